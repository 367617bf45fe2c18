package dev.patchbook.localworkspace.xlsx;

import java.util.Map;
import java.util.Optional;

/// The comparisons of conditions against the operators of the file.
final class Operators {
    private static final Map<String, String> BY_SUFFIX = Map.of(
            "GREATER", "greaterThan",
            "GREATER_THAN_EQ", "greaterThanOrEqual",
            "LESS", "lessThan",
            "LESS_THAN_EQ", "lessThanOrEqual",
            "EQ", "equal",
            "NOT_EQ", "notEqual",
            "BETWEEN", "between",
            "NOT_BETWEEN", "notBetween");
    private static final Map<String, String> DATES = Map.of(
            "DATE_AFTER", "greaterThan",
            "DATE_ON_OR_AFTER", "greaterThanOrEqual",
            "DATE_BEFORE", "lessThan",
            "DATE_ON_OR_BEFORE", "lessThanOrEqual",
            "DATE_EQ", "equal",
            "DATE_NOT_EQ", "notEqual",
            "DATE_BETWEEN", "between",
            "DATE_NOT_BETWEEN", "notBetween");

    private Operators() {}

    static Optional<String> ofNumber(String condition) {
        return condition.startsWith("NUMBER_")
                ? Optional.ofNullable(BY_SUFFIX.get(condition.substring("NUMBER_".length())))
                : Optional.empty();
    }

    static Optional<String> ofDate(String condition) {
        return Optional.ofNullable(DATES.get(condition));
    }

    static String number(String operator) {
        return "NUMBER_" + key(BY_SUFFIX, operator, "EQ");
    }

    static String date(String operator) {
        return key(DATES, operator, "DATE_EQ");
    }

    private static String key(Map<String, String> operators, String operator, String otherwise) {
        return operators.entrySet().stream()
                .filter(each -> each.getValue().equals(operator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }
}
