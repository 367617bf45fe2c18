package dev.patchbook.localworkspace.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes XML as text; the caller says the markup, this escapes what stands in it. Control characters are written as
/// Excel does, `_x0007_`.
final class XmlOut {
    private static final int FULL = 1 << 15;

    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder(FULL + 1024);

    XmlOut(OutputStream out) {
        this.out = out;
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// Writes some elements, or a whole part.
    @FunctionalInterface
    interface Elements {
        void write(XmlOut out) throws IOException;
    }

    /// XML with more elements as the last in its outermost, which has an end of its own.
    static byte[] appended(String xml, Elements elements) throws IOException {
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        XmlOut out = new XmlOut(more);
        out.buffer.setLength(0);
        elements.write(out);
        out.flush();
        int end = xml.lastIndexOf("</");
        return (xml.substring(0, end) + more.toString(StandardCharsets.UTF_8) + xml.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    XmlOut raw(String markup) throws IOException {
        buffer.append(markup);
        if (buffer.length() > FULL) {
            flush();
        }
        return this;
    }

    XmlOut raw(int number) {
        buffer.append(number);
        return this;
    }

    XmlOut number(double number) {
        long whole = (long) number;
        if (whole == number && Math.abs(number) < 1e15) {
            buffer.append(whole);
        } else {
            buffer.append(number);
        }
        return this;
    }

    /// A cell's address.
    XmlOut address(String columnLetters, int row) {
        buffer.append(columnLetters).append(row + 1);
        return this;
    }

    XmlOut attribute(String name, String value) throws IOException {
        buffer.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    XmlOut attribute(String name, int value) {
        buffer.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    XmlOut text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> buffer.append("&amp;");
                case '<' -> buffer.append("&lt;");
                case '>' -> buffer.append("&gt;");
                case '"' -> buffer.append("&quot;");
                case '\t' -> buffer.append("&#9;");
                case '\n' -> buffer.append("&#10;");
                case '_' -> buffer.append(Escapes.looksEscaped(text, i) ? "_x005F_" : "_");
                default -> {
                    if (Escapes.isForbidden(text, i)) {
                        buffer.append("_x%04X_".formatted((int) c));
                    } else {
                        buffer.append(c);
                    }
                }
            }
        }
        return raw("");
    }

    void flush() throws IOException {
        out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
    }
}
