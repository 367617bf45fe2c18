package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company's own workbook in the folder `templates`, by REST on the running program.
class OwnTemplateTest {

    private static final String PLAN = """
            {"template": "%s", "name": "Plan", "currency": "EUR", "timeZone": "Europe/Paris",
             "fiscalYearStart": "2026-01-01", "quota": {"annual": 400000}}""";

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");
    private Path folder;
    private Running running;
    private Rest rest;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        folder = data;
        running = Running.start(new Configuration(0, data, false, false), clock, _ -> {});
        rest = new Rest(running.port());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void one_that_keeps_the_contract_is_listed_provisioned_imported_into_and_refreshed() throws Exception {
        own("Our way", workbook -> {
            workbook.createSheet("Playbook").createRow(0).createCell(0).setCellValue("Call first");
            rename(workbook, "Accounts", "Industry", "industry "); // case and spaces do not matter
        });

        assertThat(rest.get("/api/templates").list("templates").toString()).contains("Our way");
        Rest.Answer made = rest.post("/api/plans", PLAN.formatted("Our way"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.text("planId");
        byte[] accounts = "Account ID,Account,Industry\nA-1,Ambrosia,Food\n".getBytes(StandardCharsets.UTF_8);
        rest.upload("/api/plans/" + id + "/imports?tab=accounts", "a.csv", accounts, Map.of());
        assertThat(rest.post("/api/plans/" + id + "/refresh", "{}").status()).isEqualTo(200);

        assertThat(rest.rows(id, "Prioritization")).hasSize(1);
        assertThat(rest.rows(id, "Goals")).hasSize(5);
        assertThat(rest.get("/v4/spreadsheets/" + id + "/values/Playbook!A1")
                        .body()
                        .toString())
                .contains("Call first");
    }

    @Test
    void one_that_breaks_the_contract_is_told_by_tab_and_header_and_nothing_is_made() throws Exception {
        own("Broken", workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("Goals"));
            rename(workbook, "Opportunities", "Stage", "Phase of the moon");
        });

        Rest.Answer refused = rest.post("/api/plans", PLAN.formatted("Broken"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");
        assertThat(refused.list("problems"))
                .extracting(fault -> ((JsonObject) fault).get("location").getAsString())
                .containsExactlyInAnyOrder("Goals", "Opportunities, Stage");
        assertThat(rest.get("/api/plans").list("plans")).hasSize(1);
    }

    @Test
    void a_file_that_is_no_workbook_is_told_by_name() throws Exception {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/Letter.xlsx"), "Dear all");

        Rest.Answer refused = rest.post("/api/plans", PLAN.formatted("Letter"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("problems").toString()).contains("Letter.xlsx", "save it anew");
    }

    /// A full plan as a company may have downloaded and changed it.
    private void own(String name, Consumer<XSSFWorkbook> change) throws Exception {
        String id = rest.post("/api/plans", PLAN.formatted("comprehensive")).text("planId");
        URI export = URI.create("http://localhost:" + running.port() + "/drive/v3/files/" + id
                + "/export?mimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (HttpClient http = HttpClient.newHttpClient();
                XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                        http.send(HttpRequest.newBuilder(export).build(), BodyHandlers.ofByteArray())
                                .body()))) {
            change.accept(workbook);
            Files.createDirectories(folder.resolve("templates"));
            try (OutputStream out = Files.newOutputStream(folder.resolve("templates/" + name + ".xlsx"))) {
                workbook.write(out);
            }
        }
    }

    private static void rename(XSSFWorkbook workbook, String tab, String header, String to) {
        for (Cell cell : workbook.getSheet(tab).getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                cell.setCellValue(to);
                return;
            }
        }
        throw new IllegalArgumentException(tab + " has no " + header);
    }
}
