package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Optional;

/// A rule that colours cells by their values, over ranges of its tab.
public record ConditionalFormat(List<Area> ranges, Rule rule) {
    public ConditionalFormat {
        ranges = List.copyOf(ranges);
    }

    /// What a rule looks at and shows.
    public sealed interface Rule {
        /// Cells that pass the test get the style's set parts.
        record When(Condition condition, Style style) implements Rule {}

        /// A colour scale.
        record Gradient(Point minimum, Optional<Point> middle, Point maximum) implements Rule {}
    }

    /// One end of a colour scale; the type by Google's name: MIN, MAX, NUMBER, PERCENT, PERCENTILE.
    public record Point(String type, String value, Color color) {}
}
