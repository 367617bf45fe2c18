package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// How a cell looks, as somebody set it; what is empty follows the spreadsheet's default.
///
/// Alignments, wrapping and direction carry Google's names (`LEFT`, `MIDDLE`, `WRAP`, `RIGHT_TO_LEFT` …); rotation is
/// in degrees, -90 to 90, or [#VERTICAL].
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
        Optional<Integer> textRotation) {
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
            Optional.empty());

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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                textRotation);
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
                changed);
    }
}
