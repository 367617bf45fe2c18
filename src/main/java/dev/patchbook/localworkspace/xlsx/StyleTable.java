package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Interned;
import dev.patchbook.localworkspace.book.KeptStyles;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The styles part: the book's styles, by the same numbers, and the ones of conditional formats, behind what the file
/// said before. A style that came with the file and has not changed is written as it was; of one that has changed,
/// what has not.
final class StyleTable {
    private static final String PLAIN = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    private static final KeptStyles.Format NOTHING = new KeptStyles.Format(Style.DEFAULT, "", Map.of(), "", "");
    private static final String NORMAL = "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>";

    private final KeptStyles kept;
    private final Patterns patterns;
    private final NumberedXml fonts;
    private final NumberedXml fills;
    private final NumberedXml borders;
    private final NumberedXml differences;
    private final List<String> formats = new ArrayList<>();

    StyleTable(Book book) throws IOException {
        kept = book.keptStyles();
        patterns = new Patterns(kept.list("numFmts"));
        fonts = new NumberedXml("fonts", kept.list("fonts"), font(TextStyle.UNSET));
        fills = new NumberedXml(
                "fills",
                kept.list("fills"),
                "<fill><patternFill patternType=\"none\"/></fill>",
                "<fill><patternFill patternType=\"gray125\"/></fill>");
        borders = new NumberedXml("borders", kept.list("borders"), borders(Borders.NONE));
        differences = new NumberedXml("dxfs", kept.list("dxfs"));
        Interned<Style> styles = book.styles();
        int size = styles.size();
        for (int i = 0; i < size; i++) {
            boolean keptFirst = i == 0 && !kept.formats().isEmpty();
            formats.add(keptFirst ? kept.formats().getFirst().xml() : format(styles.value(i)));
        }
    }

    /// The number of a conditional format's style.
    int difference(Style style) throws IOException {
        return differences.number(XmlOut.text(out -> StyleXml.difference(out, style)));
    }

    void write(XmlOut out) throws IOException {
        out.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.raw(kept.declarations()).raw(">");
        patterns.write(out);
        fonts.write(out);
        fills.write(out);
        borders.write(out);
        new NumberedXml("cellStyleXfs", kept.list("cellStyleXfs"), PLAIN).write(out);
        out.raw("<cellXfs count=\"").raw(formats.size()).raw("\">");
        for (String format : formats) {
            out.raw(format);
        }
        out.raw("</cellXfs>");
        new NumberedXml("cellStyles", kept.list("cellStyles"), NORMAL).write(out);
        differences.write(out);
        out.raw(kept.whole("tableStyles")).raw(kept.whole("colors")).raw(kept.whole("extLst"));
        out.raw("</styleSheet>");
    }

    private String format(Style linked) throws IOException {
        Style style = linked.withText(linked.text().withLink(Optional.empty()));
        Optional<KeptStyles.Format> from = kept.format(style);
        return from.isPresent() && from.get().style().equals(style)
                ? from.get().xml()
                : changed(style, from.orElse(NOTHING));
    }

    private String changed(Style style, KeptStyles.Format from) throws IOException {
        Style before = from.style();
        String number = style.numberFormat().equals(before.numberFormat())
                ? from.number("numFmtId")
                : patterns.number(style.numberFormat());
        String font = style.text().equals(before.text())
                ? from.number("fontId")
                : Integer.toString(style.text().equals(TextStyle.UNSET) ? 0 : fonts.number(font(style.text())));
        String fill = style.background().equals(before.background())
                ? from.number("fillId")
                : Integer.toString(style.background().isEmpty() ? 0 : fills.number(fill(style)));
        String border = style.borders().equals(before.borders())
                ? from.number("borderId")
                : Integer.toString(style.borders().equals(Borders.NONE) ? 0 : borders.number(borders(style.borders())));
        boolean aligned = StyleXml.isAlignedAs(style, before);
        return XmlOut.text(out -> {
            out.raw("<xf").attribute("numFmtId", number).attribute("fontId", font);
            out.attribute("fillId", fill).attribute("borderId", border).attribute("xfId", from.number("xfId"));
            out.raw(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"");
            for (String other : List.of("applyProtection", "quotePrefix", "pivotButton")) {
                if (from.numbers().containsKey(other)) {
                    out.attribute(other, from.number(other));
                }
            }
            out.raw(">");
            if (aligned) {
                out.raw(from.alignment());
            } else {
                StyleXml.alignment(out, style);
            }
            out.raw(from.rest()).raw("</xf>");
        });
    }

    private String font(TextStyle text) throws IOException {
        return XmlOut.text(out -> StyleXml.font(out, text.over(kept.ordinary()), true));
    }

    private static String fill(Style style) throws IOException {
        return XmlOut.text(out -> StyleXml.fill(out, style.background().orElseThrow(), false));
    }

    private static String borders(Borders borders) throws IOException {
        return XmlOut.text(out -> StyleXml.borders(out, borders));
    }
}
