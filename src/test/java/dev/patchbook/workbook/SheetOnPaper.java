package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sheet in memory that people and changes edit: what Google does to cells, labels, merges and protected ranges when
/// rows and columns come, go and are sorted.
final class SheetOnPaper {

    /// One cell: what it shows, the formula behind it, its note.
    record Cell(Value value, Optional<String> formula, Optional<String> note) {
        static final Cell EMPTY = new Cell(Value.BLANK, Optional.empty(), Optional.empty());

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    static final Pattern REFERENCE = Pattern.compile("(\\$?[A-Z]{1,2}\\$?)(\\d+)");

    final int id;
    String title;
    boolean hidden;
    int columnCount;
    Optional<CellRange> filter = Optional.empty();
    final List<List<Cell>> rows = new ArrayList<>();
    final List<Boolean> hiddenRows = new ArrayList<>();
    final List<List<Metadata>> columnLabels = new ArrayList<>();
    final Set<Integer> hiddenColumns = new HashSet<>();
    final List<Metadata> labels = new ArrayList<>();
    final List<CellRange> merges = new ArrayList<>();
    final List<Protection> protections = new ArrayList<>();

    SheetOnPaper(int id, String title, int rowCount, int columnCount) {
        this.id = id;
        this.title = title;
        insertColumns(0, columnCount);
        insertRows(0, rowCount);
    }

    /// A copy under another id, labels copied as they are.
    SheetOnPaper copy(int newId, String newTitle, Labels ids) {
        SheetOnPaper copy = new SheetOnPaper(newId, newTitle, 0, columnCount);
        rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
        copy.hiddenRows.addAll(hiddenRows);
        for (int column = 0; column < columnCount; column++) {
            columnLabels.get(column).forEach(ids.into(copy.columnLabels.get(column)));
        }
        labels.forEach(ids.into(copy.labels));
        copy.merges.addAll(merges);
        copy.protections.addAll(protections);
        copy.filter = filter;
        return copy;
    }

    Cell at(int row, int column) {
        return rows.get(row).get(column);
    }

    SheetOnPaper type(int row, int column, Object entry) {
        rows.get(row)
                .set(
                        column,
                        new Cell(value(entry), Optional.empty(), at(row, column).note()));
        return this;
    }

    SheetOnPaper typeRow(int row, Object... entries) {
        for (int column = 0; column < entries.length; column++) {
            type(row, column, entries[column]);
        }
        return this;
    }

    SheetOnPaper formula(int row, int column, String formula, Object shown) {
        rows.get(row)
                .set(
                        column,
                        new Cell(
                                value(shown),
                                Optional.of(formula),
                                at(row, column).note()));
        return this;
    }

    void set(int row, int column, Value value) {
        rows.get(row)
                .set(column, new Cell(value, Optional.empty(), at(row, column).note()));
    }

    void note(int row, int column, String note) {
        Cell cell = at(row, column);
        rows.get(row).set(column, new Cell(cell.value(), cell.formula(), Optional.of(note)));
    }

    void insertRows(int at, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(at, new ArrayList<>(Collections.nCopies(columnCount, Cell.EMPTY)));
            hiddenRows.add(at, false);
        }
        adjust(row -> row >= at ? row + count : row);
        merges.replaceAll(range -> grown(range, at, count));
        protections.replaceAll(one -> new Protection(one.id(), grown(one.range(), at, count), one.closed()));
        filter = filter.map(range -> grown(range, at, count));
    }

    void deleteRows(int from, int count) {
        rows.subList(from, from + count).clear();
        hiddenRows.subList(from, from + count).clear();
        adjust(row -> row >= from + count ? row - count : row);
        merges.replaceAll(range -> shrunk(range, from, count));
        merges.removeIf(range -> range.height() == 0);
        protections.replaceAll(one -> new Protection(one.id(), shrunk(one.range(), from, count), one.closed()));
        protections.removeIf(one -> one.range().height() == 0);
        filter = filter.map(range -> shrunk(range, from, count));
    }

    void insertColumns(int at, int count) {
        for (int i = 0; i < count; i++) {
            rows.forEach(row -> row.add(at, Cell.EMPTY));
            columnLabels.add(at, new ArrayList<>());
        }
        columnCount += count;
        adjustColumns(column -> column >= at ? column + count : column);
        merges.replaceAll(range -> turned(grown(turned(range), at, count)));
    }

    void deleteColumn(int at) {
        rows.forEach(row -> row.remove(at));
        columnLabels.remove(at);
        columnCount--;
        adjustColumns(column -> column > at ? column - 1 : column);
        merges.replaceAll(range -> turned(shrunk(turned(range), at, 1)));
        merges.removeIf(range -> range.startColumn() == range.endColumn());
    }

    /// Moves a column to another place, counted once it is taken out.
    void moveColumn(int from, int to) {
        rows.forEach(row -> row.add(to, row.remove(from)));
        columnLabels.add(to, columnLabels.remove(from));
        adjustColumns(column -> {
            int without = column > from ? column - 1 : column;
            return column == from ? to : without >= to ? without + 1 : without;
        });
    }

