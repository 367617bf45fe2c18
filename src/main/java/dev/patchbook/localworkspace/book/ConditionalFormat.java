package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A rule that colours cells by their values, over ranges of its tab.
///
/// @param xml the rule as the file that it came from says it, which may be more; empty where it came from none
public record ConditionalFormat(List<Area> ranges, Rule rule, String xml) {
    public ConditionalFormat {
        ranges = List.copyOf(ranges);
        xml = Objects.requireNonNullElse(xml, ""); // as where it was written down before there was any
    }

    /// A rule that was made here.
    public ConditionalFormat(List<Area> ranges, Rule rule) {
        this(ranges, rule, "");
    }

    /// After an edit of the grid; empty if all its ranges are gone.
    Optional<ConditionalFormat> after(GridEdit edit) {
        List<Area> left =
                ranges.stream().flatMap(area -> edit.area(area).stream()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new ConditionalFormat(left, rule, xml));
    }

    /// With the references in its formulas written anew.
    ConditionalFormat rewritten(Rewriting formulas, String tab) {
        return rule instanceof Rule.When when
                ? new ConditionalFormat(
                        ranges,
                        new Rule.When(when.condition().mapFormulas(text -> formulas.rewrite(text, tab)), when.style()),
                        KeptEdits.references(xml, formulas, tab))
                : this;
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
