package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// How a cell looks, as somebody set it; what is empty follows the spreadsheet's default.
///
/// Alignments, wrapping and direction carry Google's names (`LEFT`, `MIDDLE`, `WRAP`, `RIGHT_TO_LEFT` …); rotation is
/// in degrees, -90 to 90, or [#VERTICAL].
///
/// @param kept where the file that it came from says more of it, such as an indent: one more than the number that it
/// has there among [KeptStyles#formats]; 0 where it came from no file
public record Style(
        Optional<NumberFormat> numberFormat,
        Optional<Color> background,
        Borders borders,
        Optional<Padding> padding,
        Optional<String> horizontalAlignment,
        Optional<String> verticalAlignment,
        Optional<String> wrapStrategy,
        Optional<String> textDirection,
        TextStyle text,
        Optional<Integer> textRotation,
        int kept) {
    /// The rotation of text whose letters are stacked.
    public static final int VERTICAL = 255;

    public static final Style DEFAULT = new Style(
            Optional.empty(),
            Optional.empty(),
            Borders.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TextStyle.UNSET,
            Optional.empty(),
            0);

    /// In pixels.
    public record Padding(int top, int right, int bottom, int left) {}

    public Style withNumberFormat(Optional<NumberFormat> changed) {
        return new Style(
                changed,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withBackground(Optional<Color> changed) {
        return new Style(
                numberFormat,
                changed,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withBorders(Borders changed) {
        return new Style(
                numberFormat,
                background,
                changed,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withPadding(Optional<Padding> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                changed,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withHorizontalAlignment(Optional<String> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                changed,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withVerticalAlignment(Optional<String> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                changed,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withWrapStrategy(Optional<String> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                changed,
                textDirection,
                text,
                textRotation,
                kept);
    }

    public Style withTextDirection(Optional<String> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                changed,
                text,
                textRotation,
                kept);
    }

    public Style withText(TextStyle changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                changed,
                textRotation,
                kept);
    }

    public Style withTextRotation(Optional<Integer> changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                changed,
                kept);
    }

    /// The same look, with what a file says of it beyond this.
    public Style withKept(int changed) {
        return new Style(
                numberFormat,
                background,
                borders,
                padding,
                horizontalAlignment,
                verticalAlignment,
                wrapStrategy,
                textDirection,
                text,
                textRotation,
                changed);
    }
}
