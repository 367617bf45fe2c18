package dev.patchbook.localworkspace.xlsx;

/// Pixels against the units of the file: widths count digits of the standard font (7 pixels each), heights count
/// points.
final class Sizes {
    static final int DEFAULT_COLUMN = 100;
    static final int DEFAULT_ROW = 21;

    /// What other programs have where a file says nothing: so many digits wide, so many points high.
    static final int DIGITS = 8;

    static final int POINTS = 15;
    private static final double DIGIT = 7;
    private static final int BESIDE = 5;
    private static final int EIGHT = 8;
    private static final double POINT = 0.75;

    private Sizes() {}

    /// In whole steps of the file, as other programs count them.
    static double width(int pixels) {
        return Math.floor(pixels / DIGIT * 256) / 256;
    }

    /// The width of columns that are to hold so many digits: whole eights, with some room beside them.
    static int widthPixels(int digits) {
        return Math.ceilDiv(digits * (int) DIGIT + BESIDE, EIGHT) * EIGHT;
    }

    static int widthPixels(double width) {
        return (int) Math.round(width * DIGIT);
    }

    static double height(int pixels) {
        return pixels * POINT;
    }

    static int heightPixels(double points) {
        return (int) Math.round(points / POINT);
    }
}
