package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Optional;

/// What lies over a tab's cells and has an id of its own.
public record Overlays(List<FilterView> filterViews, List<Chart> charts) {
    public static final Overlays NONE = new Overlays(List.of(), List.of());

    public Overlays {
        filterViews = List.copyOf(filterViews);
        charts = List.copyOf(charts);
    }

    public Overlays withFilterViews(List<FilterView> changed) {
        return new Overlays(changed, charts);
    }

    public Overlays withCharts(List<Chart> changed) {
        return new Overlays(filterViews, changed);
    }

    /// Where everything is after an edit of the tab that it lies on.
    Overlays after(GridEdit edit) {
        return new Overlays(
                filterViews.stream().flatMap(view -> view.after(edit).stream()).toList(),
                charts.stream()
                        .map(chart -> chart.at(chart.place().after(edit)))
                        .toList());
    }

    /// With the ranges that charts draw from where they are after an edit of some tab.
    Overlays drawnFrom(int sheetId, GridEdit edit) {
        return drawnFrom(
                sheetId, range -> edit.area(range.area()).map(area -> new GridRange(sheetId, area)));
    }

    /// With no range of a tab that is gone.
    Overlays drawnWithout(int sheetId) {
        return drawnFrom(sheetId, _ -> Optional.empty());
    }

    /// With ranges of one tab as ranges of another.
    public Overlays drawnFromInstead(int sheetId, int otherId) {
        return drawnFrom(sheetId, range -> Optional.of(new GridRange(otherId, range.area())));
    }

    private Overlays drawnFrom(int sheetId, java.util.function.Function<GridRange, Optional<GridRange>> change) {
        return withCharts(charts.stream()
                .map(chart -> chart.withSpec(ChartSources.mapped(
                        chart.spec(), range -> range.sheetId() == sheetId ? change.apply(range) : Optional.of(range))))
                .toList());
    }
}
