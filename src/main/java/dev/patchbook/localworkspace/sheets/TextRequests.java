package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `trimWhitespace`, `deleteDuplicates` and `findReplace`.
final class TextRequests {
    private TextRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("trimWhitespace", TextRequests::trim);
        kinds.put("deleteDuplicates", TextRequests::deleteDuplicates);
        kinds.put("findReplace", FindReplace::apply);
    }

    private static JsonObject trim(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        int changed = 0;
        for (int row = area.rows().start();
                row < Math.min(area.rows().end(), tab.cells().rowsUsed());
                row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                if (tab.cells().value(row, column) instanceof CellValue.Text(String text)) {
                    String trimmed = text.strip().replaceAll("[\\s\\u00a0]+", " ");
                    if (!trimmed.equals(text)) {
                        tab.cells()
                                .setValue(
                                        row, column, trimmed.isEmpty() ? CellValue.BLANK : new CellValue.Text(trimmed));
                        changed++;
                    }
                }
            }
        }
        return Draft.reply("trimWhitespace", count("cellsChangedCount", changed));
    }

    /// Keeps the first of equal rows; what is left closes up at the top of the range.
    private static JsonObject deleteDuplicates(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        if (tab.merges().stream().anyMatch(area::overlaps)) {
            throw Faults.invalid("Duplicates can not be removed from a range with merged cells.");
        }
        List<Integer> columns = new ArrayList<>();
        for (Message part : request.messages("comparisonColumns")) {
            Span span = GridRanges.span(tab, part);
            for (int column = span.start(); column < span.end(); column++) {
                columns.add(column);
            }
        }
        for (int column = area.columns().start();
                columns.isEmpty() && column < area.columns().end();
                column++) {
            columns.add(column);
        }
        Set<List<Object>> seen = new HashSet<>();
        CellBlock block = CellBlock.of(tab.cells(), area);
        int kept = 0;
        for (int row = 0; row < block.rows(); row++) {
            if (!seen.add(key(tab.cells(), area.rows().start() + row, columns))) {
                continue;
            }
            kept++;
        }
        int removed = block.rows() - kept;
        closeUp(tab.cells(), area, block, columns);
        return Draft.reply("deleteDuplicates", count("duplicatesRemovedCount", removed));
    }

    private static void closeUp(Cells cells, Area area, CellBlock block, List<Integer> columns) {
        Set<List<Object>> seen = new HashSet<>();
        int to = 0;
        for (int row = 0; row < block.rows(); row++) {
            List<Integer> inside = columns.stream()
                    .map(column -> column - area.columns().start())
                    .toList();
            if (seen.add(key(block.cells(), row, inside))) {
                for (int column = 0; column < block.columns(); column++) {
                    cells.copyCell(
                            area.rows().start() + to, area.columns().start() + column, block.cells(), row, column);
                }
                to++;
            }
        }
        for (int row = to; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                cells.setValue(area.rows().start() + row, area.columns().start() + column, CellValue.BLANK);
            }
        }
    }

    private static List<Object> key(Cells cells, int row, List<Integer> columns) {
        return columns.stream()
                .map(column -> cells.value(row, column).effective())
                .map(value -> value instanceof CellValue.Text(String text)
                        ? new CellValue.Text(text.toLowerCase(Locale.ROOT))
                        : value)
                .map(Object.class::cast)
                .toList();
    }

    static JsonObject count(String field, int count) {
        JsonObject json = new JsonObject();
        if (count > 0) {
            json.addProperty(field, count);
        }
        return json;
    }
}
