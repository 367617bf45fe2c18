package dev.patchbook.workbook.read;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads conditions such as `Industry = Healthcare`, `Amount >= 5000` or `Product contains "GTX Pro"`.
///
/// A field is a header of Opportunities, Accounts or Activity, as provisioned or as the AE renamed it, or a column of
/// the AE's own on Accounts. Values may stand in quotes.
final class WhereReader {

    private static final Pattern CONDITION = Pattern.compile(
            "(?<field>.+?)\\s*(?<operator><=|>=|!=|<>|≠|≤|≥|=|<|>|\\bcontains\\b|\\bis not\\b|\\bis\\b)\\s*(?<value>.+)",
            Pattern.CASE_INSENSITIVE);
    private static final String OPENING = "\"'“„‘«";
    private static final String CLOSING = "\"'”“’»";

    private final Map<String, String> fields = new HashMap<>();

    /// A reader that knows the columns of these tabs, those of the first before those of the next.
    WhereReader(Optional<TabCells> opportunities, Optional<TabCells> accounts, Optional<TabCells> activity) {
        opportunities.ifPresent(this::know);
        accounts.ifPresent(this::know);
        accounts.ifPresent(tab -> tab.binding()
                .otherColumns()
                .values()
                .forEach(header -> fields.putIfAbsent(Keys.normalized(header), header)));
        activity.ifPresent(this::know);
    }

    /// The condition, its field as provisioned; nothing where the text is none.
    Optional<Goal.Where> read(String text) {
        Matcher condition = CONDITION.matcher(text.strip());
        if (!condition.matches()) {
            return Optional.empty();
        }
        String field =
                fields.get(Keys.normalized(unquoted(condition.group("field").strip())));
        String value = unquoted(condition.group("value").strip());
        return field == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new Goal.Where(field, operator(condition.group("operator")), value));
    }

    private static String operator(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "≠", "<>", "is not" -> "!=";
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "is" -> "=";
            default -> typed.toLowerCase(Locale.ROOT);
        };
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && OPENING.indexOf(text.charAt(0)) >= 0
                && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void know(TabCells tab) {
        for (Column column : tab.binding().schema().columns()) {
            fields.putIfAbsent(Keys.normalized(column.header()), column.header());
            fields.putIfAbsent(Keys.normalized(tab.column(column.header()).header()), column.header());
        }
    }
}
