package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How wide columns and how high rows are that have no size of their own: as the file says it, or leaves it.
class OrdinarySizesTest {
    @TempDir
    private Path folder;

    @Test
    void columns_of_a_file_that_says_nothing_stay_as_narrow_as_other_programs_have_them() throws IOException {
        Book book = book("");

        assertThat(columns(book).pixels(3, Sizes.DEFAULT_COLUMN)).isEqualTo(64);
        assertThat(saved(book))
                .contains("<sheetFormatPr defaultRowHeight=\"15\" outline")
                .doesNotContain("<cols>");
    }

    @Test
    void a_default_by_digits_and_a_height_of_its_own_stay() throws IOException {
        Book book = book("<sheetFormatPr baseColWidth=\"10\" defaultRowHeight=\"18\" customHeight=\"1\"/>");

        assertThat(columns(book).pixels(3, Sizes.DEFAULT_COLUMN)).isEqualTo(80);
        assertThat(book.tabs().getFirst().axis(Dimension.ROWS).pixels(3, Sizes.DEFAULT_ROW))
                .isEqualTo(24);
        assertThat(saved(book))
                .contains("<sheetFormatPr baseColWidth=\"10\" defaultRowHeight=\"18\" customHeight=\"1\" outline");
    }

    @Test
    void a_column_made_wider_leaves_the_others_as_they_are() throws IOException {
        Book book = book("<sheetFormatPr defaultColWidth=\"20.7109375\" defaultRowHeight=\"15\"/>");
        Tab tab = book.tabs().getFirst();
        tab.setAxis(Dimension.COLUMNS, columns(book).with(new Span(1, 2), line -> line.withPixelSize(75)));
        GridEdits.insert(book, tab, Dimension.COLUMNS, 0, 1, false);

        assertThat(saved(book))
                .contains("<cols><col min=\"3\" max=\"3\" width=\"10.7109375\" customWidth=\"1\"/></cols>");
    }

    @Test
    void hidden_columns_beyond_the_grid_stay_hidden() throws IOException {
        Book book = book("<cols><col min=\"5\" max=\"16384\" width=\"9.140625\" hidden=\"1\"/></cols>");

        assertThat(saved(book))
                .contains("<col min=\"5\" max=\"16384\" width=\"9.140625\" customWidth=\"1\" hidden=\"1\"/>");
    }

    @Test
    void a_new_spreadsheet_has_the_sizes_of_google() throws IOException {
        Book book = new Book("id", BookProperties.of("New"));
        book.tabs().add(new Tab(TabProperties.of(0, "Data"), 10, 3));

        assertThat(columns(book).pixels(0, Sizes.DEFAULT_COLUMN)).isEqualTo(100);
        assertThat(saved(book)).contains("<sheetFormatPr defaultColWidth=\"14.28515625\" defaultRowHeight=\"15.75\"");
    }

    private static Axis columns(Book book) {
        return book.tabs().getFirst().axis(Dimension.COLUMNS);
    }

    private static String saved(Book book) throws IOException {
        return HandMade.saved(book).getOrDefault("xl/worksheets/sheet1.xml", "");
    }

    private Book book(String beforeTheCells) throws IOException {
        return HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s>%s<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
                                .formatted(HandMade.MAIN, beforeTheCells)));
    }
}
