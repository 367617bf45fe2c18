package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An AE at work on a spreadsheet: everything that people do to a tab between refreshes, drawn from a seed.
///
/// What the AE writes says `ae:` and a number that occurs once, so that it can be found again.
final class Hands {

    private final Random random;
    private int written;
    private int made = 1000;

    Hands(Random random) {
        this.random = random;
    }

    /// One thing, to a tab of a workbook as it is.
    List<Deed> next(Workbook workbook, Sheet sheet) {
        int id = sheet.id();
        int any = random.nextInt(sheet.columnCount());
        return switch (random.nextInt(34)) {
            case 0, 1, 2, 3 -> typeBeside(sheet, 2 + random.nextInt(8));
            case 4, 5 -> insertColumn(sheet);
            case 6, 7 -> moveColumn(sheet);
            case 8 -> sheet.columnCount() > 1 ? List.of(new Deed.DeleteColumn(id, any)) : List.of();
            case 9 -> List.of(type(sheet, headerRow(sheet), any, "Renamed " + random.nextInt(1000)));
            case 10 -> List.of(new Deed.RenameTab(id, "Tab " + ++made));
            case 11, 12 -> sort(sheet);
            case 13 -> List.of(new Deed.InsertRows(id, anyRow(sheet), 1 + random.nextInt(2)));
            case 14 -> insertNote(sheet);
            case 15 -> deleteRow(sheet);
            case 16 -> addTab();
            case 17 -> List.of(new Deed.CopyTab(id, ++made, "Copy " + made, random.nextInt(4)));
            case 18 -> filter(sheet);
            case 19 -> List.of(new Deed.Hide(id, anyRow(sheet), random.nextBoolean()));
            case 20 -> merge(sheet, 2, 1);
            case 21 -> merge(sheet, 1, 2);
            case 22 -> total(sheet);
            case 23 -> formula(sheet, "=N(\"%s\")+D%d", 0);
            case 24 -> formula(sheet, "=N(\"%s\")+D%d", random.nextInt(3));
            case 25 -> formula(sheet, "=ARRAYFORMULA(N(\"%s\")+D%d)", 0);
            case 26 -> copyRow(sheet);
            case 27 -> fillGrid(sheet);
            case 28 -> List.of(protect(sheet));
            case 29 -> List.of(new Deed.InsertRows(id, 0, 1), type(sheet, 0, any, next()));
            case 30 -> forgetLabels(workbook);
            case 31 -> typeBelow(sheet);
            case 32 -> List.of(new Deed.Annotate(id, anyRow(sheet), any, next()));
            default -> List.of(undoBarriers(sheet));
        };
    }

    /// What an AE begins with: a column of their own, something beside most rows, a note below.
    List<Deed> settleIn(Sheet sheet) {
        List<Deed> deeds = new ArrayList<>(typeBeside(sheet, 8));
        deeds.addAll(typeBelow(sheet));
        deeds.addAll(insertColumn(sheet));
        return deeds;
    }

    /// One thing in the second between a read and a write.
    List<Deed> interfere(Sheet sheet) {
        int id = sheet.id();
        return switch (random.nextInt(8)) {
            case 0 -> typeBeside(sheet, 1);
            case 1, 2 -> List.of(new Deed.InsertColumn(id, random.nextInt(sheet.columnCount() + 1)));
            case 3 -> moveColumn(sheet);
            case 4 -> List.of(new Deed.InsertRows(id, anyRow(sheet), 1));
            case 5 -> sort(sheet);
            case 6 -> List.of(new Deed.InsertRows(id, 0, 1));
            default -> deleteRow(sheet);
        };
    }

    private String next() {
        return "ae:" + ++written;
    }

    private static Deed type(Sheet sheet, int row, int column, String text) {
        return new Deed.Type(sheet.id(), row, column, Value.of(text));
    }

