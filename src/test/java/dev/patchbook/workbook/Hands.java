package dev.patchbook.workbook;

import dev.patchbook.workbook.SheetOnPaper.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An AE at work on a spreadsheet: everything that people do to a tab between refreshes, drawn from a seed.
///
/// What the AE writes says `ae:` and a number that occurs once, so that it can be found again.
final class Hands {

    private final BookOnPaper book;
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private int written;

    Hands(BookOnPaper book, Random random) {
        this.book = book;
        this.random = random;
    }

    /// What was done so far, for the report of a failure.
    List<String> done() {
        return done;
    }

    /// One thing, to a tab.
    void doSomething(SheetOnPaper sheet) {
        int what = random.nextInt(32);
        done.add(what + " on " + sheet.title);
        switch (what) {
            case 0, 1, 2, 3 -> typeBeside(sheet);
            case 4, 5 -> insertColumn(sheet);
            case 6, 7 -> sheet.moveColumn(random.nextInt(sheet.columnCount), random.nextInt(sheet.columnCount));
            case 8 -> sheet.deleteColumn(random.nextInt(sheet.columnCount));
            case 9 ->
                sheet.type(headerRow(sheet), random.nextInt(sheet.columnCount), "Renamed " + random.nextInt(1000));
            case 10 -> sheet.title = "Tab " + random.nextInt(1000);
            case 11, 12 -> sort(sheet);
            case 13 -> sheet.insertRows(anyRow(sheet), 1 + random.nextInt(2));
            case 14 -> insertNote(sheet);
            case 15 -> deleteRow(sheet);
            case 16 -> book.add("Mine " + random.nextInt(1000), 4, 4).type(1, 1, next());
            case 17 -> book.duplicate(sheet, random.nextInt(book.sheets.size() + 1));
            case 18 -> filter(sheet);
            case 19 -> sheet.hiddenRows.set(anyRow(sheet), random.nextBoolean());
            case 20 -> merge(sheet, 2, 1);
            case 21 -> merge(sheet, 1, 2);
            case 22 -> total(sheet);
            case 23 -> formula(sheet, "=N(\"%s\")+D%d".formatted(next(), 0), 0);
            case 24 -> formula(sheet, "=N(\"%s\")+D%d".formatted(next(), 0), random.nextInt(3));
            case 25 -> formula(sheet, "=ARRAYFORMULA(N(\"%s\")+D%d)".formatted(next(), 0), 0);
            case 26 -> copyRow(sheet);
            case 27 -> sheet.deleteRows(lastFilled(sheet) + 1, sheet.rows.size() - lastFilled(sheet) - 1);
            case 28 -> protect(sheet);
            case 29 -> sheet.insertRows(0, 1);
            case 30 -> forgetLabels(sheet);
            default -> undoBarriers(sheet);
        }
    }

    /// One thing in the second between a read and a write.
    void interfere(SheetOnPaper sheet) {
        int what = random.nextInt(8);
        done.add("meanwhile " + what + " on " + sheet.title);
        switch (what) {
            case 0 -> typeBeside(sheet);
            case 1, 2 -> sheet.insertColumns(random.nextInt(sheet.columnCount + 1), 1);
            case 3 -> sheet.moveColumn(random.nextInt(sheet.columnCount), random.nextInt(sheet.columnCount));
            case 4 -> sheet.insertRows(anyRow(sheet), 1);
            case 5 -> sort(sheet);
            case 6 -> sheet.insertRows(0, 1);
            default -> deleteRow(sheet);
        }
    }

    private String next() {
        return "ae:" + ++written;
    }

    private void typeBeside(SheetOnPaper sheet) {
        freeColumn(sheet).ifPresent(column -> sheet.type(anyRow(sheet), column, next()));
    }

    /// Google refuses to delete the last row of a grid.
    private void deleteRow(SheetOnPaper sheet) {
        if (sheet.rows.size() > 1) {
            sheet.deleteRows(anyRow(sheet), 1);
        }
    }

    private void insertColumn(SheetOnPaper sheet) {
        int at = random.nextInt(sheet.columnCount + 1);
        sheet.insertColumns(at, 1);
        sheet.type(headerRow(sheet), at, next());
    }

    private void sort(SheetOnPaper sheet) {
        CellRange all = new CellRange(headerRow(sheet) + 1, lastFilled(sheet) + 1, 0, sheet.columnCount);
        if (sheet.merges.isEmpty() && all.height() > 0) {
            sheet.sort(all, random.nextInt(sheet.columnCount), random.nextBoolean());
        }
    }

    private void insertNote(SheetOnPaper sheet) {
        int row = anyRow(sheet);
        sheet.insertRows(row, 1);
        sheet.type(row, random.nextInt(sheet.columnCount), next());
    }

