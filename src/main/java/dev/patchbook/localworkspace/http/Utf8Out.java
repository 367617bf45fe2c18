package dev.patchbook.localworkspace.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// Text as UTF-8, encoded on its way through one buffer. Half a surrogate pair becomes a question mark.
public final class Utf8Out extends Writer {
    private static final int ROOM = 1 << 14;
    private static final int LONGEST = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int filled;
    private char high;

    public Utf8Out(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        makeRoom();
        add((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            makeRoom();
            add(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        for (int i = plain(text, from, end); i < end; i = plain(text, i + 1, end)) {
            makeRoom();
            add(text.charAt(i));
        }
    }

    /// Takes characters of one byte as long as they come and there is room; where that ended.
    private int plain(String text, int from, int end) {
        int at = filled;
        int i = from;
        while (high == 0 && i < end && at < ROOM) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                break;
            }
            buffer[at++] = (byte) c;
            i++;
        }
        filled = at;
        return i;
    }

    /// Hands on what is in the buffer, and tells the stream to do the same.
    @Override
    public void flush() throws IOException {
        pass();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (high != 0) {
            high = 0;
            write('?');
        }
        flush();
        out.close();
    }

    private void makeRoom() throws IOException {
        if (filled > ROOM - LONGEST - 1) {
            pass();
        }
    }

    private void pass() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void add(char c) {
        if (high == 0 && c < 0x80) {
            buffer[filled++] = (byte) c;
        } else if (high != 0) {
            addAfterHigh(c);
        } else if (c < 0x800) {
            buffer[filled++] = (byte) (0xc0 | c >> 6);
            buffer[filled++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            buffer[filled++] = '?';
        } else {
            buffer[filled++] = (byte) (0xe0 | c >> 12);
            buffer[filled++] = (byte) (0x80 | c >> 6 & 0x3f);
            buffer[filled++] = (byte) (0x80 | c & 0x3f);
        }
    }

    private void addAfterHigh(char c) {
        int point = Character.isLowSurrogate(c) ? Character.toCodePoint(high, c) : 0;
        high = 0;
        if (point == 0) {
            buffer[filled++] = '?';
            add(c);
        } else {
            buffer[filled++] = (byte) (0xf0 | point >> 18);
            buffer[filled++] = (byte) (0x80 | point >> 12 & 0x3f);
            buffer[filled++] = (byte) (0x80 | point >> 6 & 0x3f);
            buffer[filled++] = (byte) (0x80 | point & 0x3f);
        }
    }
}
