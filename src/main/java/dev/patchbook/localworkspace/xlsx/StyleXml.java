package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// The elements of a style.
final class StyleXml {
    private StyleXml() {}

    /// A font; `whole` for one that says its size and family even where the default's.
    static void font(XmlOut out, TextStyle text, boolean whole) throws IOException {
        out.raw("<font>");
        flag(out, "b", text.bold());
        flag(out, "i", text.italic());
        flag(out, "strike", text.strikethrough());
        if (text.underline().isPresent()) {
            out.raw("<u")
                    .attribute("val", text.underline().get() ? "single" : "none")
                    .raw("/>");
        }
        if (whole || text.fontSize().isPresent()) {
            out.raw("<sz").attribute("val", text.fontSize().orElse(10)).raw("/>");
        }
        if (text.color().isPresent()) {
            out.raw("<color");
            color(out, text.color().get());
            out.raw("/>");
        }
        if (whole || text.fontFamily().isPresent()) {
            out.raw("<name").attribute("val", text.fontFamily().orElse("Arial")).raw("/>");
        }
        out.raw("</font>");
    }

    /// A fill; a conditional format says its colour as the background of a pattern.
    static void fill(XmlOut out, Color color, boolean difference) throws IOException {
        out.raw("<fill><patternFill patternType=\"solid\"><").raw(difference ? "bgColor" : "fgColor");
        color(out, color);
        out.raw("/></patternFill></fill>");
    }

    static void borders(XmlOut out, Borders borders) throws IOException {
        out.raw("<border>");
        line(out, "left", borders.left());
        line(out, "right", borders.right());
        line(out, "top", borders.top());
        line(out, "bottom", borders.bottom());
        out.raw("<diagonal/></border>");
    }

    /// Whether all that [#alignment] says is the same.
    static boolean isAlignedAs(Style style, Style other) {
        return style.horizontalAlignment().equals(other.horizontalAlignment())
                && style.verticalAlignment().equals(other.verticalAlignment())
                && style.wrapStrategy().equals(other.wrapStrategy())
                && style.textRotation().equals(other.textRotation())
                && style.textDirection().equals(other.textDirection());
    }

    static void alignment(XmlOut out, Style style) throws IOException {
        boolean wrap = style.wrapStrategy().filter("WRAP"::equals).isPresent();
        out.raw("<alignment");
        if (style.horizontalAlignment().isPresent()) {
            out.attribute("horizontal", style.horizontalAlignment().get().toLowerCase(Locale.ROOT));
        }
        String vertical = style.verticalAlignment().orElse("BOTTOM");
        out.attribute("vertical", vertical.equals("MIDDLE") ? "center" : vertical.toLowerCase(Locale.ROOT));
        if (style.wrapStrategy().isPresent()) {
            out.attribute("wrapText", wrap ? 1 : 0);
        }
        if (style.textRotation().isPresent()) {
            int degrees = style.textRotation().get();
            out.attribute("textRotation", degrees < 0 ? 90 - degrees : degrees);
        }
        if (style.textDirection().isPresent()) {
            out.attribute("readingOrder", style.textDirection().get().equals("RIGHT_TO_LEFT") ? 2 : 1);
        }
        out.raw("/>");
    }

    static void difference(XmlOut out, Style style) throws IOException {
        out.raw("<dxf>");
        font(out, style.text(), false);
        Optional<NumberFormat> format = style.numberFormat();
        if (format.isPresent()) {
            out.raw("<numFmt numFmtId=\"163\"").attribute("formatCode", NumberPatterns.pattern(format.get()));
            out.raw("/>");
        }
        if (style.background().isPresent()) {
            fill(out, style.background().get(), true);
        }
        out.raw("</dxf>");
    }

    static void color(XmlOut out, Color color) throws IOException {
        out.attribute("rgb", "FF%06X".formatted(color.rgb().value()));
    }

    private static void flag(XmlOut out, String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            out.raw("<").raw(name).attribute("val", value.get() ? 1 : 0).raw("/>");
        }
    }

    private static void line(XmlOut out, String side, Optional<Borders.Line> line) throws IOException {
        if (line.isEmpty()) {
            out.raw("<").raw(side).raw("/>");
            return;
        }
        out.raw("<")
                .raw(side)
                .attribute("style", BorderStyles.outward(line.get().style()))
                .raw("><color");
        color(out, line.get().color());
        out.raw("/></").raw(side).raw(">");
    }
}
