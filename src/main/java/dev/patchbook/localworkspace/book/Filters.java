package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where a filter is after an edit of the grid.
final class Filters {
    private Filters() {}

    static Optional<BasicFilter> after(BasicFilter filter, GridEdit edit) {
        if (edit.dimension() == Dimension.ROWS) {
            return edit.area(filter.area()).map(area -> new BasicFilter(area, filter.sortSpecs(), filter.criteria()));
        }
        SortedMap<Integer, BasicFilter.Criteria> criteria = new TreeMap<>();
        filter.criteria()
                .forEach((column, value) -> edit.position(column).ifPresent(position -> criteria.put(position, value)));
        List<SortSpec> specs = new ArrayList<>();
        filter.sortSpecs()
                .forEach(spec -> edit.position(spec.column())
                        .ifPresent(position -> specs.add(new SortSpec(position, spec.descending()))));
        return edit.area(filter.area()).map(area -> new BasicFilter(area, specs, criteria));
    }
}
