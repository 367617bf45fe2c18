package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    @Test
    void a_part_that_unpacks_without_end_is_left_as_soon_as_that_is_seen() throws IOException {
        ImportFile bomb =
                new WorkbookParts().blanks("xl/worksheets/sheet1.xml", 100).file();

        String refusal = refusal(bomb);

        assertThat(bomb.bytes().length).isLessThan(500_000);
        assertThat(refusal)
                .contains("The workbook unpacks to more than 200 times its size, as no table does.")
                .contains("export it again");
    }

    @Test
    void what_an_archive_says_of_its_size_is_believed_only_to_its_disadvantage() throws IOException {
        assertThat(refusal(
                        new WorkbookParts().blanks("xl/media/image1.png", 513).file()))
                .contains("The workbook unpacks to more than 512 MB.");
    }

    @Test
    void entities_are_refused_where_they_are_declared() throws IOException {
        String bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>";

        assertThat(refusal(
                        new WorkbookParts().part("xl/sharedStrings.xml", bomb).file()))
                .contains("The workbook declares entities, as none that Excel saves does.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/worksheets/sheet1.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void no_part_reaches_the_network_or_a_file(String part, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(1);
            String hostile = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:" + listening.getLocalPort()
                    + "/p\">%p;<!ENTITY f SYSTEM \"" + secret.toUri() + "\">]><x>&f;</x>";

            String refusal = refusal(new WorkbookParts().part(part, hostile).file());

            assertThat(refusal).contains("declares entities").doesNotContain("the secret");
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_sheet_that_lies_outside_the_workbook_is_not_followed(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(
                folder.resolve("sheet.xml"), WorkbookParts.sheet("<row><c t=\"str\"><v>x</v></c></row>"));
        String external =
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\""
                        + outside.toUri() + "\"/></Relationships>";
        String upwards = external.replace(" TargetMode=\"External\"", "")
                .replace(String.valueOf(outside.toUri()), "../../../../etc/passwd");

        assertThat(refusal(new WorkbookParts()
                        .part("xl/_rels/workbook.xml.rels", external)
                        .file()))
                .contains("No visible sheet of the workbook holds any rows.");
        assertThat(refusal(new WorkbookParts()
                        .part("xl/_rels/workbook.xml.rels", upwards)
                        .file()))
                .contains("The workbook is damaged and cannot be read (its part ")
                .contains("etc/passwd is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../../evil.xml", "xl/../../evil.xml", "xl\\..\\evil.xml"})
    void parts_that_point_out_of_the_archive_are_refused(String name) throws IOException {
        assertThat(refusal(new WorkbookParts().more(name, "x").file()))
                .contains("The workbook is damaged and cannot be read (it holds a part that points out of it).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "XL/Workbook.xml"})
    void a_part_that_is_there_twice_is_refused(String name) throws IOException {
        assertThat(refusal(new WorkbookParts().more(name, "<workbook/>").file()))
                .contains("it holds the same part twice, or too many of them");
    }

    @Test
    void a_huge_cell_is_left_out_and_told_without_being_kept() throws IOException {
        String huge =
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Account</v></c><c r=\"B1\" t=\"str\"><v>Notes</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Acme</v></c><c r=\"B2\" t=\"str\"><v>"
                        + "ab".repeat(3_000_000) + "</v></c></row>";

        FileReadings reading = reading(new WorkbookParts().sheetData(huge).file());

        assertThat(reading.records()).containsExactly(List.of("Acme"));
        assertThat(reading.notes())
                .containsExactly("B2 holds more than the 50,000 characters of a cell in Sheets; it was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"x\"/>",
                "<row><c s=\"?\"/></row>",
                "<row><c><v>1e</v></c></row>",
                "<row>",
                "<row r=\"99999999999\"/>"
            })
    void a_sheet_that_makes_no_sense_is_refused_as_damaged(String rows) throws IOException {
        assertThat(refusal(new WorkbookParts().sheetData(rows).file()))
                .contains("The workbook is damaged and cannot be read");
    }

    @Test
    void columns_without_end_and_elements_without_end_are_refused() throws IOException {
        assertThat(refusal(new WorkbookParts()
                        .sheetData("<row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>")
                        .file()))
                .contains("The sheet has more than the 2,000 columns or 10,000,000 cells that one import takes.");
        assertThat(refusal(new WorkbookParts().sheetData("<a>".repeat(100_000)).file()))
                .contains("The workbook is damaged and cannot be read");
    }

    @Test
    void other_archives_are_named_for_what_they_are() throws IOException {
        Map<String, String> kinds = Map.of(
                "readme.txt", "The file is an archive, but no Excel workbook.",
                "xl/workbook.bin", "The workbook is a binary one (.xlsb).",
                "word/document.xml", "The file is a document or presentation.",
                "Index/Document.iwa", "The file is a Numbers document.");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            assertThat(refusal(WorkbookParts.archive(Map.of(kind.getKey(), "x"))))
                    .contains(kind.getValue());
        }
        assertThat(refusal(WorkbookParts.archive(Map.of("mimetype", "x", "content.xml", "x"))))
                .contains("The file is in OpenDocument format (.ods).");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = new WorkbookParts().file().bytes();
        for (int length = 4; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(refusal(ImportFile.of("a.xlsx", cut)))
                    .as("cut at %d", length)
                    .endsWith(".");
        }
    }

    private static String refusal(ImportFile file) {
        FileReadings reading = reading(file);
        assertThat(reading.refusal()).isNotEmpty();
        return reading.refusal();
    }

    private static FileReadings reading(ImportFile file) {
        return FileReadings.of(file, ImportTarget.ACCOUNTS);
    }
}
