package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conditional formats of another program: by rank, average and duplicates, which the workspace has no words for, among
/// others that it knows more or less of.
class KeptConditionsTest {
    private static final String RANK = """
            <cfRule type="top10" dxfId="0" priority="%d" rank="3"/>""";
    private static final String ABOVE = """
            <cfRule type="cellIs" dxfId="1" priority="%d" stopIfTrue="1" operator="greaterThan"><formula>%s</formula></cfRule>""";
    private static final String AVERAGE = """
            <cfRule type="aboveAverage" dxfId="1" priority="4" stdDev="1"/>""";
    private static final String LAST_WEEK = """
            <cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="lastWeek"><formula>A2&gt;TODAY()-7</formula></cfRule>""";
    private static final String LOOKS = """
            <dxfs count="2"><dxf><font><b/><color theme="9"/></font><border><left style="thin"/></border></dxf>\
            <dxf><fill><patternFill><bgColor theme="6"/></patternFill></fill></dxf></dxfs>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"),
                        "xl/styles.xml",
                        "<styleSheet %s>%s</styleSheet>".formatted(HandMade.MAIN, LOOKS),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/>".formatted(HandMade.MAIN)
                                + "<conditionalFormatting sqref=\"B2:B9\">" + RANK.formatted(2)
                                + ABOVE.formatted(1, "Data!$B$1") + AVERAGE + "</conditionalFormatting>"
                                + "<conditionalFormatting sqref=\"A2:A9\">" + LAST_WEEK
                                + "</conditionalFormatting></worksheet>"));
    }

    @Test
    void they_stay_as_they_are_with_their_looks_and_in_their_order() throws IOException {
        String sheet = saved("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("<conditionalFormatting sqref=\"B2:B9\">" + ABOVE.formatted(1, "Data!$B$1")
                        + RANK.formatted(2) + AVERAGE + "</conditionalFormatting>")
                .contains("<conditionalFormatting sqref=\"A2:A9\">" + LAST_WEEK);
        assertThat(saved("xl/styles.xml")).contains(LOOKS);
    }

    @Test
    void their_ranges_and_formulas_follow_the_cells() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 2, false);
        GridEdits.delete(book, tab(), Dimension.ROWS, 10, 11);
        GridEdits.rename(book, tab(), "All deals");

        assertThat(saved("xl/worksheets/sheet1.xml"))
                .contains("<conditionalFormatting sqref=\"B4:B10\">" + ABOVE.formatted(1, "'All deals'!$B$3")
                        + RANK.formatted(2));
    }

    @Test
    void those_on_deleted_cells_are_gone() throws IOException {
        GridEdits.delete(book, tab(), Dimension.COLUMNS, 1, 2);

        assertThat(saved("xl/worksheets/sheet1.xml"))
                .doesNotContain("top10", "cellIs", "aboveAverage")
                .contains(LAST_WEEK);
    }

    @Test
    void a_new_one_before_all_moves_the_others_and_none_passes_another() throws IOException {
        List<ConditionalFormat> formats = new ArrayList<>(tab().conditionalFormats());
        Condition blank = new Condition("BLANK", List.of());
        formats.addFirst(
                new ConditionalFormat(List.of(Area.cell(0, 0)), new ConditionalFormat.Rule.When(blank, Style.DEFAULT)));
        tab().setConditionalFormats(formats);

        String sheet = saved("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains(ABOVE.formatted(2, "Data!$B$1"), RANK.formatted(3), AVERAGE, LAST_WEEK);
        assertThat(Pattern.compile("priority=\"(\\d+)\"")
                        .matcher(sheet)
                        .results()
                        .map(MatchResult::group))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String saved(String part) throws IOException {
        return HandMade.saved(book).getOrDefault(part, "");
    }
}
