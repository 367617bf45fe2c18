package dev.patchbook.localworkspace.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.RangeSort;
import dev.patchbook.localworkspace.book.SortSpec;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.formulas.evaluation.BookView.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is edited in whatever order, what is calculated from one version to the next is what a
/// calculation of everything comes to.
class RecalculationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");
    private static final int ROWS = 8;
    private static final int COLUMNS = 5;
    private static final int EDITS = 60;
    private static final int SHEETS = 60;

    @ParameterizedTest(name = "with arrays: {0}")
    @ValueSource(booleans = {false, true})
    void a_calculation_of_what_changed_is_a_calculation_of_everything(boolean arrays) {
        for (int seed = 0; seed < SHEETS; seed++) {
            Random random = new Random(seed);
            Paper paper = new Paper(ROWS, COLUMNS);
            for (int edit = 0; edit < EDITS; edit++) {
                Book draft = paper.book().copy();
                String before = shown(draft);
                String done = edit(draft, random, arrays);
                paper.calculated(draft);

                assertThat(shown(paper.book()))
                        .as("sheet %d after edit %d: %s, before%n%s", seed, edit, done, before)
                        .isEqualTo(shown(fresh(paper.book())));
            }
        }
    }

    private static String edit(Book book, Random random, boolean arrays) {
        Tab tab = book.tabs().get(random.nextInt(book.tabs().size()));
        int row = random.nextInt(tab.rowCount());
        int kind = random.nextInt(14);
        switch (kind) {
            case 0 -> GridEdits.insert(book, tab, Dimension.ROWS, row, 1, false);
            case 1 -> {
                if (tab.rowCount() > 3) {
                    GridEdits.delete(book, tab, Dimension.ROWS, row, row + 1);
                }
            }
            case 2 -> GridEdits.move(book, tab, Dimension.ROWS, row, row + 1, tab.rowCount() - row > 3 ? row + 3 : 0);
            case 3 ->
                RangeSort.sort(tab, Area.of(0, tab.rowCount(), 0, 3), List.of(new SortSpec(1, random.nextBoolean())));
            case 4 -> {
                if (book.tabs().size() < 3) {
                    String title = book.tab("Other").isPresent() ? "Another" : "Other";
                    int id = title.length();
                    book.tabs().add(new Tab(TabProperties.of(id, title), ROWS, COLUMNS));
                } else {
                    GridEdits.delete(book, book.tabs().getLast());
                }
            }
            case 5 ->
                book.setNamedRanges(List.of(new NamedRange(
                        "n", "Rate", new GridRange(tab.sheetId(), Area.of(row, row + 1, 0, random.nextInt(3) + 1)))));
            default -> {
                int column = random.nextInt(COLUMNS);
                CellValue value = value(random, arrays);
                tab.cells().setValue(row, column, value);
                return tab.title() + "!" + A1.cell(row, column) + " is " + value;
            }
        }
        return "kind " + kind + " on row " + (row + 1) + " of " + tab.title();
    }

    private static CellValue value(Random random, boolean arrays) {
        return switch (random.nextInt(8)) {
            case 0 -> CellValue.BLANK;
            case 1 -> new CellValue.Text("t" + random.nextInt(3));
            case 2 -> new CellValue.Number(random.nextInt(9));
            default -> new CellValue.Formula(formula(random, arrays), CellValue.BLANK);
        };
    }

    private static String formula(Random random, boolean arrays) {
        String a = cell(random);
        String b = cell(random);
        String range = cell(random) + ":" + cell(random);
        return switch (random.nextInt(arrays ? 17 : 12)) {
            case 0 -> "=" + a + "+" + b;
            case 1 -> "=" + a + "-" + b + "*2";
            case 2 -> "=" + a + "/" + b;
            case 3 -> "=SUM(" + range + ")";
            case 4 -> "=IF(" + a + ">" + b + "," + cell(random) + "," + cell(random) + ")";
            case 5 ->
                "=SUM(" + (char) ('A' + random.nextInt(COLUMNS)) + ":" + (char) ('A' + random.nextInt(COLUMNS)) + ")";
            case 6 -> "=Other!" + a + "&" + b;
            case 7 -> "=IFERROR(" + a + ",COUNT(" + range + "))";
            case 8 -> "=SUM(Rate)+" + a;
            case 9 -> "=SUM(INDIRECT(\"A\"&" + (random.nextInt(4) + 1) + ")," + a + ")";
            case 10 -> "=SUM(OFFSET(" + a + ",1,0,2,1))";
            case 11 -> "=COUNTIF(" + range + ",\">2\")";
            case 12 -> "=SORT(" + range + ")";
            case 13 -> "=SEQUENCE(" + (random.nextInt(3) + 1) + "," + (random.nextInt(2) + 1) + "," + a + ")";
            case 14 -> "=UNIQUE(" + range + ")";
            case 15 -> "=ARRAYFORMULA(" + range + "*2)";
            default -> "=FILTER(A1:A3," + range + ">1)";
        };
    }

    private static String cell(Random random) {
        return A1.cell(random.nextInt(ROWS), random.nextInt(COLUMNS));
    }

    /// The same book without anything that was calculated, calculated whole.
    private static Book fresh(Book book) {
        Book fresh = book.copyAs("fresh", "Fresh");
        for (Tab tab : fresh.tabs()) {
            Cells cells = tab.cells();
            for (int row = 0; row < cells.rowCount(); row++) {
                for (int column = 0; column < cells.columnCount(); column++) {
                    switch (cells.value(row, column)) {
                        case CellValue.Formula formula ->
                            cells.setValue(row, column, new CellValue.Formula(formula.text(), CellValue.BLANK));
                        case CellValue.Spilled _ -> cells.setValue(row, column, CellValue.BLANK);
                        case CellValue _ -> {
                            // what somebody entered
                        }
                    }
                }
            }
        }
        Recalculation.bring(fresh, new Moment(NOW, 1));
        return fresh;
    }

    private static String shown(Book book) {
        StringBuilder shown = new StringBuilder();
        for (Tab tab : book.tabs()) {
            for (int row = 0; row < tab.rowCount(); row++) {
                for (int column = 0; column < tab.columnCount(); column++) {
                    CellValue value = tab.cells().value(row, column);
                    if (!value.isBlank()) {
                        shown.append(tab.title() + "!" + A1.cell(row, column) + " " + value + "\n");
                    }
                }
            }
        }
        return shown.toString();
    }
}
