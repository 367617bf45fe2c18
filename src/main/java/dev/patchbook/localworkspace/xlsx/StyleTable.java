package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Interned;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The styles part: the book's styles, by the same numbers, and the ones of conditional formats.
final class StyleTable {
    private static final int FIRST_PATTERN = 164;

    private final Interned<Style> styles;
    private final Map<String, Integer> patterns = new LinkedHashMap<>();
    private final Map<TextStyle, Integer> fonts = new LinkedHashMap<>();
    private final Map<Optional<Color>, Integer> fills = new LinkedHashMap<>();
    private final Map<Borders, Integer> borders = new LinkedHashMap<>();
    private final List<Style> differences = new ArrayList<>();
    private final int size;

    StyleTable(Interned<Style> styles) {
        this.styles = styles;
        this.size = styles.size();
        fonts.put(TextStyle.UNSET, 0);
        fills.put(Optional.empty(), 0);
        borders.put(Borders.NONE, 0);
        for (int i = 0; i < size; i++) {
            Style style = styles.value(i);
            number(fonts, font(style));
            number(fills, style.background());
            number(borders, style.borders());
            style.numberFormat().ifPresent(format -> number(patterns, NumberPatterns.pattern(format)));
        }
    }

    /// The number of a conditional format's style.
    int difference(Style style) {
        differences.add(style);
        return differences.size() - 1;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        writePatterns(out);
        out.raw("<fonts count=\"").raw(fonts.size()).raw("\">");
        for (TextStyle font : fonts.keySet()) {
            StyleXml.font(out, font, true);
        }
        out.raw("</fonts><fills count=\"")
                .raw(fills.size() + 1)
                .raw("\"><fill><patternFill patternType=\"none\"/></fill>");
        out.raw("<fill><patternFill patternType=\"gray125\"/></fill>");
        for (Optional<Color> fill : fills.keySet()) {
            if (fill.isPresent()) {
                StyleXml.fill(out, fill.get(), false);
            }
        }
        out.raw("</fills><borders count=\"").raw(borders.size()).raw("\">");
        for (Borders border : borders.keySet()) {
            StyleXml.borders(out, border);
        }
        out.raw("</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        out.raw("</cellStyleXfs><cellXfs count=\"").raw(size).raw("\">");
        for (int i = 0; i < size; i++) {
            writeCell(out, styles.value(i));
        }
        out.raw(
                "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        out.raw("<dxfs count=\"").raw(differences.size()).raw("\">");
        for (Style difference : differences) {
            StyleXml.difference(out, difference);
        }
        out.raw("</dxfs></styleSheet>");
    }

    private void writePatterns(XmlOut out) throws IOException {
        if (!patterns.isEmpty()) {
            out.raw("<numFmts count=\"").raw(patterns.size()).raw("\">");
            for (Map.Entry<String, Integer> pattern : patterns.entrySet()) {
                out.raw("<numFmt").attribute("numFmtId", FIRST_PATTERN + pattern.getValue());
                out.attribute("formatCode", pattern.getKey()).raw("/>");
            }
            out.raw("</numFmts>");
        }
    }

    private void writeCell(XmlOut out, Style style) throws IOException {
        int fill = fills.getOrDefault(style.background(), 0);
        out.raw("<xf").attribute("numFmtId", pattern(style.numberFormat()));
        out.attribute("fontId", fonts.getOrDefault(font(style), 0)).attribute("fillId", fill == 0 ? 0 : fill + 1);
        out.attribute("borderId", borders.getOrDefault(style.borders(), 0)).attribute("xfId", 0);
        out.raw(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">");
        StyleXml.alignment(out, style);
        out.raw("</xf>");
    }

    private int pattern(Optional<NumberFormat> format) {
        return format.map(f -> FIRST_PATTERN + patterns.getOrDefault(NumberPatterns.pattern(f), 0))
                .orElse(0);
    }

    private static TextStyle font(Style style) {
        return style.text().withLink(Optional.empty());
    }

    private static <K> void number(Map<K, Integer> numbers, K value) {
        numbers.putIfAbsent(value, numbers.size());
    }
}
