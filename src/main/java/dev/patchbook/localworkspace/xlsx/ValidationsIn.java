package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.ValidationRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads validation rules, and gives them to the cells once the grid is known.
final class ValidationsIn {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final Book book;
    private final Tab tab;
    private final Map<Area, ValidationRule> rules = new LinkedHashMap<>();

    private final KeptIn kept;

    ValidationsIn(Book book, Tab tab, KeptIn kept) {
        this.kept = kept;
        this.book = book;
        this.tab = tab;
    }

    /// A rule that the workspace has no words for, such as a help text alone or the length of a text, is kept as it is.
    void read(XmlIn rule) throws IOException {
        String whole = rule.whole();
        XmlIn xml = XmlIn.again(whole);
        List<Area> areas = Ranges.areas(xml.attribute("sqref"));
        String type = xml.attribute("type");
        String operator = xml.attribute("operator");
        boolean strict = xml.flag("showErrorMessage", false)
                && !List.of("warning", "information").contains(xml.attribute("errorStyle"));
        boolean dropDown = !xml.flag("showDropDown", false);
        String prompt = Escapes.decoded(xml.attribute("prompt"));
        Optional<String> help = prompt.isEmpty() ? Optional.empty() : Optional.of(prompt);
        List<String> formulas = new ArrayList<>();
        for (Optional<String> name = xml.nextIn("dataValidation");
                name.isPresent();
                name = xml.nextIn("dataValidation")) {
            if (name.get().startsWith("formula")) {
                formulas.add(xml.text());
            }
        }
        Optional<Condition> condition = condition(type, operator, formulas);
        if (condition.isEmpty()) {
            kept.add(ValidationsXml.KEPT, whole);
        }
        condition.ifPresent(it -> {
            ValidationRule read =
                    new ValidationRule(it, strict, type.equals("list") && dropDown, help, ValidationsXml.at(whole, ""));
            areas.forEach(area -> rules.put(area, read));
        });
    }

    void apply() {
        rules.forEach((range, rule) -> {
            int number = book.rules().number(rule);
            Area area = range.within(tab.rowCount(), tab.columnCount());
            for (int row = area.rows().start(); row < area.rows().end(); row++) {
                for (int column = area.columns().start();
                        column < area.columns().end();
                        column++) {
                    tab.cells().setRule(row, column, number);
                }
            }
        });
    }

    /// A value as typed: a text without its quotes, a number as it is, else a formula.
    static String typed(String formula) {
        if (formula.length() >= 2 && formula.startsWith("\"") && formula.endsWith("\"")) {
            return formula.substring(1, formula.length() - 1).replace("\"\"", "\"");
        }
        return formula.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") ? formula : ExcelFormulas.inward(formula);
    }

    private Optional<Condition> condition(String type, String operator, List<String> formulas) {
        if (formulas.isEmpty()) {
            return Optional.empty();
        }
        String first = formulas.getFirst();
        return switch (type) {
            case "list" -> Optional.of(list(first));
            case "whole", "decimal" -> Optional.of(of(Operators.number(between(operator)), formulas));
            case "date" -> Optional.of(dates(Operators.date(between(operator)), formulas, DateSystem.of(book)));
            case "custom" ->
                Optional.of(new Condition(
                        "CUSTOM_FORMULA", List.of(new Condition.Value.Typed(ExcelFormulas.inward(first)))));
            default -> Optional.empty();
        };
    }

    private static String between(String operator) {
        return operator.isEmpty() ? "between" : operator;
    }

    private static Condition list(String formula) {
        if (formula.equals("\"TRUE,FALSE\"")) {
            return new Condition("BOOLEAN", List.of());
        } else if (formula.startsWith("\"")) {
            return new Condition(
                    "ONE_OF_LIST",
                    Arrays.stream(typed(formula).split(","))
                            .map(item -> (Condition.Value) new Condition.Value.Typed(item.strip()))
                            .toList());
        }
        return new Condition("ONE_OF_RANGE", List.of(new Condition.Value.Typed(ExcelFormulas.inward(formula))));
    }

    private static Condition of(String type, List<String> formulas) {
        return new Condition(
                type,
                formulas.stream()
                        .map(formula -> (Condition.Value) new Condition.Value.Typed(typed(formula)))
                        .toList());
    }

    private static Condition dates(String type, List<String> formulas, DateSystem system) {
        return new Condition(
                type,
                formulas.stream()
                        .map(formula -> (Condition.Value) new Condition.Value.Typed(
                                formula.matches("[0-9]+")
                                        ? EPOCH.plusDays(Long.parseLong(formula) + system.days())
                                                .toString()
                                        : typed(formula)))
                        .toList());
    }
}
