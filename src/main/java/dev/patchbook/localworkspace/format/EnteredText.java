package dev.patchbook.localworkspace.format;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads text as if it were typed into a cell (`USER_ENTERED`): formulas, numbers, money, percent, dates, times,
/// booleans.
public final class EnteredText {
    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!");

    private static final int LONGEST = 64;

    private final TypedNumber numbers;
    private final TypedDate dates;

    /// @param today completes a date typed without its year
    public EnteredText(SheetLocale locale, LocalDate today) {
        this.numbers = new TypedNumber(locale);
        this.dates = new TypedDate(locale, today);
    }

    public Entered read(String typed) {
        if (typed.isEmpty()) {
            return new Entered.Nothing();
        }
        char first = typed.charAt(0);
        if (first == '\'') {
            return new Entered.Text(typed.substring(1));
        }
        if (first == '=' && typed.length() > 1) {
            return new Entered.Formula(typed);
        }
        if (first == '#' && ERRORS.contains(typed.toUpperCase(Locale.ROOT))) {
            return new Entered.Error(typed.toUpperCase(Locale.ROOT));
        }
        String text = typed.strip();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return new Entered.Flag(text.equalsIgnoreCase("true"));
        }
        if (text.isEmpty() || text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return new Entered.Text(typed);
        }
        Optional<Entered.Number> number = numbers.read(text).or(() -> dates.read(text));
        return number.isPresent() ? number.get() : new Entered.Text(typed);
    }
}
