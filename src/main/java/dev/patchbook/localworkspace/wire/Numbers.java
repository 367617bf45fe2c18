package dev.patchbook.localworkspace.wire;

/// Doubles as Google prints them in JSON: a whole number without a fraction.
public final class Numbers {
    private static final double EXACT = 1e15;

    private Numbers() {}

    /// A `Long` where the number is whole and exact as one, else the `Double`.
    public static Number json(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return (long) number;
        }
        return number;
    }
}
