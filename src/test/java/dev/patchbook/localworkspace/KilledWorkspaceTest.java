package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that serves a folder is killed in the middle of writing, again and again.
class KilledWorkspaceTest {
    private static final int ROUNDS = 5;
    private static final int WRITERS = 3;

    @TempDir
    private Path folder;

    /// Everything that was answered, by spreadsheet.
    private final Map<String, Set<String>> answered = new ConcurrentHashMap<>();

    @Test
    void nothing_that_was_answered_is_lost_and_no_file_is_damaged() throws Exception {
        Random random = new Random(20261123);

        for (int round = 0; round < ROUNDS; round++) {
            Served served = serve();
            assertThat(missing(served.url())).as("lost before round %s", round).isEmpty();
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = round + "-" + writer;
                writers.add(Thread.ofVirtual().start(() -> write(served.url(), name)));
            }
            int before = answeredRows();
            await().atMost(Duration.ofMinutes(1)).until(() -> answeredRows() > before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(900));
            served.process().destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }

        Served last = serve();
        assertThat(missing(last.url())).isEmpty();
        last.process().destroyForcibly().waitFor();
        assertThat(answeredRows()).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(readable()).isPositive();
    }

    private int answeredRows() {
        return answered.values().stream().mapToInt(Set::size).sum();
    }

    /// Appends rows, and now and then makes a new spreadsheet, until the process is gone.
    private void write(String url, String name) {
        GoogleClients google = GoogleClients.of(url);
        try {
            String id = "";
            for (int i = 0; ; i++) {
                if (i % 40 == 0) {
                    Spreadsheet made = new Spreadsheet()
                            .setProperties(new SpreadsheetProperties().setTitle("Book " + name + " " + i));
                    id = google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
                    answered.put(id, ConcurrentHashMap.newKeySet());
                }
                String text = "row " + name + " " + i;
                ValueRange row = new ValueRange().setValues(List.of(List.of(text, i)));
                google.sheets()
                        .spreadsheets()
                        .values()
                        .append(id, "Sheet1!A1", row)
                        .setValueInputOption("RAW")
                        .execute();
                answered.getOrDefault(id, Set.of()).add(text);
            }
        } catch (IOException _) {
            // the process was killed; what was not answered may be there or not
        }
    }

    private List<String> missing(String url) throws IOException {
        GoogleClients google = GoogleClients.of(url);
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> book : answered.entrySet()) {
            List<List<Object>> rows = google.sheets()
                    .spreadsheets()
                    .values()
                    .get(book.getKey(), "Sheet1!A:A")
                    .execute()
                    .getValues();
            List<String> there = rows == null
                    ? List.of()
                    : rows.stream().map(row -> row.getFirst().toString()).toList();
            book.getValue().stream().filter(text -> !there.contains(text)).forEach(missing::add);
            assertThat(there).as("no row twice").doesNotHaveDuplicates();
        }
        return missing;
    }

    /// How many files there are; each is opened by another program's reader.
    private int readable() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks =
                    files.filter(file -> file.toString().endsWith(".xlsx")).toList();
            for (Path file : workbooks) {
                try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                    assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
                }
            }
            return workbooks.size();
        }
    }

    private record Served(Process process, String url) {}

    private Served serve() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.patchbook.localworkspace.WorkspaceMain",
                        folder.toString(),
                        "0",
                        "40")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("http")) {
            line = out.readLine();
        }
        assertThat(line).as("the process has started").isNotNull();
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new Served(process, line);
    }
}
