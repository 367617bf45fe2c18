package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.merge.Merged;
import dev.patchbook.workbook.repair.Repair;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The spreadsheet in memory.
final class DeskOnPaper implements Desk {

    private final BookOnPaper book = new BookOnPaper();

    DeskOnPaper(Random random) {
        SCHEMAS.forEach(schema -> book.provision(schema, 3 + random.nextInt(20)));
    }

    @Override
    public Workbook look() {
        return book.read();
    }

    @Override
    public void act(List<Deed> deeds) {
        deeds.forEach(deed -> act(deed, book));
    }

    @Override
    public void refresh(Work work) {
        boolean again = false;
        for (int time = 0; time < 3; time++) {
            Bindings before = Bindings.of(book.read(), SCHEMAS);
            Merged merged = work.draft(before, again);
            List<Changes.Guard> guards = merged.changes().guards();
            try {
                book.apply(merged.changes().changes());
            } catch (IllegalStateException | IndexOutOfBoundsException refused) {
                throw new Refused(refused);
            }
            if (Guards.broken(guards, guards.stream().map(book::answer).toList())
                    .isEmpty()) {
                return;
            }
            book.apply(Repair.of(before, merged.changes(), book.read()).changes());
            again = true;
        }
        throw new AssertionError("guards broken three times");
    }

    @Override
    public boolean refusesWhole() {
        return false;
    }

    private static void act(Deed deed, BookOnPaper book) {
        if (deed instanceof Deed.AddTab(int id, String title)) {
            book.sheets.add(new SheetOnPaper(id, title, 4, 4));
            return;
        }
        SheetOnPaper sheet = book.sheet(deed.sheetId());
        switch (deed) {
            case Deed.AddTab _ -> throw new AssertionError(deed);
            case Deed.Type(int _, int row, int column, Value entry) -> {
                if (entry instanceof Value.Text(String text) && text.startsWith("=")) {
                    sheet.formula(row, column, text, 7);
                } else {
                    sheet.type(row, column, entry);
                }
            }
            case Deed.Annotate(int _, int row, int column, String note) -> sheet.note(row, column, note);
            case Deed.InsertRows(int _, int at, int count) -> sheet.insertRows(at, count);
            case Deed.DeleteRows(int _, int from, int count) -> sheet.deleteRows(from, count);
            case Deed.InsertColumn(int _, int at) -> sheet.insertColumns(at, 1);
            case Deed.DeleteColumn(int _, int at) -> sheet.deleteColumn(at);
            case Deed.MoveColumn(int _, int from, int to) -> sheet.moveColumn(from, to);
            case Deed.Sort(int _, CellRange range, int column, boolean up) -> sheet.sort(range, column, up);
            case Deed.Filter filter -> filter(sheet, filter);
            case Deed.Hide(int _, int row, boolean hidden) -> sheet.hiddenRows.set(row, hidden);
            case Deed.MergeCells(int _, CellRange range) -> sheet.merges.add(range);
            case Deed.Protect(int _, CellRange range, boolean closed) ->
                sheet.protections.add(new Protection(sheet.protections.size(), range, closed));
            case Deed.RenameTab(int _, String title) -> sheet.title = title;
            case Deed.CopyTab(int _, int id, String title, int index) ->
                book.sheets.add(Math.min(index, book.sheets.size()), sheet.copy(id, title, book.ids));
            case Deed.ForgetLabels _ ->
                book.sheets.forEach(each -> {
                    each.labels.clear();
                    each.columnLabels.forEach(List::clear);
                });
            case Deed.UndoBarriers _ -> {
                sheet.merges.clear();
                sheet.protections.clear();
                sheet.filter = Optional.empty();
                sheet.hiddenRows.replaceAll(_ -> false);
            }
        }
    }

    private static void filter(SheetOnPaper sheet, Deed.Filter filter) {
        sheet.filter = Optional.of(filter.range());
        for (int row = filter.range().startRow() + 1; row < filter.range().endRow(); row++) {
            if (Names.shown(sheet.at(row, filter.column()).value()).equals(filter.hides())) {
                sheet.hiddenRows.set(row, true);
            }
        }
    }
}
