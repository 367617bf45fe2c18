package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a filter is after an edit of the grid.
final class Filters {
    private static final Pattern COLUMN = Pattern.compile(
            "(<(?:\\w+:)?filterColumn\\b[^>]*?\\bcolId=\")(\\d{1,5})(\"[^>]*?(?:/>|(?<!/)>.*?</(?:\\w+:)?filterColumn>))",
            Pattern.DOTALL);
    private static final Pattern SORTED =
            Pattern.compile("(<(?:\\w+:)?sort(?:State|Condition)\\b[^>]*?\\bref=\")([^\"]+)(\")");

    private Filters() {}

    static Optional<BasicFilter> after(BasicFilter filter, GridEdit edit) {
        if (edit.dimension() == Dimension.ROWS) {
            return edit.area(filter.area())
                    .map(area -> new BasicFilter(
                            area, filter.sortSpecs(), filter.criteria(), xml(filter.xml(), filter.area(), area, edit)));
        }
        SortedMap<Integer, BasicFilter.Criteria> criteria = new TreeMap<>();
        filter.criteria()
                .forEach((column, value) -> edit.position(column).ifPresent(position -> criteria.put(position, value)));
        List<SortSpec> specs = new ArrayList<>();
        filter.sortSpecs()
                .forEach(spec -> edit.position(spec.column())
                        .ifPresent(position -> specs.add(new SortSpec(position, spec.descending()))));
        return edit.area(filter.area())
                .map(area -> new BasicFilter(area, specs, criteria, xml(filter.xml(), filter.area(), area, edit)));
    }

    /// What a file says of a filter, or of a table's: its columns are counted from the left of its range, and it names
    /// what it was sorted by.
    static String xml(String xml, Area before, Area after, GridEdit edit) {
        String columns = edit.dimension() == Dimension.ROWS
                ? xml
                : COLUMN.matcher(xml).replaceAll(found -> {
                    OptionalInt position = edit.position(before.columns().start() + Integer.parseInt(found.group(2)));
                    int place = position.orElse(-1) - after.columns().start();
                    return position.isEmpty() || !after.columns().contains(position.getAsInt())
                            ? ""
                            : Matcher.quoteReplacement(found.group(1) + place + found.group(3));
                });
        return KeptEdits.placed(columns, SORTED, edit);
    }
}
