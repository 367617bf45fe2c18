package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.patchbook.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Walks every file that stands for what CRMs, and the world, hand over. What each comes to is written down in
/// `readings.txt`, one line a file.
class EveryImportFileTest {

    /// Where we read what the corpus refuses, and why that is right for a plan.
    private static final Map<String, String> WE_READ = Map.of(
            "duplicate_headers.csv", "multi-currency reports repeat headings; the second is called “name (2)”",
            "encoding_utf16le.csv", "the mark is wrong, the text is plain: read, and told",
            "encoding_utf32be.csv", "the mark is wrong, the text is plain: read, and told",
            "extra_fields_non_empty.csv", "nothing is lost in a column without a heading; the line is told",
            "extra_trailing_nonempty.csv", "nothing is lost in a column without a heading; the line is told",
            "wide_row_extra_non_empty.csv", "nothing is lost in a column without a heading; the line is told",
            "nul_in_8k.csv", "one NUL in a text is left out and told; a file full of them is refused",
            "single_column.csv", "a list of account names is a table too");

    private static final Pattern EXPECTED =
            Pattern.compile("\\| `([a-z0-9_]+\\.csv)` \\| [a-z]+ \\| `?([A-Za-z_]+)`? \\|.*");

    @Test
    void every_file_comes_to_what_is_written_down_for_it() throws IOException {
        StringBuilder told = new StringBuilder();
        Path folder = SharedData.path("data/imports");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                told.append(folder.relativize(file))
                        .append(" | ")
                        .append(FileReadings.of(file).told())
                        .append('\n');
            }
        }

        System.out.println(told);
        assertThat(told.toString().lines().toList())
                .containsExactlyElementsOf(writtenDown().lines().toList());
    }

    @Test
    void the_spectrum_is_read_as_its_json_says() throws IOException {
        int read = 0;
        for (Path json : files("csv/csv-spectrum", ".json")) {
            // Its json tells of another phone number than its csv.
            if (!json.toString().contains("location_coordinates")) {
                FileReadings reading =
                        FileReadings.of(json.resolveSibling(name(json).replace(".json", ".csv")));
                List<Map<String, String>> expected = new ArrayList<>();
                JsonParser.parseString(Files.readString(json)).getAsJsonArray().forEach(record -> {
                    Map<String, String> cells = new TreeMap<>();
                    for (Map.Entry<String, JsonElement> cell :
                            record.getAsJsonObject().entrySet()) {
                        // The line ends inside its cells were made alike on their way here.
                        cells.put(cell.getKey(), cell.getValue().getAsString().replace("\r\n", "\n"));
                    }
                    expected.add(cells);
                });
                assertThat(records(reading)).as(name(json)).isEqualTo(expected);
                read++;
            }
        }
        assertThat(read).isEqualTo(11);
    }

    @Test
    void the_corpus_is_read_or_refused_as_it_says_itself_but_for_what_is_reasoned() throws IOException {
        Path corpus = SharedData.path("data/imports/csv/rvl_corpus");
        Map<String, String> differences = new TreeMap<>();
        int files = 0;
        for (String line : Files.readAllLines(corpus.resolve("EXPECTED_by_rvl.md"))) {
            Matcher row = EXPECTED.matcher(line);
            if (row.matches()) {
                boolean refused =
                        !FileReadings.of(corpus.resolve(row.group(1))).refusal().isEmpty();
                if (refused != row.group(2).startsWith("E_")) {
                    differences.put(row.group(1), refused ? "refused" : "read");
                }
                files++;
            }
        }

        assertThat(files).isEqualTo(files("csv/rvl_corpus", ".csv").size());
        assertThat(differences.keySet()).containsExactlyInAnyOrderElementsOf(WE_READ.keySet());
        assertThat(differences.values()).containsOnly("read");
    }

    private static List<Map<String, String>> records(FileReadings reading) {
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> record : reading.records()) {
            Map<String, String> cells = new TreeMap<>();
            for (int column = 0; column < reading.headings().size(); column++) {
                cells.put(reading.headings().get(column), column < record.size() ? record.get(column) : "");
            }
            records.add(cells);
        }
        return records;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("data/imports/" + folder))) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String writtenDown() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(EveryImportFileTest.class.getResourceAsStream("readings.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
