package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What lies over a tab's cells and has an id of its own.
public record Overlays(List<FilterView> filterViews, List<Chart> charts, List<Table> tables) {
    public static final Overlays NONE = new Overlays(List.of(), List.of(), List.of());

    public Overlays {
        filterViews = List.copyOf(filterViews);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    public Overlays withFilterViews(List<FilterView> changed) {
        return new Overlays(changed, charts, tables);
    }

    public Overlays withCharts(List<Chart> changed) {
        return new Overlays(filterViews, changed, tables);
    }

    public Overlays withTables(List<Table> changed) {
        return new Overlays(filterViews, charts, changed);
    }

    /// Where everything is after an edit of the tab that it lies on.
    Overlays after(GridEdit edit) {
        return new Overlays(
                filterViews.stream().flatMap(view -> view.after(edit).stream()).toList(),
                charts.stream()
                        .map(chart -> chart.at(chart.place().after(edit)))
                        .toList(),
                tables.stream().flatMap(table -> table.after(edit).stream()).toList());
    }

    /// With the ranges that charts draw from where they are after an edit of some tab.
    Overlays drawnFrom(int sheetId, GridEdit edit) {
        return drawnFrom(sheetId, range -> edit.area(range.area()).map(area -> new GridRange(sheetId, area)));
    }

    /// With no range of a tab that is gone.
    Overlays drawnWithout(int sheetId) {
        return drawnFrom(sheetId, _ -> Optional.empty());
    }

    /// With no range of any other tab.
    public Overlays drawnFromOnly(int sheetId) {
        return drawn(range -> range.sheetId() == sheetId ? Optional.of(range) : Optional.empty());
    }

    /// With ranges of some tabs as ranges of others.
    public Overlays drawnFromInstead(Map<Integer, Integer> otherIds) {
        return drawn(range ->
                Optional.of(new GridRange(otherIds.getOrDefault(range.sheetId(), range.sheetId()), range.area())));
    }

    private Overlays drawnFrom(int sheetId, Function<GridRange, Optional<GridRange>> change) {
        return drawn(range -> range.sheetId() == sheetId ? change.apply(range) : Optional.of(range));
    }

    private Overlays drawn(Function<GridRange, Optional<GridRange>> change) {
        return withCharts(charts.stream()
                .map(chart -> chart.withSpec(ChartSources.mapped(chart.spec(), change)))
                .toList());
    }
}
