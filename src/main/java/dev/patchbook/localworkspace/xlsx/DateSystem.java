package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.NumberFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The day from which the dates of a file count: the end of 1899 as in the book, or the beginning of 1904,
/// and then what looks like a date counts otherwise in the file.
final class DateSystem {
    /// The name under which the book keeps what the file says of itself, this among it.
    static final String SAID = "workbookPr";

    private static final int DAYS_TO_1904 = 1462;
    private static final Pattern FROM_1904 = Pattern.compile(" date1904=\"(?:1|true|on)\"");
    private static final Set<String> DATES = Set.of("DATE", "DATE_TIME");

    private final Book book;
    private final int days;
    private final Map<Integer, Boolean> dates = new HashMap<>();

    private DateSystem(Book book, int days) {
        this.book = book;
        this.days = days;
    }

    /// As the file says from which the book comes.
    static DateSystem of(Book book) {
        boolean late = FROM_1904.matcher(book.kept().element(SAID)).find();
        return new DateSystem(book, late ? DAYS_TO_1904 : 0);
    }

    /// How many days fewer the file counts.
    int days() {
        return days;
    }

    /// A number of the file as the book has it, in a cell of this style.
    double inward(double number, int style) {
        return days == 0 || !isDate(style) ? number : plus(number, days);
    }

    /// A number of the book as the file has it.
    double outward(double number, int style) {
        return days == 0 || !isDate(style) ? number : plus(number, -days);
    }

    /// In decimals, so that a time of day comes back as it went.
    private static double plus(double number, int days) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).add(BigDecimal.valueOf(days)).doubleValue()
                : number;
    }

    private boolean isDate(int style) {
        return dates.computeIfAbsent(style, number -> {
            Optional<NumberFormat> format = book.styles().value(number).numberFormat();
            return format.filter(it -> DATES.contains(it.type())).isPresent();
        });
    }
}
