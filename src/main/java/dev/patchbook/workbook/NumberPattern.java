package dev.patchbook.workbook;

import dev.patchbook.plan.Column.Format;
import java.util.Optional;

/// How the numbers of a column are shown, in the patterns that Sheets and Excel share.
///
/// @param type Google's name for the kind of number, as in `CURRENCY`
public record NumberPattern(String type, String pattern) {

    /// The pattern of a format; empty where the sheet's own choice is right.
    public static Optional<NumberPattern> of(Format format, String currency) {
        return switch (format) {
            case TEXT, FLAG, ANY -> Optional.empty();
            case ID -> pattern("TEXT", "@");
            case COUNT, DAYS -> pattern("NUMBER", "#,##0");
            // A column of goals holds amounts beside rates: from a thousand on, decimals only make it harder to read.
            case DECIMAL -> pattern("NUMBER", "[>=1000]#,##0;[<=-1000]-#,##0;#,##0.00");
            case SCORE -> pattern("NUMBER", "0.0");
            case MONEY -> pattern("CURRENCY", "#,##0 \"%s\"".formatted(currency));
            case PERCENT -> pattern("PERCENT", "0.0%");
            case DATE -> pattern("DATE", "yyyy-mm-dd");
            case DATE_TIME -> pattern("DATE_TIME", "yyyy-mm-dd hh:mm");
        };
    }

    private static Optional<NumberPattern> pattern(String type, String pattern) {
        return Optional.of(new NumberPattern(type, pattern));
    }
}
