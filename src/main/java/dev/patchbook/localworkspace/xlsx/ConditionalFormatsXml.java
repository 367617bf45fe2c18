package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.ConditionalFormat.Point;
import dev.patchbook.localworkspace.book.ConditionalFormat.Rule;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The conditional formats of a tab: a rule that came with the file and has not changed as it was said there. A
/// condition that the format does not know is left out.
final class ConditionalFormatsXml {
    private ConditionalFormatsXml() {}

    static void write(XmlOut out, Tab tab, StyleTable styles, Priorities priorities) throws IOException {
        for (int i = 0; i < tab.conditionalFormats().size(); i++) {
            ConditionalFormat format = tab.conditionalFormats().get(i);
            int priority = priorities.of(i);
            out.raw("<conditionalFormatting")
                    .attribute("sqref", Ranges.text(format.ranges(), tab))
                    .raw(">");
            switch (format.rule()) {
                case Rule _ when !format.xml().isEmpty() -> out.raw(Priorities.in(format.xml(), priority));
                case Rule.When when -> writeRule(out, format.ranges().getFirst(), when, styles, priority);
                case Rule.Gradient gradient -> writeGradient(out, gradient, priority);
            }
            out.raw("</conditionalFormatting>");
        }
    }

    private static void writeRule(XmlOut out, Area range, Rule.When when, StyleTable styles, int priority)
            throws IOException {
        Condition condition = when.condition();
        String cell = A1.cell(range.rows().start(), range.columns().start());
        List<String> values = ConditionFormulas.values(condition);
        String operator = Operators.ofNumber(condition.type()).orElse("");
        if (condition.type().equals("TEXT_EQ")) {
            operator = "equal";
        }
        out.raw("<cfRule").attribute("type", operator.isEmpty() ? "expression" : "cellIs");
        out.attribute("dxfId", styles.difference(when.style())).attribute("priority", priority);
        if (!operator.isEmpty()) {
            out.attribute("operator", operator);
        }
        out.raw(">");
        for (String formula : operator.isEmpty() ? List.of(ConditionFormulas.expression(condition, cell)) : values) {
            out.raw("<formula>").text(formula).raw("</formula>");
        }
        out.raw("</cfRule>");
    }

    private static void writeGradient(XmlOut out, Rule.Gradient gradient, int priority) throws IOException {
        List<Point> points = Stream.concat(
                        Stream.concat(Stream.of(gradient.minimum()), gradient.middle().stream()),
                        Stream.of(gradient.maximum()))
                .toList();
        out.raw("<cfRule type=\"colorScale\"").attribute("priority", priority).raw("><colorScale>");
        for (Point point : points) {
            String type = point.type().equals("NUMBER") ? "num" : point.type().toLowerCase(Locale.ROOT);
            out.raw("<cfvo").attribute("type", type);
            if (!point.value().isEmpty()) {
                out.attribute(
                        "val", point.value().startsWith("=") ? point.value().substring(1) : point.value());
            }
            out.raw("/>");
        }
        for (Point point : points) {
            out.raw("<color");
            StyleXml.color(out, point.color());
            out.raw("/>");
        }
        out.raw("</colorScale></cfRule>");
    }
}
