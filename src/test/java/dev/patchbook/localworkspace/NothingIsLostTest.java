package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.SharedData;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of other programs are edited in the workspace: whatever they say they say still, but for a short list.
class NothingIsLostTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private static final String EDITED = "Z999";

    @TempDir
    private Path folder;

    @TempDir
    private Path originals;

    /// Something that changes when a file is saved, by its place and what stands there before and after, and why it
    /// may.
    private record Allowed(String change, String why) {}

    private static final List<Allowed> ALLOWED = List.of(
            new Allowed(".*/dimension\\[.*", "how far the cells reach is counted by who reads them"),
            new Allowed(".*calcPr@calcId: .*", "who opens it is to calculate it once"),
            new Allowed(
                    ".*@(filterMode|rightToLeft|tabSelected|firstSheet): (0|false) -> gone", "said what holds anyway"),
            new Allowed(".*@showGridLines: true -> gone", "said what holds anyway"),
            new Allowed(".*@state: visible -> gone", "said what holds anyway"),
            new Allowed(".*@tabSelected: (1|true) -> .*", "one tab is, so that nobody writes into several at once"),
            new Allowed(".*/row \\d+@style: .*", "it stands at the row's cells"),
            new Allowed(".*/hyperlink\\[.*@uid: .*", "a link over several cells is one for each of them"),
            new Allowed(".*/(sheetPr|definedNames):  -> gone", "an empty element, or one that holds something now"),
            new Allowed(".* formula: shared -> .*", "each cell says its own"),
            new Allowed("part calcChain.xml.*", "in which order to calculate is worked out by who opens it"),
            new Allowed(
                    ".*DateFormatTests.*cell A(11|17|30|31|36|40|45) value: .*", "what `TEXT` comes to, as at Google"),
            new Allowed(".*readxl_types.*cell B20 value: #NULL! -> #ERROR!", "what a formula comes to, as at Google"),
            new Allowed(".*definedName.*: Sheet・1!.* -> 'Sheet・1'!.*", "spelt with quotes"),
            new Allowed("poi_SampleSS.strict.*@conformance.*", "its elements are those of the transitional form"));

    @Test
    void a_file_by_another_program_says_after_two_edits_and_a_new_start_what_it_said_before() throws IOException {
        WideFile.write(folder.resolve("Wide.xlsx"));
        NewerFile.write(folder.resolve("Newer.xlsx"));
        CarriedPartsTest.write(folder.resolve("Made by POI.xlsx"));

        assertThat(lost()).isEmpty();
    }

    @Test
    void so_do_the_files_that_were_found_in_the_wild() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("data/imports/xlsx"))) {
            for (Path file : files.sorted().toList()) {
                Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }

        assertThat(lost()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " rank=\"3\"",
                "<b/>",
                " baseColWidth=\"10\"",
                " locked=\"0\"",
                " theme=\"4\"",
                " tooltip=\"There\"",
                "<dateGroupItem year=\"2024\" dateTimeGrouping=\"year\"/>",
                " totalsRowFunction=\"sum\"",
                " errorTitle=\"No\"",
                "kept",
                "<family val=\"2\"/>",
                " state=\"veryHidden\"",
                " name=\"Afar\"",
                " hidden=\"1\" outlineLevel=\"1\""
            })
    void this_test_would_find_that_something_is_lost(String something) throws IOException {
        Path whole = originals.resolve("Whole.xlsx");
        Path poorer = originals.resolve("Poorer.xlsx");
        WideFile.write(whole);
        WideFile.write(poorer, something, "");

        List<String> lost = new ArrayList<>();
        compare(whole, poorer, lost);

        assertThat(lost).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " xr:uid=\"{9}\"",
                " xr:uid=\"{00000000-0001-0000-0000-000000000002}\"",
                " xWindow=\"900\"",
                " zoomScale=\"70\"",
                " date1904=\"1\"",
                " vm=\"1\"",
                " cm=\"1\"",
                " ph=\"1\"",
                "<b/>",
                "<i/>",
                " localSheetId=\"1\"",
                "_xlpm.",
                "#00ff00",
                " headerRowCount=\"0\"",
                "<bag type=\"Checkbox\"/>",
                "<xfpb:xfComplement i=\"0\"/>",
                "<clbl:labelList/>",
                " count=\"1\"",
                "<python/>",
                "<f t=\"dataTable\" ref=\"A7:A8\" dt2D=\"0\" dtr=\"0\" r1=\"B6\"/>",
                "<namedSheetView name=\"Mine\"/>",
                "<smartTagPr show=\"none\"/>"
            })
    void nor_would_it_miss_what_the_newest_programs_say(String something) throws IOException {
        Path whole = originals.resolve("Whole.xlsx");
        Path poorer = originals.resolve("Poorer.xlsx");
        NewerFile.write(whole);
        NewerFile.write(poorer, something, "");

        List<String> lost = new ArrayList<>();
        compare(whole, poorer, lost);

        assertThat(lost).isNotEmpty();
    }

    @Test
    void a_file_with_macros_is_listed_with_the_reason_and_left_alone() throws IOException {
        Path macros = SharedData.path("data/imports/xlsx/poi_SimpleMacro.xlsm");
        Path dropped = folder.resolve("Macros.xlsm");
        Files.write(dropped, Files.readAllBytes(macros));

        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0)) {
            File listed = GoogleClients.of(server.url())
                    .drive()
                    .files()
                    .list()
                    .setFields("files(name,mimeType,description)")
                    .execute()
                    .getFiles()
                    .getFirst();

            assertThat(listed.getName()).isEqualTo("Macros.xlsm");
            assertThat(listed.getMimeType()).isNotEqualTo("application/vnd.google-apps.spreadsheet");
            assertThat(listed.getDescription()).contains("macros");
        }
        assertThat(dropped).hasSameBinaryContentAs(macros);
    }

    /// What is gone or changed in the files of the folder, once each has been edited twice.
    private List<String> lost() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(originals.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
        edit("4711");
        edit("4712");
        List<String> lost = new ArrayList<>();
        try (Stream<Path> files = Files.list(originals)) {
            for (Path file : files.sorted().toList()) {
                compare(file, folder.resolve(file.getFileName().toString()), lost);
            }
        }
        return lost;
    }

    private void edit(String value) throws IOException {
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0)) {
            GoogleClients clients = GoogleClients.of(server.url());
            List<File> files = clients.drive()
                    .files()
                    .list()
                    .setPageSize(200)
                    .setQ("mimeType = 'application/vnd.google-apps.spreadsheet'")
                    .execute()
                    .getFiles();
            for (File file : files) {
                List<Sheet> sheets = clients.sheets()
                        .spreadsheets()
                        .get(file.getId())
                        .execute()
                        .getSheets();
                clients.sheets()
                        .spreadsheets()
                        .values()
                        .update(
                                file.getId(),
                                "'"
                                        + sheets.getLast()
                                                .getProperties()
                                                .getTitle()
                                                .replace("'", "''") + "'!" + EDITED,
                                new ValueRange().setValues(List.of(List.of(value))))
                        .setValueInputOption("RAW")
                        .execute();
            }
            server.workspace().save();
        }
    }

    private static void compare(Path before, Path after, List<String> lost) throws IOException {
        byte[] bytes = Files.readAllBytes(after);
        if (java.util.Arrays.equals(bytes, Files.readAllBytes(before))) {
            return;
        }
        SortedMap<String, String> said = FileFacts.of(before);
        Map<String, String> says = FileFacts.of(after);
        SortedMap<String, String> changes = new TreeMap<>();
        said.forEach((place, fact) -> {
            if (!fact.equals(says.get(place))) {
                changes.put(
                        place,
                        "%s %s: %s -> %s"
                                .formatted(before.getFileName(), place, fact, says.getOrDefault(place, "gone")));
            }
        });
        changes.values().stream()
                .filter(change -> ALLOWED.stream()
                        .noneMatch(allowed -> Pattern.compile(allowed.change(), Pattern.DOTALL)
                                .matcher(change)
                                .matches()))
                .forEach(lost::add);
    }
}