    private void filter(SheetOnPaper sheet) {
        sheet.filter = Optional.of(new CellRange(headerRow(sheet), sheet.rows.size(), 0, sheet.columnCount));
        sheet.hiddenRows.set(anyRow(sheet), true);
        sheet.hiddenRows.set(anyRow(sheet), true);
    }

    private void merge(SheetOnPaper sheet, int height, int width) {
        int row = anyRow(sheet);
        freeColumn(sheet).filter(column -> column + width <= sheet.columnCount).ifPresent(column -> {
            CellRange range = new CellRange(row, Math.min(sheet.rows.size(), row + height), column, column + width);
            boolean bare = sheet.merges.stream().noneMatch(range::intersects);
            for (int at = range.startRow(); at < range.endRow(); at++) {
                for (int across = column; across < column + width; across++) {
                    bare &= sheet.at(at, across).isEmpty() || (at == row && across == column);
                }
            }
            if (bare) {
                sheet.merges.add(range);
            }
        });
    }

    private void total(SheetOnPaper sheet) {
        int row = lastFilled(sheet) + 1;
        if (row == sheet.rows.size()) {
            sheet.insertRows(row, 1);
        }
        sheet.type(row, random.nextInt(sheet.columnCount), next());
        sheet.formula(row, random.nextInt(sheet.columnCount), "=N(\"%s\")+SUM(D2:D%d)".formatted(next(), row), 5);
    }

    /// @param away how many rows below its own the formula refers to
    private void formula(SheetOnPaper sheet, String text, int away) {
        int row = anyRow(sheet);
        freeColumn(sheet)
                .ifPresent(column -> sheet.formula(row, column, text.replace("D0", "D" + (row + 1 + away)), 7));
    }

    private void copyRow(SheetOnPaper sheet) {
        int from = anyRow(sheet);
        int to = anyRow(sheet);
        List<Cell> copy = new ArrayList<>(sheet.rows.get(from));
        sheet.insertRows(to, 1);
        for (int column = 0; column < copy.size(); column++) {
            boolean mine = copy.get(column).formula().isPresent()
                    || Tokens.of(copy.get(column)).isPresent();
            sheet.rows.get(to).set(column, mine ? Cell.EMPTY : copy.get(column));
        }
        freeColumn(sheet).ifPresent(column -> sheet.type(to, column, next()));
    }

    private void protect(SheetOnPaper sheet) {
        int row = random.nextInt(sheet.rows.size());
        int column = random.nextInt(sheet.columnCount);
        CellRange range = new CellRange(
                row,
                Math.min(sheet.rows.size(), row + 1 + random.nextInt(3)),
                column,
                Math.min(sheet.columnCount, column + 1 + random.nextInt(2)));
        sheet.protections.add(new Protection(++written, range, random.nextBoolean()));
    }

    private void forgetLabels(SheetOnPaper sheet) {
        if (random.nextInt(4) == 0) {
            sheet.labels.clear();
            sheet.columnLabels.forEach(List::clear);
        }
    }

    private void undoBarriers(SheetOnPaper sheet) {
        sheet.merges.clear();
        sheet.protections.clear();
        sheet.filter = Optional.empty();
        sheet.hiddenRows.replaceAll(_ -> false);
    }

    /// A column that is no computed one, as its label or its header tells.
    private Optional<Integer> freeColumn(SheetOnPaper sheet) {
        List<Integer> free = new ArrayList<>();
        for (int column = 0; column < sheet.columnCount; column++) {
            boolean own = sheet.columnLabels.get(column).stream()
                    .allMatch(label ->
                            label.value().endsWith("/My note") || label.value().endsWith("/Ignore until"));
            boolean named = Tokens.of(sheet.at(headerRow(sheet), column)).isPresent();
            if (own && (named || !sheet.columnLabels.get(column).isEmpty())) {
                free.add(column);
            }
        }
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    private int headerRow(SheetOnPaper sheet) {
        for (int row = 0; row < Math.min(10, sheet.rows.size()); row++) {
            if (sheet.rows.get(row).stream()
                            .filter(cell -> !cell.value().isBlank())
                            .count()
                    > 2) {
                return row;
            }
        }
        return 0;
    }

    private int anyRow(SheetOnPaper sheet) {
        int first = headerRow(sheet) + 1;
        return Math.min(sheet.rows.size() - 1, first + random.nextInt(Math.max(1, lastFilled(sheet) + 2 - first)));
    }

    private static int lastFilled(SheetOnPaper sheet) {
        int last = sheet.rows.size() - 1;
        while (last > 1 && sheet.rows.get(last).stream().allMatch(Cell::isEmpty)) {
            last--;
        }
        return last;
    }
}
