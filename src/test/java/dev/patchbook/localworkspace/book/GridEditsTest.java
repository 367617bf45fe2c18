package dev.patchbook.localworkspace.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridEditsTest {
    private final Book book = book();
    private final Tab tab = book.tabs().getFirst();

    @Test
    void everything_on_a_tab_follows_inserted_rows() {
        tab.setMerges(List.of(Area.of(4, 6, 0, 1)));
        tab.setProtectedRanges(List.of(new ProtectedRange(
                1,
                Area.of(0, 10, 0, 2),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                List.of(Area.of(5, 6, 0, 1)))));
        tab.setBasicFilter(new BasicFilter(Area.of(0, 10, 0, 3), List.of(), new TreeMap<>()));
        tab.setAxis(Dimension.ROWS, Axis.DEFAULT.with(new Span(5, 6), line -> line.withHiddenByUser(true)));
        book.setNamedRanges(List.of(new NamedRange("n", "deals", new GridRange(0, Area.of(3, 8, 0, 3)))));
        book.setDeveloperMetadata(List.of(new DeveloperMetadata(
                7,
                "k",
                "v",
                "DOCUMENT",
                new DeveloperMetadata.Location.OfDimension(0, Dimension.ROWS, new Span(5, 6)))));
        tab.cells().setValue(0, 0, new CellValue.Formula("=A6", CellValue.BLANK));

        GridEdits.insert(book, tab, Dimension.ROWS, 5, 2, true);

        assertThat(tab.merges()).containsExactly(Area.of(4, 8, 0, 1));
        assertThat(tab.protectedRanges().getFirst().area()).isEqualTo(Area.of(0, 12, 0, 2));
        assertThat(tab.protectedRanges().getFirst().unprotected()).containsExactly(Area.of(7, 8, 0, 1));
        assertThat(tab.basicFilter().orElseThrow().area()).isEqualTo(Area.of(0, 12, 0, 3));
        assertThat(tab.axis(Dimension.ROWS).line(7).hiddenByUser()).isTrue();
        assertThat(tab.axis(Dimension.ROWS).line(5).hiddenByUser()).isFalse();
        assertThat(book.namedRanges().getFirst().range().area()).isEqualTo(Area.of(3, 10, 0, 3));
        assertThat(book.developerMetadata().getFirst().location())
                .isEqualTo(new DeveloperMetadata.Location.OfDimension(0, Dimension.ROWS, new Span(7, 8)));
        assertThat(tab.cells().value(0, 0)).isEqualTo(new CellValue.Formula("=A8", CellValue.BLANK));
    }

    @Test
    void inserted_rows_look_like_the_one_before() {
        int bold = book.styles().number(Style.DEFAULT.withText(TextStyle.UNSET.withBold(Optional.of(true))));
        tab.cells().setStyle(4, 1, bold);

        GridEdits.insert(book, tab, Dimension.ROWS, 5, 2, true);

        assertThat(List.of(
                        tab.cells().style(5, 1),
                        tab.cells().style(6, 1),
                        tab.cells().style(7, 1)))
                .containsExactly(bold, bold, 0);
    }

    @Test
    void deleting_a_column_takes_its_metadata_along_and_leaves_the_copy_untouched() {
        book.setDeveloperMetadata(List.of(new DeveloperMetadata(
                7,
                "k",
                "v",
                "DOCUMENT",
                new DeveloperMetadata.Location.OfDimension(0, Dimension.COLUMNS, new Span(1, 2)))));
        tab.cells().setValue(3, 2, new CellValue.Text("kept"));
        Book before = book.copy();

        GridEdits.delete(book, tab, Dimension.COLUMNS, 1, 2);

        assertThat(book.developerMetadata()).isEmpty();
        assertThat(tab.cells().value(3, 1)).isEqualTo(new CellValue.Text("kept"));
        assertThat(before.tabs().getFirst().cells().value(3, 2)).isEqualTo(new CellValue.Text("kept"));
        assertThat(before.developerMetadata()).hasSize(1);
    }

    @Test
    void a_sort_moves_cells_with_notes_and_own_row_formulas_and_leaves_hidden_rows() {
        for (int i = 0; i < 5; i++) {
            tab.cells().setValue(i, 0, new CellValue.Number(new double[] {3, 1, 9, 2, 0}[i]));
            tab.cells().setValue(i, 1, new CellValue.Formula("=A" + (i + 1) + "*2", CellValue.BLANK));
        }
        tab.cells().setValue(4, 0, CellValue.BLANK);
        tab.cells().setNote(1, 0, "one");
        tab.setAxis(Dimension.ROWS, Axis.DEFAULT.with(new Span(2, 3), line -> line.withHiddenByUser(true)));

        RangeSort.sort(tab, Area.of(0, 5, 0, 2), List.of(new SortSpec(0, true)));

        List<CellValue> sorted =
                IntStream.range(0, 5).mapToObj(row -> tab.cells().value(row, 0)).toList();
        assertThat(sorted)
                .containsExactly(
                        new CellValue.Number(3),
                        new CellValue.Number(2),
                        new CellValue.Number(9),
                        new CellValue.Number(1),
                        CellValue.BLANK);
        assertThat(tab.cells().note(3, 0)).isEqualTo("one");
        assertThat(tab.cells().value(1, 1)).isEqualTo(new CellValue.Formula("=A2*2", CellValue.BLANK));
    }

    @Test
    void a_merge_of_several_rows_forbids_a_sort() {
        tab.setMerges(List.of(Area.of(4, 6, 0, 1), Area.of(8, 9, 0, 3)));

        assertThat(RangeSort.verticalMerge(tab, Area.of(0, 5, 0, 2))).contains(Area.of(4, 6, 0, 1));
        assertThat(RangeSort.verticalMerge(tab, Area.of(7, 10, 0, 2))).isEmpty();
    }

    private static Book book() {
        Book book = new Book("id", BookProperties.of("Book"));
        book.tabs().add(new Tab(TabProperties.of(0, "Deals"), 100, 10));
        return book;
    }
}
