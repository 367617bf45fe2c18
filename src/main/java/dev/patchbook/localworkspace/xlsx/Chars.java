package dev.patchbook.localworkspace.xlsx;

import java.util.Arrays;

/// Characters that are gathered, looked at and forgotten, millions of times in a file: a [StringBuilder] packs each
/// piece that it is given into bytes, which costs more than all that is done with it here.
final class Chars implements CharSequence {
    private static final int MOST_DIGITS = 15;

    /// The powers of ten that are doubles without rounding, as far as they are needed.
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private char[] chars = new char[64];
    private int length;

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    boolean is(String text) {
        boolean same = text.length() == length;
        for (int i = 0; i < length && same; i++) {
            same = chars[i] == text.charAt(i);
        }
        return same;
    }

    boolean endsWith(String text) {
        int start = length - text.length();
        boolean same = start >= 0;
        for (int i = 0; i < text.length() && same; i++) {
            same = chars[start + i] == text.charAt(i);
        }
        return same;
    }

    void clear() {
        length = 0;
    }

    /// Forgets what stands after these many characters.
    void cut(int toLength) {
        length = toLength;
    }

    void add(char c) {
        room(1);
        chars[length++] = c;
    }

    void add(char[] from, int start, int count) {
        room(count);
        System.arraycopy(from, start, chars, length, count);
        length += count;
    }

    void add(String text) {
        room(text.length());
        text.getChars(0, text.length(), chars, length);
        length += text.length();
    }

    /// A character of one or two [char]s.
    ///
    /// @throws IllegalArgumentException where there is no such one
    void addCodePoint(int codePoint) {
        room(2);
        length += Character.toChars(codePoint, chars, length);
    }

    /// What stands here as a whole number without a sign; -1 where it is none, or more than 15 digits.
    long whole(int start, int end) {
        if (end == start || end - start > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /// All of it as a number.
    ///
    /// One of no more than 15 digits is the quotient of two numbers that doubles hold without rounding, and so is
    /// rounded once, as it should be (W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    ///
    /// @throws NumberFormatException where it is none
    double number() {
        boolean negative = length > 0 && chars[0] == '-';
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = negative ? 1 : 0; i < length; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9 && count < MOST_DIGITS) {
                digits = 10 * digits + digit;
                count++;
            } else if (chars[i] == '.' && point < 0) {
                point = count;
            } else {
                return Double.parseDouble(toString());
            }
        }
        if (count == 0) {
            return Double.parseDouble(toString());
        }
        double number = point < 0 ? digits : digits / TENS[count - point];
        return negative ? -number : number;
    }

    private void room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }
}
