package dev.patchbook.localworkspace.wire;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/// Doubles as Google prints them in JSON: a whole number without a fraction.
public final class Numbers {
    private static final double EXACT = 1e15;

    private Numbers() {}

    /// Writes the number the same way, without an object for it.
    public static void write(JsonWriter out, double number) throws IOException {
        if (isWhole(number)) {
            out.value((long) number);
        } else {
            out.value(number);
        }
    }

    private static boolean isWhole(double number) {
        return number == (long) number && Math.abs(number) < EXACT;
    }

    /// A `Long` where the number is whole and exact as one, else the `Double`.
    public static Number json(double number) {
        return isWhole(number) ? (Number) (long) number : (Number) number;
    }
}
