package dev.patchbook.localworkspace.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A number without a format: whole up to 15 digits, else ten significant digits, else scientific.
public final class PlainNumber {
    private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_UP);
    private static final double LARGE = 1e15;
    private static final double SMALL = 1e-9;

    private PlainNumber() {}

    public static String of(double value, SheetLocale locale) {
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return Long.toString((long) value);
        }
        String text = Math.abs(value) >= LARGE || Math.abs(value) < SMALL ? scientific(value) : decimal(value);
        return text.replace('.', locale.decimal());
    }

    private static String decimal(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded = whole > 10
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(TEN_DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static String scientific(double value) {
        BigDecimal digits = BigDecimal.valueOf(value).round(TEN_DIGITS).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + (exponent < 0 ? "E-" : "E+")
                + String.format("%02d", Math.abs(exponent));
    }
}
