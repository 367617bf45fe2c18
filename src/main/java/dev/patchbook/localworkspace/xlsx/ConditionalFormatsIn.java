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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads conditional formats: comparisons, formulas and colour scales. Data bars and icons are kept as they are.
final class ConditionalFormatsIn {
    /// Kinds of rules that draw into cells.
    private static final Set<String> DRAWN = Set.of("dataBar", "iconSet");

    private final SheetIn.Shared shared;
    private final Map<ConditionalFormat, Integer> priorities = new HashMap<>();

    private final KeptIn kept;

    ConditionalFormatsIn(SheetIn.Shared shared, KeptIn kept) {
        this.shared = shared;
        this.kept = kept;
    }

    /// The formats by their priority, the strongest first.
    List<ConditionalFormat> inOrder(List<ConditionalFormat> formats) {
        List<ConditionalFormat> ordered = new ArrayList<>(formats);
        ordered.sort(Comparator.comparingInt(format -> priorities.getOrDefault(format, Integer.MAX_VALUE)));
        return ordered;
    }

    List<ConditionalFormat> read(XmlIn xml) throws IOException {
        String sqref = xml.attribute("sqref");
        List<Area> ranges = Ranges.areas(sqref);
        List<ConditionalFormat> formats = new ArrayList<>();
        String element = "conditionalFormatting";
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            if (name.get().equals("cfRule") && DRAWN.contains(xml.attribute("type"))) {
                kept.add(element, "<%1$s sqref=\"%2$s\">%3$s</%1$s>".formatted(element, sqref, xml.whole()));
            } else if (name.get().equals("cfRule")) {
                int priority = xml.integer("priority", Integer.MAX_VALUE);
                rule(xml).ifPresent(rule -> {
                    ConditionalFormat format = new ConditionalFormat(ranges, rule);
                    formats.add(format);
                    priorities.putIfAbsent(format, priority);
                });
            }
        }
        return formats;
    }

    private Optional<Rule> rule(XmlIn xml) throws IOException {
        String type = xml.attribute("type");
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
