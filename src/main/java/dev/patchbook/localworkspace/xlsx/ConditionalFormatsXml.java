package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.ConditionalFormat.Point;
import dev.patchbook.localworkspace.book.ConditionalFormat.Rule;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The conditional formats of a tab: a rule that came with the file and has not changed as it was said there. A
/// condition that the format does not know is left out.
final class ConditionalFormatsXml {
    private static final Pattern KEPT =
            Pattern.compile("<conditionalFormatting\\b([^>]*)>(.*?)</conditionalFormatting>", Pattern.DOTALL);

    private final StyleTable styles;
    private final ConditionFormulas formulas;

    ConditionalFormatsXml(StyleTable styles, DateSystem dates) {
        this.styles = styles;
        this.formulas = new ConditionFormulas(dates);
    }

    /// Rules of the same ranges stand together, as other programs want it that draw but one of two such lists.
    void write(XmlOut out, Tab tab, Priorities priorities) throws IOException {
        Map<String, SortedMap<Integer, String>> rules = new LinkedHashMap<>();
        for (int i = 0; i < tab.conditionalFormats().size(); i++) {
            ConditionalFormat format = tab.conditionalFormats().get(i);
            int priority = priorities.of(i);
            String place = XmlOut.text(ranges -> ranges.attribute("sqref", Ranges.text(format.ranges(), tab)));
            String rule = format.xml().isEmpty()
                    ? XmlOut.text(made -> write(made, format, priority))
                    : Priorities.in(format.xml(), priority);
            rules.computeIfAbsent(place, _ -> new TreeMap<>()).put(priority, rule);
        }
        Matcher kept = KEPT.matcher(priorities.in(tab.kept().element(ConditionalFormatsIn.ELEMENT)));
        while (kept.find()) {
            int priority = Priorities.said(kept.group(2)).orElse(Integer.MAX_VALUE);
            rules.computeIfAbsent(kept.group(1), _ -> new TreeMap<>()).merge(priority, kept.group(2), String::concat);
        }
        for (Map.Entry<String, SortedMap<Integer, String>> place : rules.entrySet()) {
            out.raw("<conditionalFormatting").raw(place.getKey()).raw(">");
            out.raw(String.join("", place.getValue().values())).raw("</conditionalFormatting>");
        }
    }

    private void write(XmlOut out, ConditionalFormat format, int priority) throws IOException {
        switch (format.rule()) {
            case Rule.When when -> writeRule(out, format.ranges().getFirst(), when, priority);
            case Rule.Gradient gradient -> writeGradient(out, gradient, priority);
        }
    }

    private void writeRule(XmlOut out, Area range, Rule.When when, int priority) throws IOException {
        Condition condition = when.condition();
        String cell = A1.cell(range.rows().start(), range.columns().start());
        List<String> values = formulas.values(condition);
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
        for (String formula : operator.isEmpty() ? List.of(formulas.expression(condition, cell)) : values) {
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
