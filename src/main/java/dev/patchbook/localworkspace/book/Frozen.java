package dev.patchbook.localworkspace.book;

/// How many rows and columns stay frozen after some were inserted or deleted among them.
final class Frozen {
    private Frozen() {}

    static TabProperties after(TabProperties properties, GridEdit edit) {
        return edit.dimension() == Dimension.ROWS
                ? properties.withFrozen(after(properties.frozenRows(), edit), properties.frozenColumns())
                : properties.withFrozen(properties.frozenRows(), after(properties.frozenColumns(), edit));
    }

    private static int after(int frozen, GridEdit edit) {
        return frozen == 0
                ? 0
                : edit.span(new Span(0, frozen)).map(Span::length).orElse(0);
    }
}
