package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.MaskedJson;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `values.update`, `values.append`, `values.clear` and their batch forms, on a draft of the book.
final class ValueWrites {
    private final Book book;
    private final Call call;
    private final Chance chance;
    private final Guard guard;

    ValueWrites(Book book, Call call, Chance chance) {
        this.book = book;
        this.call = call;
        this.chance = chance;
        this.guard = Guard.of(call);
    }

    Body update(String text) {
        CellEntry entry = entry(call.parameter("valueInputOption").orElse(""));
        Message values = Bodies.read(call, "ValueRange", "data");
        ValueWrite written = write(values, text, entry);
        RenderOptions options = RenderOptions.ofResponse(call, values.text("majorDimension"));
        boolean echo = call.flag("includeValuesInResponse");
        return Bodies.answer(call, "UpdateValuesResponse", out -> answer(out, written, echo, options));
    }

    Body append(String text) {
        CellEntry entry = entry(call.parameter("valueInputOption").orElse(""));
        Message values = Bodies.read(call, "ValueRange", "data");
        GridRange asked = RangeText.bounded(book, text);
        Tab tab = GridRanges.tab(book, asked.sheetId());
        boolean insert = call.parameter("insertDataOption").orElse("").equals("INSERT_ROWS");
        Optional<Area> table = DataRegion.lastIn(tab, asked.area());
        int row =
                table.map(area -> area.rows().end()).orElse(asked.area().rows().start());
        int column = table.map(area -> area.columns().start())
                .orElse(asked.area().columns().start());
        AppendRoom.make(book, tab, values, insert && table.isPresent(), row, column);
        Area target = row < tab.rowCount()
                ? Area.of(row, tab.rowCount(), column, tab.columnCount())
                : Area.cell(row - 1, column);
        ValueWrite written = ValueWrite.write(book, values, text, tab, target, entry, guard);
        RenderOptions options = RenderOptions.ofResponse(call, values.text("majorDimension"));
        boolean echo = call.flag("includeValuesInResponse");
        return Bodies.answer(call, "AppendValuesResponse", out -> {
            out.text("spreadsheetId", book.id());
            table.ifPresent(area -> out.text("tableRange", RangeText.print(tab, area)));
            out.object("updates", () -> answer(out, written, echo, options));
        });
    }

    Body clear(String text) {
        Bodies.read(call, "ClearValuesRequest");
        GridRange range = RangeText.bounded(book, text);
        Tab tab = GridRanges.tab(book, range.sheetId());
        clear(tab, range.area());
        return Bodies.answer(call, "ClearValuesResponse", out -> {
            out.text("spreadsheetId", book.id());
            out.text("clearedRange", RangeText.print(tab, range.area()));
        });
    }

    Body batchUpdate() {
        Message request = Bodies.read(call, "BatchUpdateValuesRequest");
        CellEntry entry = entry(request.text("valueInputOption"));
        List<ValueWrite> written = new ArrayList<>();
        List<Message> data = request.messages("data");
        for (int at = 0; at < data.size(); at++) {
            Message values = data.get(at);
            try {
                written.add(write(values, values.text("range"), entry));
            } catch (Refusal refusal) {
                throw Faults.at("data[" + at + "]", refusal);
            }
        }
        return Bodies.answer(call, "BatchUpdateValuesResponse", out -> totals(out, request, written, List.of()));
    }

    Body batchUpdateByDataFilter() {
        Message request = Bodies.read(call, "BatchUpdateValuesByDataFilterRequest");
        CellEntry entry = entry(request.text("valueInputOption"));
        List<ValueWrite> written = new ArrayList<>();
        List<Message> filters = new ArrayList<>();
        for (Message data : request.messages("data")) {
            Message filter = data.part("dataFilter");
            for (GridRange range : Lookup.ranges(book, filter)) {
                Tab tab = GridRanges.tab(book, range.sheetId());
                String name = RangeText.print(tab, range.area());
                written.add(ValueWrite.write(book, data, name, tab, range.area(), entry, guard));
                filters.add(filter);
            }
        }
        return Bodies.answer(
                call, "BatchUpdateValuesByDataFilterResponse", out -> totals(out, request, written, filters));
    }

    Body batchClear() {
        Message request = Bodies.read(call, "BatchClearValuesRequest");
        List<GridRange> ranges = request.texts("ranges").stream()
                .map(text -> RangeText.bounded(book, text))
                .toList();
        return batchClear("BatchClearValuesResponse", ranges);
    }

    Body batchClearByDataFilter() {
        Message request = Bodies.read(call, "BatchClearValuesByDataFilterRequest");
        List<GridRange> ranges = request.messages("dataFilters").stream()
                .flatMap(filter -> Lookup.ranges(book, filter).stream())
                .distinct()
                .toList();
        return batchClear("BatchClearValuesByDataFilterResponse", ranges);
    }

    private Body batchClear(String type, List<GridRange> ranges) {
        ranges.forEach(range -> clear(GridRanges.tab(book, range.sheetId()), range.area()));
        return Bodies.answer(call, type, out -> {
            out.text("spreadsheetId", book.id());
            out.list("clearedRanges", json -> {
                for (GridRange range : ranges) {
                    MaskedJson.value(json, RangeText.print(GridRanges.tab(book, range.sheetId()), range.area()));
                }
            });
        });
    }

    private ValueWrite write(Message values, String text, CellEntry entry) {
        GridRange range = RangeText.bounded(book, text);
        return ValueWrite.write(book, values, text, GridRanges.tab(book, range.sheetId()), range.area(), entry, guard);
    }

    private void clear(Tab tab, Area area) {
        guard.check(tab, area);
        RowCursor cursor = tab.cells().cursor();
        int rows = ValueRanges.usedRows(tab, area);
        List<Integer> filled = new ArrayList<>();
        for (int row = area.rows().start(); row < area.rows().start() + rows; row++) {
            cursor.row(row);
            filled.clear();
            for (int column = area.columns().start();
                    column < Math.min(area.columns().end(), cursor.columnsUsed());
                    column++) {
                if (!cursor.isBlank(column)) {
                    filled.add(column);
                }
            }
            for (int column : filled) {
                tab.cells().setValue(row, column, CellValue.BLANK);
            }
            cursor = filled.isEmpty() ? cursor : tab.cells().cursor();
        }
    }

    private void totals(MaskedJson out, Message request, List<ValueWrite> written, List<Message> filters) {
        WriteTotals totals = WriteTotals.of(written);
        RenderOptions options = RenderOptions.ofResponse(request, "");
        boolean echo = request.flag("includeValuesInResponse");
        out.text("spreadsheetId", book.id());
        if (totals.cells() > 0) {
            out.number("totalUpdatedRows", totals.rows());
            out.number("totalUpdatedColumns", totals.columns());
            out.number("totalUpdatedCells", totals.cells());
            out.number("totalUpdatedSheets", totals.sheets());
        }
        if (!written.isEmpty()) {
            int[] at = {0};
            out.array("responses", written, write -> {
                answer(out, write, echo, options);
                if (!filters.isEmpty()) {
                    out.tree("dataFilter", filters.get(at[0]++).json());
                }
            });
        }
    }

    private void answer(MaskedJson out, ValueWrite written, boolean echo, RenderOptions options) {
        written.answer(out, book.id());
        if (echo) {
            ValueRanges values = new ValueRanges(book, options);
            out.object("updatedData", () -> values.write(out, written.tab(), written.area()));
        }
    }

    private CellEntry entry(String option) {
        return CellEntry.of(option, book, chance);
    }
}
