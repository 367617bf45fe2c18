package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.KeptStyles;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the styles part: the cells' styles and those of conditional formats, by number, and all that it says.
///
/// What is as in the file's first font, its default, counts as never set.
final class StylesIn {
    private static final Set<String> LISTS =
            Set.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs");
    private static final Set<String> WHOLE = Set.of("tableStyles", "colors", "extLst");

    private final Palette palette;
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<TextStyle> fonts = new ArrayList<>();
    private final List<Optional<Color>> fills = new ArrayList<>();
    private final List<Borders> borders = new ArrayList<>();
    private final List<KeptStyles.Format> formats = new ArrayList<>();
    private final List<Style> differences = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();
    private String declarations = "";

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
        return formats.size();
    }

    /// The style that cells name by this number.
    Style cell(int number) {
        return number < formats.size() ? formats.get(number).style() : Style.DEFAULT;
    }

    /// The style that a conditional format names by this number.
    Style difference(int number) {
        return number >= 0 && number < differences.size() ? differences.get(number) : Style.DEFAULT;
    }

    /// The same looks as the file says them.
    KeptStyles kept() {
        TextStyle ordinary = fonts.isEmpty() ? TextStyle.UNSET : fonts.getFirst();
        return new KeptStyles(declarations, ordinary, lists, whole, formats);
    }

    private void read(XmlIn xml) throws IOException {
        String list = "";
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            if (xml.depth() == 0) {
                declarations = xml.declarations();
            } else if (xml.depth() == 1 && WHOLE.contains(name.get())) {
                whole.put(name.get(), xml.whole());
            } else if (xml.depth() == 1) {
                list = name.get();
            } else if (LISTS.contains(list)) {
                String element = xml.whole();
                lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(element);
                read(list, element);
            }
        }
    }

    private void read(String list, String element) throws IOException {
        XmlIn xml = XmlIn.again(element);
        switch (list) {
            case "numFmts" -> patterns.put(xml.integer("numFmtId", 0), xml.attribute("formatCode"));
            case "fonts" -> fonts.add(FontIn.read(xml, palette));
            case "fills" -> fills.add(StyleIn.fill(xml, false, palette));
            case "borders" -> borders.add(StyleIn.border(xml, palette));
            case "cellXfs" -> formats.add(format(xml, element));
            case "dxfs" -> differences.add(StyleIn.difference(xml, palette));
            default -> {}
        }
    }

    /// The first format is that of cells which name none; where nothing is set in it, it is no style of its own.
    private KeptStyles.Format format(XmlIn xml, String element) throws IOException {
        Map<String, String> numbers = xml.attributes();
        Style style = style(xml);
        StringBuilder alignment = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (Optional<String> name = xml.nextIn("xf"); name.isPresent(); name = xml.nextIn("xf")) {
            String inside = xml.whole();
            boolean aligns = name.get().equals("alignment");
            style = aligns ? StyleIn.aligned(style, XmlIn.again(inside)) : style;
            (aligns ? alignment : rest).append(inside);
        }
        boolean isNone = formats.isEmpty() && style.equals(Style.DEFAULT);
        Style kept = isNone ? style : style.withKept(formats.size() + 1);
        return new KeptStyles.Format(kept, element, numbers, alignment.toString(), rest.toString());
    }

    private Style style(XmlIn xml) throws IOException {
        int format = xml.integer("numFmtId", 0);
        int font = xml.integer("fontId", 0);
        int fill = xml.integer("fillId", 0);
        int border = xml.integer("borderId", 0);
        return Style.DEFAULT
                .withNumberFormat(
                        patterns.containsKey(format)
                                ? NumberPatterns.of(patterns.get(format))
                                : NumberPatterns.builtIn(format))
                .withText(font < fonts.size() ? FontIn.beside(fonts.get(font), fonts.getFirst()) : TextStyle.UNSET)
                .withBackground(fill < fills.size() ? fills.get(fill) : Optional.empty())
                .withBorders(border < borders.size() ? borders.get(border) : Borders.NONE);
    }
}
