package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;

/// A spreadsheet in memory that applies changes as Google would: whole or not at all.
final class BookOnPaper {

    final List<SheetOnPaper> sheets = new ArrayList<>();
    final List<Metadata> labels = new ArrayList<>();
    final Labels ids = new Labels();
    private int lastSheet = 10;

    /// Adds a blank sheet.
    SheetOnPaper add(String title, int rows, int columns) {
        SheetOnPaper sheet = new SheetOnPaper(lastSheet++, title, rows, columns);
        sheets.add(sheet);
        return sheet;
    }

    /// Adds a tab as provisioning leaves it: headers in the first row, labels on the sheet and its columns.
    SheetOnPaper provision(TableSchema schema, int rows) {
        SheetOnPaper sheet = add(schema.title(), rows, schema.columns().size());
        sheet.labels.add(ids.next(Metadata.TAB, schema.title() + "#" + sheet.id));
        for (int column = 0; column < schema.columns().size(); column++) {
            String header = schema.columns().get(column).header();
            sheet.type(0, column, header);
            sheet.columnLabels.get(column).add(ids.next(Metadata.COLUMN, schema.title() + "/" + header));
        }
        return sheet;
    }

    SheetOnPaper duplicate(SheetOnPaper sheet, int index) {
        SheetOnPaper copy = sheet.copy(lastSheet++, "Copy of " + sheet.title + " " + lastSheet, ids);
        sheets.add(index, copy);
        return copy;
    }

    Workbook read() {
        List<Sheet> read = new ArrayList<>();
        for (int index = 0; index < sheets.size(); index++) {
            read.add(sheets.get(index).read(index));
        }
        return new Workbook(new PlanId("plan"), "My plan", "en_US", "Europe/Paris", read, labels);
    }

    /// Applies the changes in order.
    void apply(List<Change> changes) {
        changes.forEach(this::apply);
    }

    /// What a guard's range holds now.
    Grid answer(Changes.Guard guard) {
        SheetOnPaper sheet = sheet(guard.sheetId());
        CellRange range = guard.range();
        List<List<Value>> rows = new ArrayList<>();
        for (int row = range.startRow(); row < range.endRow(); row++) {
            List<Value> line = new ArrayList<>();
            for (int column = range.startColumn(); column < range.endColumn(); column++) {
                line.add(
                        row < sheet.rows.size() && column < sheet.columnCount
                                ? sheet.at(row, column).value()
                                : Value.BLANK);
            }
            rows.add(line);
        }
        return Grid.of(rows);
    }

    SheetOnPaper sheet(int id) {
        return sheets.stream().filter(sheet -> sheet.id == id).findFirst().orElseThrow();
    }

    private void apply(Change change) {
        switch (change) {
            case Change.SetCells set -> set(set);
            case Change.SetFormula formula -> {
                open(sheet(formula.sheetId()), formula.at().row(), formula.at().column());
                sheet(formula.sheetId())
                        .formula(formula.at().row(), formula.at().column(), formula.formula(), 0);
            }
            case Change.InsertRows insert -> insert(insert);
            case Change.AddTab tab -> {
                SheetOnPaper added = new SheetOnPaper(tab.sheetId(), tab.title(), tab.rows(), tab.columns());
                added.hidden = tab.look().hidden();
                sheets.add(tab.look().place().orElse(sheets.size()), added);
            }
            case Change.AppendRows append ->
                sheet(append.sheetId()).insertRows(sheet(append.sheetId()).rows.size(), append.count());
            case Change.DeleteRows delete -> sheet(delete.sheetId()).deleteRows(delete.from(), delete.count());
            case Change.AppendColumns append ->
                sheet(append.sheetId()).insertColumns(sheet(append.sheetId()).columnCount, append.count());
            case Change.SortRows sort -> sort(sort);
            case Change.SetNote note -> {
                open(sheet(note.sheetId()), note.at().row(), note.at().column());
                sheet(note.sheetId()).note(note.at().row(), note.at().column(), note.note());
            }
            case Change.FormatColumn format -> open(sheet(format.sheetId()), format.fromRow(), format.column());
            case Change.FormatHeader header ->
                open(sheet(header.sheetId()), header.at().row(), header.at().column());
            case Change.HideColumn hide -> sheet(hide.sheetId()).hiddenColumns.add(hide.column());
            case Change.SetMetadata set -> label(set);
            case Change.OfferChoices _, Change.WarnBefore _, Change.TintWhere _, Change.NameRange _ -> {}
            case Change.RemoveMetadata remove ->
                everyLabelled().forEach(place -> place.removeIf(label -> label.id() == remove.metadataId()));
        }
    }

    private void set(Change.SetCells set) {
        SheetOnPaper sheet = sheet(set.sheetId());
        for (int row = 0; row < set.rows().size(); row++) {
            for (int column = 0; column < set.rows().get(row).size(); column++) {
                open(sheet, set.row() + row, set.column() + column);
                Value value = set.rows().get(row).get(column);
                sheet.set(
                        set.row() + row,
                        set.column() + column,
                        value instanceof Value.Date(var date) ? Value.of(SerialDate.of(date)) : value);
            }
        }
    }

    private void insert(Change.InsertRows insert) {
        SheetOnPaper sheet = sheet(insert.sheetId());
        if (insert.at() >= sheet.rows.size()) {
            throw new IllegalStateException("No row %d to insert before".formatted(insert.at()));
        }
        sheet.protections.forEach(one -> {
            if (one.closed()
                    && one.range().startRow() < insert.at()
                    && insert.at() < one.range().endRow()) {
                throw new IllegalStateException("You are trying to edit a protected cell or object.");
            }
        });
        sheet.insertRows(insert.at(), insert.count());
    }

    private void sort(Change.SortRows sort) {
        SheetOnPaper sheet = sheet(sort.sheetId());
        if (sheet.protections.stream()
                .anyMatch(one -> one.closed() && one.range().intersects(sort.range()))) {
            throw new IllegalStateException("You are trying to edit a protected cell or object.");
        }
        sheet.sort(sort.range(), sort.byColumn(), true);
    }

    private void label(Change.SetMetadata set) {
        set.replaces()
                .ifPresent(old -> everyLabelled().forEach(place -> place.removeIf(label -> label.id() == old.id())));
        List<Metadata> at = set.place()
                .map(place -> place.column()
                        .map(column -> sheet(place.sheetId()).columnLabels.get(column))
                        .orElse(sheet(place.sheetId()).labels))
                .orElse(labels);
        at.add(ids.next(set.key(), set.value()));
    }

    private List<List<Metadata>> everyLabelled() {
        List<List<Metadata>> places = new ArrayList<>(List.of(labels));
        sheets.forEach(sheet -> {
            places.add(sheet.labels);
            places.addAll(sheet.columnLabels);
        });
        return places;
    }

    private static void open(SheetOnPaper sheet, int row, int column) {
        if (sheet.protections.stream()
                .anyMatch(one -> one.closed() && one.range().contains(row, column))) {
            throw new IllegalStateException("You are trying to edit a protected cell or object.");
        }
    }

    /// The place of a column among a schema's.
    static int place(TableSchema schema, String header) {
        return schema.columns().stream().map(Column::header).toList().indexOf(header);
    }
}
