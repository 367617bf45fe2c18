package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The filter of another program, with criteria that the workspace has no words for.
class KeptFiltersTest {
    private static final String DATES = """
            <filterColumn colId="%d" hiddenButton="1"><filters><dateGroupItem year="2024" dateTimeGrouping="year"/></filters>\
            </filterColumn>""";
    private static final String TOP = "<filterColumn colId=\"%d\"><top10 percent=\"1\" val=\"50\"/></filterColumn>";
    private static final String FILTER = "<autoFilter ref=\"B1:D4\">" + DATES.formatted(0) + TOP.formatted(2)
            + "<sortState ref=\"B2:D4\"><sortCondition descending=\"1\" ref=\"C2:C4\"/></sortState></autoFilter>";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(folder, HandMade.oneTab("xl/worksheets/sheet1.xml", """
                        <worksheet %s><sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="3" hidden="1"/>\
                        <row r="9" hidden="1"/></sheetData>%s</worksheet>""".formatted(HandMade.MAIN, FILTER)));
    }

    @Test
    void it_stays_as_it_is() throws IOException {
        assertThat(saved()).contains(FILTER);
    }

    @Test
    void its_range_and_what_it_is_sorted_by_follow_the_cells() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 1, false);
        GridEdits.insert(book, tab(), Dimension.COLUMNS, 2, 1, false);

        assertThat(saved())
                .contains(
                        "<autoFilter ref=\"B2:E5\">" + DATES.formatted(0) + TOP.formatted(3)
                                + "<sortState ref=\"B3:E5\"><sortCondition descending=\"1\" ref=\"D3:D5\"/></sortState></autoFilter>");
    }

    @Test
    void what_it_says_of_deleted_columns_is_gone() throws IOException {
        GridEdits.delete(book, tab(), Dimension.COLUMNS, 1, 3);

        assertThat(saved())
                .contains("<autoFilter ref=\"B1:B4\">" + TOP.formatted(0)
                        + "<sortState ref=\"B2:B4\"></sortState></autoFilter>");
    }

    @Test
    void the_rows_that_it_hides_are_told_from_others_that_are_hidden() {
        Axis rows = tab().axis(Dimension.ROWS);

        assertThat(rows.line(2)).isEqualTo(new Axis.Line(0, false, true));
        assertThat(rows.line(8)).isEqualTo(new Axis.Line(0, true, false));
    }

    @Test
    void a_filter_that_is_set_in_its_place_says_nothing_of_it() throws IOException {
        BasicFilter before = tab().basicFilter().orElseThrow();
        tab().setBasicFilter(new BasicFilter(before.area(), List.of(), new TreeMap<>()));

        assertThat(saved()).contains("<autoFilter ref=\"B1:D4\"/>").doesNotContain("filterColumn");
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String saved() throws IOException {
        return HandMade.saved(book).getOrDefault("xl/worksheets/sheet1.xml", "");
    }
}
