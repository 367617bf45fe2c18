package dev.patchbook.google;

import java.io.IOException;
import java.io.Writer;

/// Gathers what one thread writes in small pieces, as JSON is written: without the lock that a
/// [java.io.BufferedWriter] takes for each of millions of them.
final class OneWriter extends Writer {

    private final Writer out;
    private final char[] gathered = new char[1 << 15];
    private int size;

    OneWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int character) throws IOException {
        if (size == gathered.length) {
            empty();
        }
        gathered[size++] = (char) character;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
        if (length > gathered.length - size) {
            empty();
        }
        if (length > gathered.length) {
            out.write(characters, start, length);
            return;
        }
        System.arraycopy(characters, start, gathered, size, length);
        size += length;
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        if (length > gathered.length - size) {
            empty();
        }
        if (length > gathered.length) {
            out.write(text, start, length);
            return;
        }
        text.getChars(start, start + length, gathered, size);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        empty();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        empty();
        out.close();
    }

    private void empty() throws IOException {
        out.write(gathered, 0, size);
        size = 0;
    }
}
