package dev.patchbook.localworkspace.wire;

import java.nio.charset.StandardCharsets;

/// Reads numbers out of the bytes of JSON, each to the double that [Double#parseDouble] makes of it.
final class JsonNumbers {
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final double[] POWERS = powers();

    private final byte[] json;
    private int end;

    JsonNumbers(byte[] json) {
        this.json = json;
    }

    /// Where the number last read ends.
    int end() {
        return end;
    }

    /// The number that begins there, with a digit or a minus.
    ///
    /// Most numbers are a whole number of few digits and a power of ten, both of which doubles hold exactly:
    /// then one division rounds as it must.
    double read(int from) {
        boolean negative = at(from) == '-';
        int first = negative ? from + 1 : from;
        long digits = 0;
        int at = first;
        for (int digit = digit(at); digit < 10; digit = digit(++at)) {
            digits = 10 * digits + digit;
        }
        int whole = at - first;
        checkWhole(first, whole);
        int fraction = 0;
        if (at(at) == '.') {
            int point = at;
            for (int digit = digit(++at); digit < 10; digit = digit(++at)) {
                digits = 10 * digits + digit;
            }
            fraction = at - point - 1;
            checkDigits(fraction, at);
        }
        end = at;
        if ((at(at) | 0x20) == 'e') {
            end = exponent(at + 1);
        } else if (whole + fraction <= MOST_DIGITS && digits <= EXACT) {
            double number = fraction == 0 ? digits : digits / POWERS[fraction];
            return negative ? -number : number;
        }
        return slowly(from);
    }

    private void checkWhole(int first, int length) {
        checkDigits(length, first);
        if (length > 1 && json[first] == '0') {
            throw Faults.broken(json, first, "Octal/hex numbers are not valid JSON values.");
        }
    }

    private void checkDigits(int count, int at) {
        if (count == 0) {
            throw Faults.broken(json, at, "Unable to parse number.");
        }
    }

    private int exponent(int from) {
        int first = at(from) == '-' || at(from) == '+' ? from + 1 : from;
        int at = first;
        while (digit(at) < 10) {
            at++;
        }
        checkDigits(at - first, at);
        return at;
    }

    private double slowly(int from) {
        double number = Double.parseDouble(new String(json, from, end - from, StandardCharsets.ISO_8859_1));
        if (Double.isInfinite(number)) {
            throw Faults.broken(json, from, "Number exceeds the range of double.");
        }
        return number;
    }

    private byte at(int at) {
        return at < json.length ? json[at] : 0;
    }

    /// The digit that stands there; ten or more where none does.
    private int digit(int at) {
        return at(at) - '0' & 0xff;
    }

    private static double[] powers() {
        double[] powers = new double[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
