package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the elements of a style.
final class StyleIn {
    private StyleIn() {}

    static Style aligned(Style style, XmlIn xml) throws IOException {
        String horizontal = xml.attribute("horizontal").toUpperCase(Locale.ROOT);
        String vertical = xml.attribute("vertical").toUpperCase(Locale.ROOT);
        int rotation = xml.integer("textRotation", 0);
        boolean set = List.of("LEFT", "CENTER", "RIGHT").contains(horizontal);
        String wrap = xml.attribute("wrapText");
        Optional<String> strategy =
                wrap.isEmpty() ? Optional.empty() : Optional.of(xml.flag("wrapText", false) ? "WRAP" : "OVERFLOW_CELL");
        int order = xml.integer("readingOrder", 0);
        return style.withHorizontalAlignment(set ? Optional.of(horizontal) : Optional.empty())
                .withVerticalAlignment(
                        switch (vertical) {
                            case "TOP" -> Optional.of("TOP");
                            case "CENTER" -> Optional.of("MIDDLE");
                            default -> Optional.empty();
                        })
                .withWrapStrategy(strategy)
                .withTextDirection(
                        order == 0 ? Optional.empty() : Optional.of(order == 2 ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT"))
                .withTextRotation(
                        rotation == 0
                                ? Optional.empty()
                                : Optional.of(rotation > 90 && rotation <= 180 ? 90 - rotation : rotation));
    }

    static Optional<Color> fill(XmlIn xml, boolean difference, Palette palette) throws IOException {
        Optional<Color> front = Optional.empty();
        Optional<Color> back = Optional.empty();
        String pattern = difference ? "solid" : "none";
        for (Optional<String> name = xml.nextIn("fill"); name.isPresent(); name = xml.nextIn("fill")) {
            switch (name.get()) {
                case "patternFill" ->
                    pattern = xml.attribute("patternType").isEmpty() ? pattern : xml.attribute("patternType");
                case "fgColor" -> front = palette.color(xml);
                case "bgColor" -> back = palette.color(xml);
                default -> {}
            }
        }
        if (pattern.equals("none") || pattern.equals("gray125")) {
            return Optional.empty();
        }
        return difference && back.isPresent() ? back : front;
    }

    static Borders border(XmlIn xml, Palette palette) throws IOException {
        Borders read = Borders.NONE;
        String side = "";
        String style = "";
        for (Optional<String> name = xml.nextIn("border"); name.isPresent(); name = xml.nextIn("border")) {
            if (name.get().equals("color")) {
                Color color = palette.color(xml).orElse(new Color.Rgb(0));
                read = with(read, side, style, color);
            } else {
                side = name.get();
                style = xml.attribute("style");
                read = with(read, side, style, new Color.Rgb(0));
            }
        }
        return read;
    }

    private static Borders with(Borders borders, String side, String style, Color color) {
        Optional<Borders.Line> line = style.isEmpty() || style.equals("none")
                ? Optional.empty()
                : Optional.of(new Borders.Line(BorderStyles.inward(style), color));
        return switch (side) {
            case "left", "start" -> borders.withLeft(line);
            case "right", "end" -> borders.withRight(line);
            case "top" -> borders.withTop(line);
            case "bottom" -> borders.withBottom(line);
            default -> borders;
        };
    }

    static Style difference(XmlIn xml, Palette palette) throws IOException {
        Style style = Style.DEFAULT;
        for (Optional<String> name = xml.nextIn("dxf"); name.isPresent(); name = xml.nextIn("dxf")) {
            switch (name.get()) {
                case "font" -> style = style.withText(FontIn.read(xml, palette));
                case "fill" -> style = style.withBackground(fill(xml, true, palette));
                case "numFmt" -> {
                    Optional<NumberFormat> format = NumberPatterns.of(xml.attribute("formatCode"));
                    style = style.withNumberFormat(format);
                }
                default -> {}
            }
        }
        return style;
    }
}
