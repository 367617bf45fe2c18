package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the styles part: the cells' styles and those of conditional formats, by number.
///
/// What is as in the file's first font, its default, counts as never set.
final class StylesIn {
    private final Palette palette;
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<TextStyle> fonts = new ArrayList<>();
    private final List<Optional<Color>> fills = new ArrayList<>();
    private final List<Borders> borders = new ArrayList<>();
    private final List<Style> cells = new ArrayList<>();
    private final List<Style> differences = new ArrayList<>();

    private StylesIn(Palette palette) {
        this.palette = palette;
    }

    static StylesIn read(ZipParts parts, Optional<String> part, Palette palette) throws IOException {
        StylesIn styles = new StylesIn(palette);
        if (part.isPresent() && parts.has(part.get())) {
            try (InputStream in = parts.open(part.get())) {
                styles.read(new XmlIn(in));
            }
        }
        return styles;
    }

    /// How many styles cells can name, by numbers from 0.
    int count() {
        return cells.size();
    }

    /// The style that cells name by this number.
    Style cell(int number) {
        return number < cells.size() ? cells.get(number) : Style.DEFAULT;
    }

    /// The style that a conditional format names by this number.
    Style difference(int number) {
        return number >= 0 && number < differences.size() ? differences.get(number) : Style.DEFAULT;
    }

    private void read(XmlIn xml) throws IOException {
        boolean inCells = false;
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            switch (name.get()) {
                case "numFmt" -> patterns.put(xml.integer("numFmtId", 0), xml.attribute("formatCode"));
                case "font" -> fonts.add(FontIn.read(xml, palette));
                case "fill" -> fills.add(fill(xml, false));
                case "border" -> borders.add(border(xml));
                case "cellStyleXfs" -> inCells = false;
                case "cellXfs" -> inCells = true;
                case "cellStyles" -> inCells = false;
                case "xf" -> {
                    Style style = style(xml);
                    if (inCells) {
                        cells.add(style);
                    }
                }
                case "dxf" -> differences.add(difference(xml));
                default -> {}
            }
        }
    }

    private Style style(XmlIn xml) throws IOException {
        int format = xml.integer("numFmtId", 0);
        int font = xml.integer("fontId", 0);
        int fill = xml.integer("fillId", 0);
        int border = xml.integer("borderId", 0);
        Style style = Style.DEFAULT
                .withNumberFormat(
                        patterns.containsKey(format)
                                ? NumberPatterns.of(patterns.get(format))
                                : NumberPatterns.builtIn(format))
                .withText(font < fonts.size() ? FontIn.beside(fonts.get(font), fonts.getFirst()) : TextStyle.UNSET)
                .withBackground(fill < fills.size() ? fills.get(fill) : Optional.empty())
                .withBorders(border < borders.size() ? borders.get(border) : Borders.NONE);
        for (Optional<String> name = xml.nextIn("xf"); name.isPresent(); name = xml.nextIn("xf")) {
            if (name.get().equals("alignment")) {
                style = aligned(style, xml);
            }
        }
        return style;
    }

    private static Style aligned(Style style, XmlIn xml) throws IOException {
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

    private Optional<Color> fill(XmlIn xml, boolean difference) throws IOException {
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

    private Borders border(XmlIn xml) throws IOException {
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

    private Style difference(XmlIn xml) throws IOException {
        Style style = Style.DEFAULT;
        for (Optional<String> name = xml.nextIn("dxf"); name.isPresent(); name = xml.nextIn("dxf")) {
            switch (name.get()) {
                case "font" -> style = style.withText(FontIn.read(xml, palette));
                case "fill" -> style = style.withBackground(fill(xml, true));
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