    /// Sorts as Google does: numbers, text, flags, blanks last; hidden rows and what is not a cell stay.
    void sort(CellRange range, int byColumn, boolean ascending) {
        if (merges.stream().anyMatch(merge -> merge.height() > 1 && merge.intersects(range))) {
            throw new IllegalStateException("You can't sort a range containing vertical merges.");
        }
        List<Integer> places = new ArrayList<>();
        for (int row = range.startRow(); row < range.endRow(); row++) {
            if (!hiddenRows.get(row)) {
                places.add(row);
            }
        }
        List<Integer> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(
                row -> at(row, byColumn).value(),
                ascending ? SheetOnPaper::compare : (left, right) -> blanksLast(left, right)));
        Map<Integer, List<Cell>> before = new HashMap<>();
        places.forEach(row -> before.put(row, List.copyOf(rows.get(row))));
        for (int i = 0; i < places.size(); i++) {
            int to = places.get(i);
            int from = sorted.get(i);
            for (int column = range.startColumn(); column < Math.min(columnCount, range.endColumn()); column++) {
                Cell cell = before.getOrDefault(from, List.of()).get(column);
                rows.get(to).set(column, copied(cell, to - from));
            }
        }
    }

    /// The sheet as a read sees it.
    Sheet read(int index) {
        List<List<Value>> values = new ArrayList<>();
        Map<CellAddress, String> formulas = new HashMap<>();
        Map<CellAddress, String> notes = new HashMap<>();
        BitSet hiddenOnes = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            List<Value> line = new ArrayList<>();
            for (int column = 0; column < columnCount; column++) {
                CellAddress address = new CellAddress(row, column);
                line.add(at(row, column).value());
                at(row, column).formula().ifPresent(formula -> formulas.put(address, formula));
                at(row, column).note().ifPresent(note -> notes.put(address, note));
            }
            values.add(trimmed(line));
            hiddenOnes.set(row, hiddenRows.get(row));
        }
        while (!values.isEmpty() && values.getLast().isEmpty()) {
            values.removeLast();
        }
        Map<Integer, List<Metadata>> onColumns = new HashMap<>();
        for (int column = 0; column < columnCount; column++) {
            if (!columnLabels.get(column).isEmpty()) {
                onColumns.put(column, List.copyOf(columnLabels.get(column)));
            }
        }
        return new Sheet(
                id,
                title,
                index,
                rows.size(),
                columnCount,
                hidden,
                Grid.of(values),
                formulas,
                notes,
                merges,
                protections,
                filter,
                hiddenOnes,
                labels,
                onColumns);
    }

    static Value value(Object entry) {
        return switch (entry) {
            case Value value -> value;
            case String text -> Value.of(text);
            case Boolean set -> new Value.Flag(set);
            case Number number -> Value.of(number.doubleValue());
            default -> throw new IllegalArgumentException("No cell holds " + entry);
        };
    }

    /// A formula as a copy has it: its rows move along, but for fixed ones.
    private static Cell copied(Cell cell, int down) {
        Optional<String> formula = cell.formula()
                .map(text -> REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                + (found.group(1).endsWith("$")
                                        ? found.group(2)
                                        : Integer.toString(Integer.parseInt(found.group(2)) + down)))));
        return new Cell(cell.value(), formula, cell.note());
    }

    /// Formulas follow the columns that they refer to.
    private void adjustColumns(IntUnaryOperator newColumn) {
        for (List<Cell> row : rows) {
            row.replaceAll(cell -> new Cell(
                    cell.value(),
                    cell.formula().map(text -> FormulaReach.moved(text, line -> line, newColumn)),
                    cell.note()));
        }
    }

    /// Formulas follow the rows that they refer to.
    private void adjust(IntUnaryOperator newRow) {
        for (List<Cell> row : rows) {
            row.replaceAll(cell -> new Cell(
                    cell.value(),
                    cell.formula()
                            .map(text -> REFERENCE
                                    .matcher(text)
                                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                            + (newRow.applyAsInt(Integer.parseInt(found.group(2)) - 1) + 1)))),
                    cell.note()));
        }
    }

    private static int blanksLast(Value a, Value b) {
        return a.isBlank() || b.isBlank() ? compare(a, b) : compare(b, a);
    }

    private static int compare(Value a, Value b) {
        return switch (a) {
            case Value.Number(double left) when b instanceof Value.Number(double right) -> Double.compare(left, right);
            case Value.Text(String left) when b instanceof Value.Text(String right) -> left.compareToIgnoreCase(right);
            case Value.Flag(boolean left) when b instanceof Value.Flag(boolean right) -> Boolean.compare(left, right);
            case Value other -> Integer.compare(kind(other), kind(b));
        };
    }

    private static int kind(Value value) {
        return switch (value) {
            case Value.Number _, Value.Date _ -> 0;
            case Value.Text _ -> 1;
            case Value.Flag _ -> 2;
            case Value.Fault _ -> 3;
            case Value.Blank _ -> 4;
        };
    }

    private static List<Value> trimmed(List<Value> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(line.subList(0, end));
    }

    private static CellRange grown(CellRange range, int at, int count) {
        int start = range.startRow() >= at ? range.startRow() + count : range.startRow();
        int end = range.endRow() > at ? range.endRow() + count : range.endRow();
        return new CellRange(start, end, range.startColumn(), range.endColumn());
    }

    private static CellRange shrunk(CellRange range, int from, int count) {
        return new CellRange(
                range.startRow() - Math.clamp(range.startRow() - from, 0, count),
                range.endRow() - Math.clamp(range.endRow() - from, 0, count),
                range.startColumn(),
                range.endColumn());
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // rows and columns change places: that is its purpose
    private static CellRange turned(CellRange range) {
        return new CellRange(range.startColumn(), range.endColumn(), range.startRow(), range.endRow());
    }
}
