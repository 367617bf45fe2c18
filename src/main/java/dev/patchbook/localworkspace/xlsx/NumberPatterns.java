package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Number formats of the file against those of the book.
final class NumberPatterns {
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"$\"#,##0;(\"$\"#,##0)"),
            Map.entry(6, "\"$\"#,##0;[Red](\"$\"#,##0)"),
            Map.entry(7, "\"$\"#,##0.00;(\"$\"#,##0.00)"),
            Map.entry(8, "\"$\"#,##0.00;[Red](\"$\"#,##0.00)"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "m/d/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yyyy h:mm"),
            Map.entry(37, "#,##0;(#,##0)"),
            Map.entry(38, "#,##0;[Red](#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?:\\$[^\\]]*|[A-Za-z]{3,}[0-9]*|[<>=][^\\]]*)\\]");
    private static final Pattern MONEY = Pattern.compile("[$€£¥₹]|\\[\\$[^\\]-]");

    private NumberPatterns() {}

    static Optional<NumberFormat> builtIn(int id) {
        return Optional.ofNullable(BUILT_IN.get(id)).flatMap(NumberPatterns::of);
    }

    /// Empty for a general format.
    static Optional<NumberFormat> of(String pattern) {
        if (pattern.isEmpty() || pattern.equalsIgnoreCase("General")) {
            return Optional.empty();
        }
        return Optional.of(new NumberFormat(type(pattern), pattern));
    }

    /// The pattern to write, where a type without pattern has Google's own.
    static String pattern(NumberFormat format) {
        if (!format.pattern().isEmpty()) {
            return format.pattern().replace("am/pm", "AM/PM").replace("a/p", "A/P");
        }
        return switch (format.type()) {
            case "TEXT" -> "@";
            case "PERCENT" -> "0.00%";
            case "CURRENCY" -> "\"$\"#,##0.00";
            case "DATE" -> "m/d/yyyy";
            case "TIME" -> "h:mm:ss AM/PM";
            case "DATE_TIME" -> "m/d/yyyy h:mm:ss";
            case "SCIENTIFIC" -> "0.00E+00";
            default -> "#,##0.00";
        };
    }

    private static String type(String pattern) {
        String bare = LITERAL.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
        boolean date = bare.matches("(?s).*[yd].*") || bare.contains("mmm");
        boolean time = bare.matches("(?s).*[hs].*");
        if (bare.contains("@") && !bare.contains("0") && !bare.contains("#")) {
            return "TEXT";
        } else if (date && time && !bare.contains("e+")) {
            return "DATE_TIME";
        } else if (date) {
            return "DATE";
        } else if (time) {
            return "TIME";
        } else if (bare.contains("%")) {
            return "PERCENT";
        } else if (bare.contains("e+") || bare.contains("e-")) {
            return "SCIENTIFIC";
        }
        return MONEY.matcher(pattern).find() ? "CURRENCY" : "NUMBER";
    }
}
