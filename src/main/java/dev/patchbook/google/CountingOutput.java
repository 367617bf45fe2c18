package dev.patchbook.google;

import java.io.OutputStream;

/// Counts bytes and forgets them.
final class CountingOutput extends OutputStream {

    private long bytes;

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int oneByte) {
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        bytes += length;
    }
}
