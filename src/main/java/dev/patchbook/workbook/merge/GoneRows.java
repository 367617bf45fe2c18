package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.FormulaReach;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What becomes of rows whose key is no longer computed (workbook.md rule 4).
///
/// Only a row that shows a refresh has written it counts as gone: one with a number in the order column, with the mark
/// of a gone row, or with three computed cells. Any other row with a key, such as a total with a label, is the AE's.
final class GoneRows {

    private static final String WHY = "Why";
    private static final String PROBLEM = "Problem";
    private static final String SOLVED = "solved on ";
    private static final String IGNORE = "Ignore until";
    private static final String IGNORED = "ignored until ";
    private static final int ENOUGH_TO_BE_OURS = 3;

    private final TabBinding tab;
    private final TableSchema schema;
    private final Fence fence;
    private final MergeRules rules;
    private final Set<String> kept = new HashSet<>();
    private final Set<Integer> withAeContent;
    private final Set<Integer> copied;
    private final TreeSet<Integer> emptied = new TreeSet<>();
    private final TreeSet<Integer> deleted = new TreeSet<>();

    /// @param candidates rows that are the first with a key that no computed row has
    /// @param copied rows that another row repeats
    GoneRows(TabBinding tab, List<Integer> candidates, Collection<Integer> copied, Fence fence, MergeRules rules) {
        this.tab = tab;
        this.schema = tab.schema();
        this.fence = fence;
        this.rules = rules;
        kept.addAll(schema.keyColumns());
        schema.idColumn().ifPresent(id -> {
            kept.add(id);
            kept.add(id.replaceFirst(" ID$", ""));
        });
        this.withAeContent = schema.whenGone() == WhenGone.SOLVED ? rowsWithAeContent() : Set.of();
        this.copied = Set.copyOf(copied);
        candidates.stream().filter(this::wasOurs).forEach(this::decide);
    }

    /// Rows that stay, with computed cells to be emptied.
    SortedSet<Integer> emptied() {
        return emptied;
    }

    /// Rows that go.
    SortedSet<Integer> deleted() {
        return deleted;
    }

    /// Whether a row that stays still shows, once emptied, that it was ours.
    boolean leavesMark() {
        return schema.has(marker());
    }

    /// What a cell of a row that stays should hold.
    Value wanted(int row, Column column) {
        Value read = tab.value(row, column.header());
        if (kept.contains(column.header())) {
            return read;
        }
        if (!column.header().equals(marker())) {
            return Value.BLANK;
        }
        Optional<LocalDate> ignored = ignoredUntil(row);
        if (ignored.isPresent()) {
            return Value.of(IGNORED + ignored.get());
        }
        return read instanceof Value.Text(String text) && text.startsWith(mark())
                ? read
                : Value.of(mark() + rules.asOf());
    }

    /// Whether a row as read says that its record is gone.
    boolean isMarked(int row) {
        return tab.value(row, marker()) instanceof Value.Text(String text)
                && (text.startsWith(mark()) || text.startsWith(IGNORED));
    }

    /// Until when the AE does not want to hear of a row's problem, which is not solved by that.
    private Optional<LocalDate> ignoredUntil(int row) {
        return schema.has(IGNORE) && tab.value(row, IGNORE) instanceof Value.Number(double serial)
                ? Optional.of(SerialDate.dateOf(serial)).filter(rules.asOf()::isBefore)
                : Optional.empty();
    }

    private void decide(int row) {
        boolean deletable = schema.whenGone() == WhenGone.SOLVED
                && !withAeContent.contains(row)
                && !copied.contains(row)
                && !fence.closesAnyOf(new CellRange(row, row + 1, 0, tab.sheet().columnCount()));
        (deletable ? deleted : emptied).add(row);
    }

    private boolean wasOurs(int row) {
        boolean ordered = schema.orderColumn().stream()
                .anyMatch(order -> tab.value(row, order) instanceof Value.Number && isPlain(row, order));
        long computed = schema.columns().stream()
                .filter(column -> isComputed(row, column))
                .count();
        return ordered || isMarked(row) || computed >= ENOUGH_TO_BE_OURS;
    }

    private boolean isComputed(int row, Column column) {
        return column.owner() == Column.Owner.PATCHBOOK
                && !kept.contains(column.header())
                && !tab.value(row, column.header()).isBlank()
                && isPlain(row, column.header());
    }

    private boolean isPlain(int row, String header) {
        return tab.column(header).stream()
                .noneMatch(column -> tab.sheet().formulas().containsKey(new CellAddress(row, column)));
    }

    private String mark() {
        return schema.whenGone() == WhenGone.SOLVED ? SOLVED : "no longer on " + source() + " since ";
    }

    private String marker() {
        return schema.whenGone() == WhenGone.SOLVED ? PROBLEM : WHY;
    }

    /// The tab whose records the rows are about: the input tab with the same id.
    private String source() {
        return InputTabs.ALL.stream()
                .filter(input ->
                        schema.idColumn().isPresent() && input.idColumn().equals(schema.idColumn()))
                .map(TableSchema::title)
                .findFirst()
                .orElse("the plan");
    }

    /// Rows that hold something of the AE's, a merge among it, or that a formula in another row refers to.
    private Set<Integer> rowsWithAeContent() {
        Set<Integer> ours = new HashSet<>();
        schema.columns().stream()
                .filter(column -> column.owner() == Column.Owner.PATCHBOOK)
                .forEach(column -> tab.column(column.header()).ifPresent(ours::add));
        Set<Integer> rows = new HashSet<>();
        tab.sheet().notes().keySet().forEach(at -> rows.add(at.row()));
        tab.sheet().formulas().keySet().stream()
                .filter(at -> !ours.contains(at.column()))
                .forEach(at -> rows.add(at.row()));
        tab.sheet()
                .formulas()
                .forEach((at, formula) -> FormulaReach.rowsNamed(
                                formula, tab.sheet().title())
                        .stream()
                        .filter(row -> row != at.row())
                        .forEach(rows::add));
        tab.sheet()
                .merges()
                .forEach(merge ->
                        IntStream.range(merge.startRow(), merge.endRow()).forEach(rows::add));
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            for (int column = 0; column < tab.sheet().grid().width(row); column++) {
                if (!ours.contains(column)
                        && !tab.sheet().grid().at(row, column).isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
