package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder as a stop left it, with changes that only the journal has, and what somebody did to its files since.
class RecoveryTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    private Path folder;

    @TempDir
    private Path stopped;

    private Path file;
    private String id;

    @BeforeEach
    void stopWithTwoSpreadsheets() throws IOException {
        try (LocalWorkspaceServer server = start(folder)) {
            GoogleClients google = GoogleClients.of(server.url());
            id = create(google, "Plan");
            String other = create(google, "Other");
            write(google, id, "A1", "saved");
            server.workspace().save();
            write(google, id, "A2", "not saved");
            write(google, other, "A1", "not saved");
            copy();
        }
        file = stopped.resolve("Plan.xlsx");
    }

    @Test
    void one_whose_file_was_taken_away_is_gone_and_the_others_are_there() throws IOException {
        Files.delete(file);

        try (LocalWorkspaceServer server = start(stopped)) {
            assertThat(GoogleClients.of(server.url())
                            .drive()
                            .files()
                            .list()
                            .execute()
                            .getFiles())
                    .extracting(File::getName)
                    .containsExactly("Other");
        }
    }

    @Test
    void one_whose_file_was_damaged_stops_the_start_by_name_and_loses_nothing_once_it_is_put_back() throws IOException {
        Path good = folder.resolveSibling(folder.getFileName() + "-good.xlsx");
        Files.copy(file, good);
        Files.writeString(file, "no workbook");

        assertThatThrownBy(() -> start(stopped))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("put a good copy in its place, or take it out of the folder, and start again");
        Files.move(good, file, StandardCopyOption.REPLACE_EXISTING);
        try (LocalWorkspaceServer server = start(stopped)) {
            List<List<Object>> rows = GoogleClients.of(server.url())
                    .sheets()
                    .spreadsheets()
                    .values()
                    .get(id, "Sheet1!A:A")
                    .execute()
                    .getValues();
            assertThat(rows).hasToString("[[saved], [not saved]]");
        }
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.skip(1).toList()) {
                Files.copy(one, stopped.resolve(folder.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static LocalWorkspaceServer start(Path folder) throws IOException {
        return LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
    }

    private static String create(GoogleClients google, String title) throws IOException {
        Spreadsheet made = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
        return google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
    }

    private static void write(GoogleClients google, String id, String cell, String text) throws IOException {
        google.sheets()
                .spreadsheets()
                .values()
                .update(id, "Sheet1!" + cell, new ValueRange().setValues(List.of(List.of(text))))
                .setValueInputOption("RAW")
                .execute();
    }
}
