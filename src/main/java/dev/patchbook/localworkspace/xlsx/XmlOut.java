package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.http.Utf8Out;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes XML; the caller says the markup, this escapes what stands in it. Control characters are written as
/// Excel does, `_x0007_`.
final class XmlOut {
    private final Writer out;
    private int row = -1;
    private String rowNumber = "";

    XmlOut(OutputStream out) throws IOException {
        this(new Utf8Out(out));
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private XmlOut(Writer out) {
        this.out = out;
    }

    /// Writes some elements, or a whole part.
    @FunctionalInterface
    interface Elements {
        void write(XmlOut out) throws IOException;
    }

    /// XML with more elements as the last in its outermost, which has an end of its own.
    static byte[] appended(String xml, Elements elements) throws IOException {
        int end = xml.lastIndexOf("</");
        return (xml.substring(0, end) + text(elements) + xml.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /// Some elements as a text.
    static String text(Elements elements) throws IOException {
        StringWriter text = new StringWriter();
        elements.write(new XmlOut(text));
        return text.toString();
    }

    XmlOut raw(String markup) throws IOException {
        out.write(markup, 0, markup.length());
        return this;
    }

    XmlOut raw(int number) throws IOException {
        return raw(Integer.toString(number));
    }

    XmlOut number(double number) throws IOException {
        long whole = (long) number;
        boolean isWhole = whole == number && Math.abs(number) < 1e15;
        return raw(isWhole ? Long.toString(whole) : Double.toString(number));
    }

    /// A cell's address; those of a row come one after the other.
    XmlOut address(String columnLetters, int ofRow) throws IOException {
        if (ofRow != row) {
            row = ofRow;
            rowNumber = Integer.toString(ofRow + 1);
        }
        return raw(columnLetters).raw(rowNumber);
    }

    XmlOut attribute(String name, String value) throws IOException {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    XmlOut attribute(String name, int value) throws IOException {
        return raw(" ").raw(name).raw("=\"").raw(value).raw("\"");
    }

    XmlOut text(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                String escaped = escaped(text, i);
                if (!escaped.isEmpty()) {
                    out.write(text, from, i - from);
                    raw(escaped);
                    from = i + 1;
                }
            }
        }
        out.write(text, from, text.length() - from);
        return this;
    }

    private static boolean isPlain(char c) {
        return c > '_'
                ? c < Character.MIN_SURROGATE
                : c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '_';
    }

    /// What is written for a character; empty where it may stand as it is.
    private static String escaped(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '_' -> Escapes.looksEscaped(text, at) ? "_x005F_" : "";
            default -> Escapes.isForbidden(text, at) ? "_x%04X_".formatted((int) c) : "";
        };
    }

    void flush() throws IOException {
        out.flush();
    }
}
