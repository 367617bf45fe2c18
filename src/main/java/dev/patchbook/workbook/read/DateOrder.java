package dev.patchbook.workbook.read;

/// In which order a date in digits names its parts.
public enum DateOrder {
    YEAR_FIRST("year, month, day"),
    DAY_FIRST("day, month, year"),
    MONTH_FIRST("month, day, year");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /// The order in words, as in `day, month, year`.
    public String words() {
        return words;
    }
}
