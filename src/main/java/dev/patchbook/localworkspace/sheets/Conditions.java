package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.format.Entered;
import dev.patchbook.localworkspace.format.EnteredText;
import dev.patchbook.localworkspace.format.SheetLocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Whether a value passes a filter's condition; one that needs formulas lets everything through.
final class Conditions {
    private static final EnteredText TYPED = new EnteredText(SheetLocale.AMERICAN, LocalDate.EPOCH);

    private Conditions() {}

    static boolean holds(Condition condition, CellValue value, String text) {
        List<String> typed = condition.values().stream()
                .map(each -> each instanceof Condition.Value.Typed(String words) ? words : "")
                .toList();
        String first = typed.isEmpty() ? "" : typed.getFirst();
        String shown = text.toLowerCase(Locale.ROOT);
        String wanted = first.toLowerCase(Locale.ROOT);
        return switch (condition.type()) {
            case "BLANK" -> value.isBlank() || text.isEmpty();
            case "NOT_BLANK" -> !value.isBlank() && !text.isEmpty();
            case "TEXT_CONTAINS" -> shown.contains(wanted);
            case "TEXT_NOT_CONTAINS" -> !shown.contains(wanted);
            case "TEXT_STARTS_WITH" -> shown.startsWith(wanted);
            case "TEXT_ENDS_WITH" -> shown.endsWith(wanted);
            case "TEXT_EQ" -> shown.equals(wanted);
            case "TEXT_NOT_EQ" -> !shown.equals(wanted);
            case "ONE_OF_LIST" -> typed.contains(text);
            default -> compares(condition.type(), value, typed);
        };
    }

    private static boolean compares(String type, CellValue value, List<String> typed) {
        if (!type.startsWith("NUMBER_") && !type.startsWith("DATE_")) {
            return true;
        }
        if (!(value instanceof CellValue.Number(double number)) || typed.isEmpty()) {
            return false;
        }
        double first = number(typed.getFirst());
        double last = number(typed.getLast());
        return switch (type) {
            case "NUMBER_GREATER", "DATE_AFTER" -> number > first;
            case "NUMBER_GREATER_THAN_EQ", "DATE_ON_OR_AFTER" -> number >= first;
            case "NUMBER_LESS", "DATE_BEFORE" -> number < first;
            case "NUMBER_LESS_THAN_EQ", "DATE_ON_OR_BEFORE" -> number <= first;
            case "NUMBER_EQ", "DATE_EQ" -> number == first;
            case "NUMBER_NOT_EQ", "DATE_NOT_EQ" -> number != first;
            case "NUMBER_BETWEEN", "DATE_BETWEEN" -> number >= first && number <= last;
            case "NUMBER_NOT_BETWEEN", "DATE_NOT_BETWEEN" -> number < first || number > last;
            default -> true;
        };
    }

    private static double number(String typed) {
        return TYPED.read(typed) instanceof Entered.Number number ? number.value() : Double.NaN;
    }
}