    private List<Deed> typeBeside(Sheet sheet, int cells) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            freeColumn(sheet).ifPresent(column -> deeds.add(type(sheet, anyRow(sheet), column, next())));
        }
        return deeds;
    }

    private List<Deed> typeBelow(Sheet sheet) {
        int row = lastFilled(sheet) + 1;
        List<Deed> deeds = new ArrayList<>();
        if (row + 2 > sheet.rowCount()) {
            deeds.add(new Deed.InsertRows(sheet.id(), sheet.rowCount(), 2));
        }
        deeds.add(type(sheet, row, random.nextInt(sheet.columnCount()), next()));
        deeds.add(type(sheet, row + 1, random.nextInt(sheet.columnCount()), next()));
        return deeds;
    }

    private List<Deed> addTab() {
        int id = ++made;
        return List.of(new Deed.AddTab(id, "Mine " + id), new Deed.Type(id, 1, 1, Value.of(next())));
    }

    /// Google refuses to delete the last row of a grid.
    private List<Deed> deleteRow(Sheet sheet) {
        return sheet.rowCount() > 1 ? List.of(new Deed.DeleteRows(sheet.id(), anyRow(sheet), 1)) : List.of();
    }

    /// All blank rows at the end go, so that the next new row needs a longer grid.
    private static List<Deed> fillGrid(Sheet sheet) {
        int blank = sheet.rowCount() - lastFilled(sheet) - 1;
        return blank > 0 ? List.of(new Deed.DeleteRows(sheet.id(), lastFilled(sheet) + 1, blank)) : List.of();
    }

    private List<Deed> insertColumn(Sheet sheet) {
        int at = random.nextInt(sheet.columnCount() + 1);
        List<Deed> deeds = new ArrayList<>(List.of(new Deed.InsertColumn(sheet.id(), at)));
        deeds.add(type(sheet, headerRow(sheet), at, next()));
        for (int row = headerRow(sheet) + 1; row <= lastFilled(sheet); row++) {
            if (random.nextBoolean()) {
                deeds.add(type(sheet, row, at, next()));
            }
        }
        return deeds;
    }

    /// Google refuses to move a column out of merged cells.
    private List<Deed> moveColumn(Sheet sheet) {
        int from = random.nextInt(sheet.columnCount());
        int to = random.nextInt(sheet.columnCount());
        return from == to || !sheet.merges().isEmpty() ? List.of() : List.of(new Deed.MoveColumn(sheet.id(), from, to));
    }

    private List<Deed> sort(Sheet sheet) {
        int first = headerRow(sheet) + 1;
        int end = lastFilled(sheet) + 1;
        return !sheet.merges().isEmpty() || end <= first
                ? List.of()
                : List.of(new Deed.Sort(
                        sheet.id(),
                        new CellRange(first, end, 0, sheet.columnCount()),
                        random.nextInt(sheet.columnCount()),
                        random.nextBoolean()));
    }

    private List<Deed> insertNote(Sheet sheet) {
        int row = anyRow(sheet);
        return List.of(
                new Deed.InsertRows(sheet.id(), row, 1), type(sheet, row, random.nextInt(sheet.columnCount()), next()));
    }

    /// Hides what a text somewhere in the table says.
    private List<Deed> filter(Sheet sheet) {
        int row = anyRow(sheet);
        for (int column = 0; column < sheet.grid().width(row) && row > headerRow(sheet); column++) {
            if (sheet.grid().at(row, column) instanceof Value.Text(String text)) {
                CellRange all = new CellRange(headerRow(sheet), sheet.rowCount(), 0, sheet.columnCount());
                return List.of(new Deed.Filter(sheet.id(), all, column, text));
            }
        }
        return List.of();
    }

    private List<Deed> merge(Sheet sheet, int height, int width) {
        int row = anyRow(sheet);
        int column = freeColumn(sheet).orElse(sheet.columnCount());
        if (row + height > sheet.rowCount() || column + width > sheet.columnCount()) {
            return List.of();
        }
        CellRange range = new CellRange(row, row + height, column, column + width);
        boolean bare = sheet.merges().stream().noneMatch(range::intersects);
        for (int at = row; at < range.endRow(); at++) {
            for (int across = column; across < range.endColumn(); across++) {
                bare &= isEmpty(sheet, at, across) || (at == row && across == column);
            }
        }
        return bare ? List.of(new Deed.MergeCells(sheet.id(), range)) : List.of();
    }

    private List<Deed> total(Sheet sheet) {
        int row = lastFilled(sheet) + 1;
        List<Deed> deeds = new ArrayList<>();
        if (row == sheet.rowCount()) {
            deeds.add(new Deed.InsertRows(sheet.id(), row, 1));
        }
        deeds.add(type(sheet, row, random.nextInt(sheet.columnCount()), next()));
        String sum = "=N(\"%s\")+SUM(D2:D%d)".formatted(next(), row);
        deeds.add(type(sheet, row, random.nextInt(sheet.columnCount()), sum));
        return deeds;
    }

    /// @param away how many rows below its own the formula refers to
    private List<Deed> formula(Sheet sheet, String text, int away) {
        int row = anyRow(sheet);
        return freeColumn(sheet).stream()
                .map(column -> type(sheet, row, column, text.formatted(next(), row + 1 + away)))
                .toList();
    }

    /// A copy of a row without what the AE wrote in it.
    private List<Deed> copyRow(Sheet sheet) {
        int from = anyRow(sheet);
        int to = anyRow(sheet);
        List<Deed> deeds = new ArrayList<>(List.of(new Deed.InsertRows(sheet.id(), to, 1)));
        for (int column = 0; column < sheet.grid().width(from); column++) {
            Value value = sheet.grid().at(from, column);
            boolean formula = sheet.formulas().containsKey(new CellAddress(from, column));
            if (!value.isBlank() && !formula && Tokens.of(value).isEmpty()) {
                deeds.add(new Deed.Type(sheet.id(), to, column, value));
            }
        }
        freeColumn(sheet).ifPresent(column -> deeds.add(type(sheet, to, column, next())));
        return deeds;
    }

    private Deed protect(Sheet sheet) {
        int row = random.nextInt(sheet.rowCount());
        int column = random.nextInt(sheet.columnCount());
        CellRange range = new CellRange(
                row,
                Math.min(sheet.rowCount(), row + 1 + random.nextInt(3)),
                column,
                Math.min(sheet.columnCount(), column + 1 + random.nextInt(2)));
        return new Deed.Protect(sheet.id(), range, random.nextBoolean());
    }

    private List<Deed> forgetLabels(Workbook workbook) {
        List<Integer> labels = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.metadata().forEach(label -> labels.add(label.id()));
            sheet.columnMetadata().values().forEach(some -> some.forEach(label -> labels.add(label.id())));
        }
        int any = workbook.sheets().getFirst().id();
        return random.nextInt(4) > 0 ? List.of() : List.of(new Deed.ForgetLabels(any, labels));
    }

    private static Deed undoBarriers(Sheet sheet) {
        return new Deed.UndoBarriers(
                sheet.id(), sheet.protections().stream().map(Protection::id).toList());
    }

    /// A column that is no computed one, as its label or its header tells.
    private Optional<Integer> freeColumn(Sheet sheet) {
        List<Integer> free = new ArrayList<>();
        for (int column = 0; column < sheet.columnCount(); column++) {
            List<Metadata> labels = sheet.columnMetadata().getOrDefault(column, List.of());
            boolean own = labels.stream()
                    .allMatch(label ->
                            label.value().endsWith("/My note") || label.value().endsWith("/Ignore until"));
            boolean named = Tokens.of(sheet.grid().at(headerRow(sheet), column)).isPresent();
            if (own && (named || !labels.isEmpty())) {
                free.add(column);
            }
        }
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    private static int headerRow(Sheet sheet) {
        for (int row = 0; row < Math.min(10, sheet.grid().height()); row++) {
            if (sheet.grid().row(row).stream().filter(value -> !value.isBlank()).count() > 2) {
                return row;
            }
        }
        return 0;
    }

    private int anyRow(Sheet sheet) {
        int first = headerRow(sheet) + 1;
        return Math.min(sheet.rowCount() - 1, first + random.nextInt(Math.max(1, lastFilled(sheet) + 2 - first)));
    }

    private static int lastFilled(Sheet sheet) {
        int last = Math.max(1, sheet.grid().height() - 1);
        for (CellAddress at : sheet.formulas().keySet()) {
            last = Math.max(last, at.row());
        }
        for (CellAddress at : sheet.notes().keySet()) {
            last = Math.max(last, at.row());
        }
        return Math.min(last, sheet.rowCount() - 1);
    }

    private static boolean isEmpty(Sheet sheet, int row, int column) {
        CellAddress at = new CellAddress(row, column);
        return sheet.grid().at(row, column).isBlank()
                && !sheet.formulas().containsKey(at)
                && !sheet.notes().containsKey(at);
    }
}
