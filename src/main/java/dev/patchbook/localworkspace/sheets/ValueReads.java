package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.wire.MaskedJson;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `values.get`, `values.batchGet` and `values.batchGetByDataFilter`.
final class ValueReads {
    private ValueReads() {}

    static Body get(Book book, Call call, String text) {
        GridRange range = RangeText.bounded(book, text);
        ValueRanges values = new ValueRanges(book, RenderOptions.of(call));
        return Bodies.answer(call, "ValueRange", out -> write(out, book, values, range));
    }

    static Body batchGet(Book book, Call call) {
        List<GridRange> ranges = call.parameters("ranges").stream()
                .map(text -> RangeText.bounded(book, text))
                .toList();
        ValueRanges values = new ValueRanges(book, RenderOptions.of(call));
        return Bodies.answer(call, "BatchGetValuesResponse", out -> {
            out.text("spreadsheetId", book.id());
            if (!ranges.isEmpty()) {
                out.array("valueRanges", ranges, range -> write(out, book, values, range));
            }
        });
    }

    /// A range that several filters match is answered once, with all of them.
    static Body batchGetByDataFilter(Book book, Call call) {
        Message request = Bodies.read(call, "BatchGetValuesByDataFilterRequest");
        Map<GridRange, List<Message>> found = new LinkedHashMap<>();
        for (Message filter : request.messages("dataFilters")) {
            for (GridRange range : Lookup.ranges(book, filter)) {
                found.computeIfAbsent(range, _ -> new ArrayList<>()).add(filter);
            }
        }
        ValueRanges values = new ValueRanges(book, RenderOptions.of(request));
        return Bodies.answer(call, "BatchGetValuesByDataFilterResponse", out -> {
            out.text("spreadsheetId", book.id());
            if (!found.isEmpty()) {
                out.array("valueRanges", found.entrySet(), match -> {
                    out.object("valueRange", () -> write(out, book, values, match.getKey()));
                    out.array("dataFilters", match.getValue(), filter -> out.fields(filter.json()));
                });
            }
        });
    }

    private static void write(MaskedJson out, Book book, ValueRanges values, GridRange range) {
        values.write(out, GridRanges.tab(book, range.sheetId()), range.area());
    }
}
