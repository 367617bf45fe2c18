package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The looks of another program's file: they say more than a style of the workspace knows, and stay as they are.
class KeptStylesTest {
    private static final String ORDINARY = """
            <font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>""";

    private static final String UNLOCKED = """
            <xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="1"><alignment horizontal="left" indent="2"/>\
            <protection locked="0"/></xf>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", HandMade.relations("rId1", "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook %s><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(HandMade.MAIN));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HandMade.relations("rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet %s><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData>\
                </worksheet>""".formatted(HandMade.MAIN));
        parts.put("xl/styles.xml", """
                <styleSheet %s><fonts count="1">%s</fonts><fills count="3"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkUp">\
                <fgColor theme="4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="2">\
                <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0"/>\
                </cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>%s</cellXfs>\
                <cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Good" xfId="1" \
                builtinId="26"/></cellStyles></styleSheet>""".formatted(HandMade.MAIN, ORDINARY, UNLOCKED));
        book = HandMade.read(folder, parts);
    }

    @Test
    void they_are_written_as_they_were() throws IOException {
        String styles = HandMade.saved(book).get("xl/styles.xml");

        assertThat(styles)
                .contains("<fonts count=\"1\">" + ORDINARY + "</fonts>")
                .contains(UNLOCKED + "</cellXfs>")
                .contains("<cellStyle name=\"Good\" xfId=\"1\" builtinId=\"26\"/></cellStyles>");
    }

    @Test
    void a_cell_made_bold_stays_unlocked_and_indented_and_has_the_font_of_the_others() throws IOException {
        change(0, 1, style(0, 1).withText(style(0, 1).text().withBold(Optional.of(true))));

        assertThat(HandMade.saved(book).get("xl/styles.xml"))
                .contains("<font><b val=\"1\"/><sz val=\"11\"/><color rgb=\"FF000000\"/><name val=\"Calibri\"/></font>")
                .contains("fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"1\"")
                .contains("<alignment horizontal=\"left\" indent=\"2\"/><protection locked=\"0\"/></xf></cellXfs>");
    }

    @Test
    void a_cell_coloured_in_the_workspace_has_the_font_of_the_others() throws IOException {
        change(0, 0, Style.DEFAULT.withBackground(Optional.of(new Color.Rgb(0xff0000))));

        assertThat(HandMade.saved(book).get("xl/styles.xml"))
                .contains("<fonts count=\"1\">" + ORDINARY + "</fonts>")
                .contains("fontId=\"0\" fillId=\"3\" borderId=\"0\" xfId=\"0\"");
    }

    private Style style(int row, int column) {
        return book.styles().value(book.tabs().getFirst().cells().style(row, column));
    }

    private void change(int row, int column, Style style) {
        Cells cells = book.tabs().getFirst().cells();
        cells.setStyle(row, column, book.styles().number(style));
    }
}
