package dev.patchbook.localworkspace.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes XML in UTF-8; the caller says the markup, this escapes what stands in it. Control characters are written as
/// Excel does, `_x0007_`.
///
/// A file of 100,000 rows has a hundred million characters, nearly all of them plain: they go into the buffer one by
/// one,
/// without a text or an encoder in between.
final class XmlOut {
    private static final int ROOM_OF_A_FILE = 1 << 14;
    private static final int ROOM_OF_A_TEXT = 1 << 9;

    /// So many characters of a text are written at once; each takes at most [#MOST_BYTES].
    private static final int RUN = 64;

    private static final int MOST_BYTES = 8; // _xFFFE_
    private static final int MOST_DIGITS = 20;

    private final OutputStream out;
    private final byte[] bytes;
    private int filled;
    private int row = -1;
    private byte[] rowNumber = {};

    XmlOut(OutputStream out) throws IOException {
        this(out, ROOM_OF_A_FILE);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private XmlOut(OutputStream out, int room) {
        this.out = out;
        this.bytes = new byte[room];
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
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        XmlOut out = new XmlOut(text, ROOM_OF_A_TEXT);
        elements.write(out);
        out.flush();
        return text.toString(StandardCharsets.UTF_8);
    }

    /// Markup, encoded once for the many times that it is written.
    static byte[] encoded(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    XmlOut raw(String markup) throws IOException {
        return raw(encoded(markup));
    }

    /// Markup that is encoded already, as what is written for each cell should be.
    XmlOut raw(byte[] markup) throws IOException {
        if (markup.length > bytes.length - filled) {
            pass();
        }
        if (markup.length > bytes.length) {
            out.write(markup);
        } else {
            System.arraycopy(markup, 0, bytes, filled, markup.length);
            filled += markup.length;
        }
        return this;
    }

    XmlOut raw(int number) throws IOException {
        return whole(number);
    }

    XmlOut number(double number) throws IOException {
        long whole = (long) number;
        boolean isWhole = whole == number && Math.abs(number) < 1e15;
        return isWhole ? whole(whole) : raw(Double.toString(number));
    }

    /// A cell's address; those of a row come one after the other.
    XmlOut address(byte[] columnLetters, int ofRow) throws IOException {
        if (ofRow != row) {
            row = ofRow;
            rowNumber = encoded(Integer.toString(ofRow + 1));
        }
        return raw(columnLetters).raw(rowNumber);
    }

    XmlOut attribute(String name, String value) throws IOException {
        raw(" ").raw(name).raw("=\"");
        write(value, true);
        return raw("\"");
    }

    XmlOut attribute(String name, int value) throws IOException {
        return raw(" ").raw(name).raw("=\"").raw(value).raw("\"");
    }

    /// What stands between two tags.
    XmlOut text(String text) throws IOException {
        write(text, false);
        return this;
    }

    void flush() throws IOException {
        pass();
        out.flush();
    }

    private void write(String text, boolean isQuoted) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; ) {
            room(RUN * MOST_BYTES);
            for (int end = Math.min(i + RUN, length); i < end; i++) {
                char c = text.charAt(i);
                if (isPlain(c)) {
                    bytes[filled++] = (byte) c;
                } else {
                    special(text, i, isQuoted);
                }
            }
        }
    }

    private static boolean isPlain(char c) {
        return c > '_' ? c < 0x7F : c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '_';
    }

    private void special(String text, int at, boolean isQuoted) throws IOException {
        char c = text.charAt(at);
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> either(isQuoted, "&quot;", c);
            case '\t' -> either(isQuoted, "&#9;", c);
            case '\n' -> either(isQuoted, "&#10;", c);
            case '_' -> either(Escapes.looksEscaped(text, at), "_x005F_", c);
            default -> {
                if (Escapes.isForbidden(text, at)) {
                    raw("_x%04X_".formatted((int) c));
                } else if (!Character.isLowSurrogate(c)) { // the second of a pair is written with the first
                    raw(Character.toString(text.codePointAt(at)));
                }
            }
        }
    }

    private void either(boolean isEscaped, String escaped, char plain) throws IOException {
        if (isEscaped) {
            raw(escaped);
        } else {
            bytes[filled++] = (byte) plain;
        }
    }

    private XmlOut whole(long number) throws IOException {
        room(MOST_DIGITS);
        if (number < 0) {
            bytes[filled++] = '-';
        }
        int digits = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = filled + digits - 1; at >= filled; at--) {
            bytes[at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        filled += digits;
        return this;
    }

    private void room(int needed) throws IOException {
        if (bytes.length - filled < needed) {
            pass();
        }
    }

    private void pass() throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }
}
