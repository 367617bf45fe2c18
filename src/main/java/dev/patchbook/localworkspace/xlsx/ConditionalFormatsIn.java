package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.ConditionalFormat.Point;
import dev.patchbook.localworkspace.book.ConditionalFormat.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads conditional formats: comparisons, formulas and colour scales. Others, such as data bars, ranks and duplicates,
/// are kept as they are.
final class ConditionalFormatsIn {
    /// The name of those that are kept.
    static final String ELEMENT = "conditionalFormatting";

    /// Kinds of rules that the workspace has no words for, whether or not a formula stands in them too.
    private static final Set<String> UNKNOWN =
            Set.of("dataBar", "iconSet", "top10", "aboveAverage", "duplicateValues", "uniqueValues");

    private final SheetIn.Shared shared;

    private final KeptIn kept;

    ConditionalFormatsIn(SheetIn.Shared shared, KeptIn kept) {
        this.shared = shared;
        this.kept = kept;
    }

    /// The formats by their priority, the strongest first.
    static List<ConditionalFormat> inOrder(List<ConditionalFormat> formats) {
        List<ConditionalFormat> ordered = new ArrayList<>(formats);
        ordered.sort(
                Comparator.comparingInt(format -> Priorities.said(format.xml()).orElse(Integer.MAX_VALUE)));
        return ordered;
    }

    List<ConditionalFormat> read(XmlIn xml) throws IOException {
        List<Area> ranges = Ranges.areas(xml.attribute("sqref"));
        String attributes = xml.attributesBut();
        boolean ofPivot = xml.flag("pivot", false);
        List<ConditionalFormat> formats = new ArrayList<>();
        for (Optional<String> name = xml.nextIn(ELEMENT); name.isPresent(); name = xml.nextIn(ELEMENT)) {
            if (name.get().equals("cfRule")) {
                String whole = xml.whole();
                Optional<Rule> rule = ofPivot ? Optional.empty() : rule(XmlIn.again(whole));
                if (rule.isEmpty()) {
                    kept.add(ELEMENT, "<%1$s%2$s>%3$s</%1$s>".formatted(ELEMENT, attributes, whole));
                }
                rule.ifPresent(it -> formats.add(new ConditionalFormat(ranges, it, whole)));
            }
        }
        return formats;
    }

    private Optional<Rule> rule(XmlIn xml) throws IOException {
        String type = xml.attribute("type");
        if (UNKNOWN.contains(type)) {
            return Optional.empty();
        }
        String operator = xml.attribute("operator");
        String text = xml.attribute("text");
        int style = xml.integer("dxfId", -1);
        List<String> formulas = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        for (Optional<String> name = xml.nextIn("cfRule"); name.isPresent(); name = xml.nextIn("cfRule")) {
            switch (name.get()) {
                case "formula" -> formulas.add(xml.text());
                case "cfvo" -> points.add(point(xml));
                case "color" -> colors.add(shared.palette().color(xml).orElse(new Color.Rgb(0xffffff)));
                default -> {}
            }
        }
        if (type.equals("colorScale") && points.size() == colors.size() && points.size() >= 2) {
            return Optional.of(gradient(points, colors));
        }
        return condition(type, operator, text, formulas)
                .map(condition -> new Rule.When(condition, shared.styles().difference(style)));
    }

    private static Optional<Condition> condition(String type, String operator, String text, List<String> formulas) {
        return switch (type) {
            case "cellIs" -> Optional.of(comparison(operator, formulas));
            case "containsText" -> Optional.of(of("TEXT_CONTAINS", text));
            case "notContainsText" -> Optional.of(of("TEXT_NOT_CONTAINS", text));
            case "beginsWith" -> Optional.of(of("TEXT_STARTS_WITH", text));
            case "endsWith" -> Optional.of(of("TEXT_ENDS_WITH", text));
            case "containsBlanks" -> Optional.of(new Condition("BLANK", List.of()));
            case "notContainsBlanks" -> Optional.of(new Condition("NOT_BLANK", List.of()));
            case "colorScale" -> Optional.empty();
            default ->
                formulas.isEmpty()
                        ? Optional.empty()
                        : Optional.of(of("CUSTOM_FORMULA", ExcelFormulas.inward(formulas.getFirst())));
        };
    }

    private static Condition comparison(String operator, List<String> formulas) {
        boolean text = formulas.size() == 1 && formulas.getFirst().startsWith("\"") && operator.equals("equal");
        List<Condition.Value> values = formulas.stream()
                .map(formula -> (Condition.Value) new Condition.Value.Typed(ValidationsIn.typed(formula)))
                .toList();
        return new Condition(text ? "TEXT_EQ" : Operators.number(operator), values);
    }

    private static Condition of(String type, String value) {
        return new Condition(type, List.of(new Condition.Value.Typed(value)));
    }

    private static Point point(XmlIn xml) {
        String type = xml.attribute("type");
        String value = xml.attribute("val");
        String known = type.equals("num") || type.equals("formula") ? "NUMBER" : type.toUpperCase(Locale.ROOT);
        boolean bare = known.equals("MIN") || known.equals("MAX");
        return new Point(known, bare ? "" : value, new Color.Rgb(0));
    }

    private static Rule gradient(List<Point> points, List<Color> colors) {
        List<Point> coloured = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            coloured.add(new Point(points.get(i).type(), points.get(i).value(), colors.get(i)));
        }
        Optional<Point> middle = coloured.size() > 2 ? Optional.of(coloured.get(1)) : Optional.empty();
        return new Rule.Gradient(coloured.getFirst(), middle, coloured.getLast());
    }
}
