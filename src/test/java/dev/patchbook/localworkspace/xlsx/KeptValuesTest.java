package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.CutsThrough;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values of another program that are more than their cell shows: a picture in a cell, an array that spills,
/// errors that the workspace does not know, what a table comes to that tries other values.
class KeptValuesTest {
    private static final String PICTURE = "<c r=\"%s\" vm=\"1\" t=\"e\"><v>#VALUE!</v></c>";
    private static final String METADATA = "xl/metadata.xml";
    private static final String TRIED = "<f t=\"dataTable\" ref=\"%1$s:%2$s\" dt2D=\"0\" dtr=\"0\" r1=\"%3$s\"/>";

    @TempDir
    private Path folder;

    private Book book;
    private Tab data;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(folder, parts());
        data = book.tabs().getFirst();
    }

    private static Map<String, String> parts() {
        return HandMade.oneTab(
                "xl/_rels/workbook.xml.rels",
                HandMade.relations(
                        "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "sheetMetadata", "metadata.xml"),
                METADATA,
                "<metadata/>",
                "xl/worksheets/sheet1.xml",
                """
                <worksheet %s><sheetData><row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e"><v>#SPILL!</v></c>\
                <c r="C1" cm="1"><f t="array" ref="C1">_xlfn.UNIQUE(D1:D2)</f><v>4</v></c><c r="D1"><v>4</v></c></row>\
                <row r="2"><c r="D2"><v>4</v></c></row><row r="5"><c r="B5"><f>D1*2</f><v>8</v></c></row>\
                <row r="6"><c r="A6"><v>1</v></c><c r="B6">%s<v>2</v></c></row>\
                <row r="7"><c r="A7"><v>2</v></c><c r="B7" t="str"><v>four</v></c></row></sheetData></worksheet>""".formatted(HandMade.MAIN, TRIED.formatted("B6", "B7", "D1")));
    }

    @Test
    void they_stay_as_they_are() throws IOException {
        assertThat(sheet())
                .contains(PICTURE.formatted("A1"))
                .contains("<v>#SPILL!</v>")
                .contains("<c r=\"C1\" cm=\"1\"><f t=\"array\" ref=\"C1\" aca=\"0\">_xlfn.UNIQUE(D1:D2)</f>")
                .contains("<c r=\"B6\">" + TRIED.formatted("B6", "B7", "D1") + "<v>2</v></c>")
                .contains("<c r=\"B7\" t=\"str\"><v>four</v></c>");
    }

    @Test
    void they_go_where_their_cells_go() throws IOException {
        GridEdits.insert(book, data, Dimension.ROWS, 0, 2, false);
        GridEdits.insert(book, data, Dimension.COLUMNS, 0, 1, false);

        assertThat(sheet())
                .contains(PICTURE.formatted("B3"))
                .contains("<c r=\"D3\" cm=\"1\">")
                .contains("<c r=\"C8\">" + TRIED.formatted("C8", "C9", "E3") + "<v>2</v></c>");
    }

    @Test
    void what_somebody_writes_in_their_place_is_a_value_like_others() throws IOException {
        data.cells().setValue(0, 0, new CellValue.Number(5));
        data.cells().setValue(6, 1, new CellValue.Number(7));

        assertThat(sheet())
                .contains("<c r=\"A1\"><v>5</v></c>")
                .contains("<c r=\"B6\"><v>2</v></c>", "<c r=\"B7\"><v>7</v></c>")
                .doesNotContain("vm=", "dataTable");
    }

    @Test
    void a_new_result_of_the_formula_changes_nothing_of_what_is_said_of_it() throws IOException {
        data.cells().setValue(0, 2, new CellValue.Formula("=UNIQUE(D1:D2)", new CellValue.Number(3)));

        assertThat(sheet()).contains("<c r=\"C1\" cm=\"1\"><f t=\"array\"");
    }

    @Test
    void their_numbers_say_nothing_without_the_part_that_describes_them() throws IOException {
        Map<String, String> without = parts();
        without.remove(METADATA);
        book = HandMade.read(folder, without);

        assertThat(sheet()).doesNotContain("vm=", "cm=");
    }

    @Test
    void rows_between_those_of_a_data_table_are_refused_by_name() {
        assertThatThrownBy(() -> GridEdits.insert(book, data, Dimension.ROWS, 6, 1, false))
                .isInstanceOf(CutsThrough.class)
                .hasMessageContaining("data table at B6:B7 of “Data”");
    }

    @Test
    void a_data_table_whose_cell_to_try_is_deleted_leaves_its_values() throws IOException {
        GridEdits.delete(book, data, Dimension.ROWS, 0, 1);

        assertThat(sheet()).contains("<c r=\"B5\"><v>2</v></c>").doesNotContain("dataTable");
    }

    private String sheet() throws IOException {
        return HandMade.saved(book).getOrDefault("xl/worksheets/sheet1.xml", "");
    }
}
