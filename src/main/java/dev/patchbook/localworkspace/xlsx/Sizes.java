package dev.patchbook.localworkspace.xlsx;

/// Pixels against the units of the file: widths count digits of the standard font (7 pixels each), heights count
/// points.
final class Sizes {
    static final int DEFAULT_COLUMN = 100;
    static final int DEFAULT_ROW = 21;
    private static final double DIGIT = 7;
    private static final double POINT = 0.75;

    private Sizes() {}

    static double width(int pixels) {
        return Math.round(pixels / DIGIT * 256) / 256.0;
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
