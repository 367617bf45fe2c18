package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.CellValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// Dates that a file spells out, as serial numbers.
final class IsoDates {
    private static final LocalDateTime EPOCH = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final double MILLIS_A_DAY = 86_400_000;

    private IsoDates() {}

    /// The date's serial number; the text itself where it is no date.
    static CellValue serial(String text) {
        String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        try {
            LocalDateTime time = plain.contains("T")
                    ? LocalDateTime.parse(plain)
                    : LocalDate.parse(plain).atStartOfDay();
            return new CellValue.Number(ChronoUnit.MILLIS.between(EPOCH, time) / MILLIS_A_DAY);
        } catch (DateTimeParseException _) {
            return new CellValue.Text(text);
        }
    }
}
