package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.RuledAreas;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.ValidationRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The validation rules of a tab: one that came with the file and has not changed as it was said there. A list that the
/// format cannot spell (a comma in an item, more than 255 characters) is
/// left out.
final class ValidationsXml {
    private static final int LONGEST_LIST = 255;
    private static final int LONGEST_HELP = 255;

    /// The name of those that are kept as they are.
    static final String KEPT = "dataValidation";

    private static final Pattern RANGES = Pattern.compile("\\bsqref=\"[^\"]*\"");

    private final Book book;
    private final Tab tab;
    private final ConditionFormulas formulas;

    ValidationsXml(Book book, Tab tab) {
        this.book = book;
        this.tab = tab;
        this.formulas = new ConditionFormulas(DateSystem.of(book));
    }

    /// A rule as the format has it.
    private record Written(String type, String operator, List<String> formulas) {}

    void write(XmlOut out) throws IOException {
        Map<Integer, List<Area>> areas = RuledAreas.of(tab.cells());
        areas.entrySet()
                .removeIf(each -> written(book.rules().rule(each.getKey()), each.getValue())
                        .isEmpty());
        String kept = tab.kept().element(KEPT);
        int count = areas.size() + kept.split("<dataValidation\\b", -1).length - 1;
        if (count == 0) {
            return;
        }
        out.raw("<dataValidations").attribute("count", count).raw(">");
        for (Map.Entry<Integer, List<Area>> each : areas.entrySet()) {
            ValidationRule rule = book.rules().rule(each.getKey()).orElseThrow();
            Written written = written(Optional.of(rule), each.getValue()).orElseThrow();
            if (rule.xml().isEmpty()) {
                write(out, rule, written, each.getValue());
            } else {
                out.raw(at(rule.xml(), Ranges.text(each.getValue(), tab)));
            }
        }
        out.raw(kept).raw("</dataValidations>");
    }

    /// What a file says of a rule, at these ranges.
    static String at(String rule, String ranges) {
        return RANGES.matcher(rule).replaceFirst("sqref=\"" + ranges + "\"");
    }

    private void write(XmlOut out, ValidationRule rule, Written written, List<Area> areas) throws IOException {
        String help = rule.inputMessage().orElse("");
        out.raw("<dataValidation").attribute("type", written.type()).raw(" allowBlank=\"1\"");
        if (!written.operator().isEmpty()) {
            out.attribute("operator", written.operator());
        }
        out.raw(rule.strict() ? " showErrorMessage=\"1\"" : "");
        out.raw(written.type().equals("list") && !rule.showCustomUi() ? " showDropDown=\"1\"" : "");
        if (!help.isEmpty()) {
            out.raw(" showInputMessage=\"1\"");
            out.attribute("prompt", help.substring(0, Math.min(help.length(), LONGEST_HELP)));
        }
        out.attribute("sqref", Ranges.text(areas, tab)).raw(">");
        for (int i = 0; i < written.formulas().size(); i++) {
            String element = "formula" + (i + 1);
            out.raw("<")
                    .raw(element)
                    .raw(">")
                    .text(written.formulas().get(i))
                    .raw("</")
                    .raw(element)
                    .raw(">");
        }
        out.raw("</dataValidation>");
    }

    private Optional<Written> written(Optional<ValidationRule> rule, List<Area> areas) {
        return rule.flatMap(r -> written(r.condition(), areas.getFirst()));
    }

    private Optional<Written> written(Condition condition, Area first) {
        String cell = A1.cell(first.rows().start(), first.columns().start());
        List<String> values = formulas.values(condition);
        Optional<String> number = Operators.ofNumber(condition.type());
        Optional<String> date = Operators.ofDate(condition.type());
        if (number.isPresent()) {
            return Optional.of(new Written("decimal", number.get(), values));
        } else if (date.isPresent()) {
            return Optional.of(new Written("date", date.get(), values));
        }
        return switch (condition.type()) {
            case "ONE_OF_LIST" -> list(condition);
            case "BOOLEAN" -> Optional.of(new Written("list", "", List.of("\"TRUE,FALSE\"")));
            case "ONE_OF_RANGE" -> Optional.of(new Written("list", "", List.of(range(condition))));
            default -> Optional.of(new Written("custom", "", List.of(formulas.expression(condition, cell))));
        };
    }

    private static Optional<Written> list(Condition condition) {
        List<String> items = condition.values().stream()
                .map(value -> value instanceof Condition.Value.Typed(String text) ? text : "")
                .toList();
        String joined = "\"" + String.join(",", items).replace("\"", "\"\"") + "\"";
        boolean fits = joined.length() <= LONGEST_LIST + 2 && items.stream().noneMatch(item -> item.contains(","));
        return fits ? Optional.of(new Written("list", "", List.of(joined))) : Optional.empty();
    }

    private static String range(Condition condition) {
        String text = condition.values().getFirst() instanceof Condition.Value.Typed(String typed) ? typed : "";
        return ExcelFormulas.outward(text.startsWith("=") ? text : "=" + text);
    }
}
