package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// The four borders of a cell.
public record Borders(Optional<Line> top, Optional<Line> bottom, Optional<Line> left, Optional<Line> right) {
    public static final Borders NONE =
            new Borders(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// One border; the style by Google's name: DOTTED, DASHED, SOLID, SOLID_MEDIUM, SOLID_THICK, DOUBLE.
    public record Line(String style, Color color) {}

    public Borders withTop(Optional<Line> changed) {
        return new Borders(changed, bottom, left, right);
    }

    public Borders withBottom(Optional<Line> changed) {
        return new Borders(top, changed, left, right);
    }

    public Borders withLeft(Optional<Line> changed) {
        return new Borders(top, bottom, changed, right);
    }

    public Borders withRight(Optional<Line> changed) {
        return new Borders(top, bottom, left, changed);
    }
}
