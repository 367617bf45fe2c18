package dev.patchbook.localworkspace.book;

import java.util.List;

/// What lies over a tab's cells and has an id and a name of its own.
public record Overlays(List<FilterView> filterViews) {
    public static final Overlays NONE = new Overlays(List.of());

    public Overlays {
        filterViews = List.copyOf(filterViews);
    }

    public Overlays withFilterViews(List<FilterView> changed) {
        return new Overlays(changed);
    }

    /// Where everything is after an edit of the tab that it lies on.
    Overlays after(GridEdit edit) {
        return new Overlays(filterViews.stream()
                .flatMap(view -> view.after(edit).stream())
                .toList());
    }
}
