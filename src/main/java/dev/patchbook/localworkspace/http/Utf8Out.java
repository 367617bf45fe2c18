package dev.patchbook.localworkspace.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text as UTF-8, encoded a buffer at a time; for one thread, so that it need not lock for each character as
/// [java.io.OutputStreamWriter] does. Half a surrogate pair becomes a question mark.
public final class Utf8Out extends Writer {
    private static final int ROOM = 1 << 13;
    private static final int MOST_BYTES = 3;

    private final OutputStream out;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final char[] text = new char[ROOM];
    private final byte[] bytes = new byte[MOST_BYTES * ROOM];
    private int filled;

    public Utf8Out(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        makeRoom();
        text[filled++] = (char) c;
    }

    @Override
    public void write(char[] source, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; ) {
            makeRoom();
            int taken = Math.min(end - at, ROOM - filled);
            System.arraycopy(source, at, text, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    @Override
    public void write(String source, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; ) {
            makeRoom();
            int taken = Math.min(end - at, ROOM - filled);
            source.getChars(at, at + taken, text, filled);
            filled += taken;
            at += taken;
        }
    }

    /// Hands on what is in the buffer, and tells the stream to do the same; the first half of a pair waits for the
    /// second.
    @Override
    public void flush() throws IOException {
        pass(false);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        pass(true);
        out.flush();
        out.close();
    }

    private void makeRoom() throws IOException {
        if (filled == ROOM) {
            pass(false);
        }
    }

    private void pass(boolean isEnd) throws IOException {
        CharBuffer waiting = CharBuffer.wrap(text, 0, filled);
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        encoder.encode(waiting, encoded, isEnd);
        out.write(bytes, 0, encoded.position());
        filled = waiting.compact().position();
    }
}
