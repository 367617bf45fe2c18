package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Condition;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Conditions as formulas of the file.
final class ConditionFormulas {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final DateSystem dates;

    ConditionFormulas(DateSystem dates) {
        this.dates = dates;
    }

    /// The condition's values, each as a formula: a number as it is, a date as its serial, a text in quotes.
    List<String> values(Condition condition) {
        return condition.values().stream().map(value -> value(condition, value)).toList();
    }

    /// A formula that is true where the condition holds for this cell.
    String expression(Condition condition, String cell) {
        List<String> values = values(condition);
        String first = values.isEmpty() ? "\"\"" : values.getFirst();
        String last = values.isEmpty() ? "\"\"" : values.getLast();
        String date =
                Operators.ofDate(condition.type()).map(ConditionFormulas::sign).orElse("");
        return switch (condition.type()) {
            case "CUSTOM_FORMULA" -> first;
            case "BLANK" -> "LEN(TRIM(" + cell + "))=0";
            case "NOT_BLANK" -> "LEN(TRIM(" + cell + "))>0";
            case "TEXT_CONTAINS" -> "NOT(ISERROR(SEARCH(" + first + "," + cell + ")))";
            case "TEXT_NOT_CONTAINS" -> "ISERROR(SEARCH(" + first + "," + cell + "))";
            case "TEXT_STARTS_WITH" -> "LEFT(" + cell + ",LEN(" + first + "))=" + first;
            case "TEXT_ENDS_WITH" -> "RIGHT(" + cell + ",LEN(" + first + "))=" + first;
            case "TEXT_EQ" -> cell + "=" + first;
            case "TEXT_IS_EMAIL" -> "ISNUMBER(FIND(\"@\"," + cell + "))";
            case "TEXT_IS_URL" -> "LEFT(" + cell + ",4)=\"http\"";
            case "DATE_IS_VALID" -> "ISNUMBER(" + cell + ")";
            case "DATE_BETWEEN" -> "AND(" + cell + ">=" + first + "," + cell + "<=" + last + ")";
            case "DATE_NOT_BETWEEN" -> "OR(" + cell + "<" + first + "," + cell + ">" + last + ")";
            default -> date.isEmpty() ? "FALSE" : cell + date + first;
        };
    }

    private static String sign(String operator) {
        return switch (operator) {
            case "greaterThan" -> ">";
            case "greaterThanOrEqual" -> ">=";
            case "lessThan" -> "<";
            case "lessThanOrEqual" -> "<=";
            case "notEqual" -> "<>";
            default -> "=";
        };
    }

    private String value(Condition condition, Condition.Value value) {
        return switch (value) {
            case Condition.Value.RelativeDate(String name) ->
                switch (name) {
                    case "TOMORROW" -> "TODAY()+1";
                    case "YESTERDAY" -> "TODAY()-1";
                    case "PAST_WEEK" -> "TODAY()-7";
                    case "PAST_MONTH" -> "EDATE(TODAY(),-1)";
                    case "PAST_YEAR" -> "EDATE(TODAY(),-12)";
                    default -> "TODAY()";
                };
            case Condition.Value.Typed(String text) when text.startsWith("=") -> ExcelFormulas.outward(text);
            case Condition.Value.Typed(String text) when condition.type().startsWith("TEXT") -> quoted(text);
            case Condition.Value.Typed(String text) when condition.type().startsWith("DATE") -> serial(text);
            case Condition.Value.Typed(String text) ->
                text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") ? text : quoted(text);
        };
    }

    private String serial(String text) {
        try {
            return Long.toString(ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(text)) - dates.days());
        } catch (DateTimeParseException _) {
            return "DATEVALUE(" + quoted(text) + ")";
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
