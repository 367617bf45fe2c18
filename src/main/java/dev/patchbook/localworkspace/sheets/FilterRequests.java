package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.RangeSort;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.SortSpec;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `sortRange`, `setBasicFilter` and `clearBasicFilter`.
final class FilterRequests {
    private FilterRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("sortRange", FilterRequests::sort);
        kinds.put("setBasicFilter", FilterRequests::filter);
        kinds.put("clearBasicFilter", FilterRequests::clear);
    }

    private static JsonObject sort(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        sort(draft, tab, GridRanges.within(tab, range), FilterJson.sortSpecs(request));
        return Draft.nothing();
    }

    private static void sort(Draft draft, Tab tab, Area area, List<SortSpec> asked) {
        draft.guard().check(tab, area);
        Optional<Area> merge = RangeSort.verticalMerge(tab, area);
        if (merge.isPresent()) {
            throw Faults.invalid("You can't sort a range containing vertical merges. There is a vertical merge at "
                    + RangeText.print(tab, merge.get()) + ".");
        }
        for (SortSpec spec : asked) {
            if (!area.columns().contains(spec.column())) {
                throw Faults.invalid(
                        "Attempting to sort by column " + spec.column() + ", which is outside of the range.");
            }
        }
        List<SortSpec> specs =
                asked.isEmpty() ? List.of(new SortSpec(area.columns().start(), false)) : asked;
        RangeSort.sort(tab, area, specs);
    }

    private static JsonObject filter(Draft draft, Message request) {
        Message wanted = request.part("filter");
        if (wanted.has("tableId")) {
            throw Faults.invalid("The filter of a table is not set by this workspace: add a filter view on the table.");
        }
        Message range = wanted.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        BasicFilter filter = FilterJson.filter(wanted, area);
        show(tab);
        tab.setBasicFilter(filter);
        if (!filter.sortSpecs().isEmpty()) {
            Area body = Area.of(
                    Math.min(area.rows().start() + 1, area.rows().end()),
                    area.rows().end(),
                    area.columns().start(),
                    area.columns().end());
            sort(draft, tab, body, filter.sortSpecs());
        }
        hide(draft, tab, filter);
        return Draft.nothing();
    }

    private static JsonObject clear(Draft draft, Message request) {
        Tab tab = draft.tab(request.whole("sheetId"));
        tab.clearBasicFilter();
        show(tab);
        return Draft.nothing();
    }

    private static void show(Tab tab) {
        Axis axis = tab.axis(Dimension.ROWS).with(new Span(0, tab.rowCount()), line -> line.withHiddenByFilter(false));
        tab.setAxis(Dimension.ROWS, axis);
    }

    /// Hides the rows below the header that a criterion does not let through.
    private static void hide(Draft draft, Tab tab, BasicFilter filter) {
        if (filter.criteria().isEmpty()) {
            return;
        }
        Shown shown = new Shown(draft.book());
        RowCursor cursor = tab.cells().cursor();
        Axis axis = tab.axis(Dimension.ROWS);
        int end = filter.area().rows().end();
        int from = filter.area().rows().start() + 1;
        for (int row = from; row <= end; row++) {
            if (row == end || passes(filter, cursor.row(row), shown)) {
                axis = from < row ? axis.with(new Span(from, row), line -> line.withHiddenByFilter(true)) : axis;
                from = row + 1;
            }
        }
        tab.setAxis(Dimension.ROWS, axis);
    }

    private static boolean passes(BasicFilter filter, RowCursor at, Shown shown) {
        return filter.criteria().entrySet().stream().allMatch(entry -> {
            int column = entry.getKey();
            boolean used = column < at.columnsUsed();
            CellValue value = used ? at.value(column).effective() : CellValue.BLANK;
            String text = used ? shown.text(value, at.style(column)) : "";
            BasicFilter.Criteria criteria = entry.getValue();
            return !criteria.hiddenValues().contains(text)
                    && criteria.condition()
                            .map(condition -> Conditions.holds(condition, value, text))
                            .orElse(true);
        });
    }
}
