package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Formulas of files that others wrote, of files that are exported, and of another day.
class FormulasInFilesTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SHEET = "application/vnd.google-apps.spreadsheet";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private LocalWorkspaceServer server;
    private Sheets sheets;
    private Drive drive;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, () -> now);
        sheets = GoogleClients.of(server.url()).sheets();
        drive = GoogleClients.of(server.url()).drive();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_file_with_stale_results_is_calculated_when_it_is_read() throws IOException {
        String id = upload();

        assertThat(values(id, "A1:C1")).isEqualTo("[[2, 42, 44]]");
    }

    @Test
    void an_export_carries_the_results_and_the_formulas() throws IOException {
        String id = upload();
        sheets.spreadsheets()
                .values()
                .update(id, "A1", new ValueRange().setValues(List.of(List.of(3))))
                .setValueInputOption("RAW")
                .execute();

        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        drive.files().export(id, XLSX).executeMediaAndDownloadTo(exported);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported.toByteArray()))) {
            Cell cell = book.getSheetAt(0).getRow(0).getCell(1);
            assertThat(cell.getCellFormula()).isEqualTo("A1*21");
            assertThat(cell.getNumericCellValue()).isEqualTo(63);
        }
    }

    @Test
    void the_date_is_that_of_the_day_on_which_it_is_read_and_the_file_is_not_written_for_it() throws IOException {
        String id = upload();
        sheets.spreadsheets()
                .values()
                .update(id, "A2", new ValueRange().setValues(List.of(List.of("=TODAY()", "=A2+1"))))
                .setValueInputOption("USER_ENTERED")
                .execute();
        String before = values(id, "A2:B2");
        String version = drive.files()
                .get(id)
                .setFields("version")
                .execute()
                .getVersion()
                .toString();

        now = now.plusSeconds(86_400);

        assertThat(before).isEqualTo("[[46349, 46350]]");
        assertThat(values(id, "A2:B2")).isEqualTo("[[46350, 46351]]");
        assertThat(drive.files()
                        .get(id)
                        .setFields("version")
                        .execute()
                        .getVersion()
                        .toString())
                .isEqualTo(version);
    }

    @Test
    void a_workspace_that_was_closed_shows_the_same_when_it_is_opened_again() throws IOException {
        String id = upload();
        sheets.spreadsheets()
                .values()
                .update(id, "A2", new ValueRange().setValues(List.of(List.of("=RAND()", "=NOSUCH(1)", "=SORT({3;1})"))))
                .setValueInputOption("USER_ENTERED")
                .execute();
        String before = values(id, "A1:C3");

        stop();
        start();

        assertThat(values(id, "A1:C3")).isEqualTo(before).contains("#NAME?");
        assertThat(sheets.spreadsheets()
                        .values()
                        .get(id, "B2:C2")
                        .setValueRenderOption("FORMULA")
                        .execute()
                        .getValues()
                        .toString())
                .isEqualTo("[[=NOSUCH(1), =SORT({3;1})]]");
    }

    private String values(String id, String range) throws IOException {
        return sheets.spreadsheets()
                .values()
                .get(id, range)
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute()
                .getValues()
                .toString();
    }

    /// A file whose results are wrong, as of a program that does not calculate.
    private String upload() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("Sheet1").createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellFormula("A1*21");
            row.getCell(1).setCellValue(7);
            row.createCell(2).setCellFormula("A1+B1");
            book.write(file);
        }
        return drive.files()
                .create(new File().setName("Plan").setMimeType(SHEET), new ByteArrayContent(XLSX, file.toByteArray()))
                .execute()
                .getId();
    }
}
