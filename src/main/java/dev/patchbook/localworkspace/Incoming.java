package dev.patchbook.localworkspace;

import dev.patchbook.localworkspace.http.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The body of a request, unzipped where it is zipped, up to a limit: a small body may unzip to more than any memory or
/// disk holds.
final class Incoming extends FilterInputStream {
    /// The most bytes of a body that is read into memory: a part of what the process may take, so that one call cannot
    /// take it all.
    private static final long IN_MEMORY =
            Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    /// The most bytes of content that goes straight to disk.
    private static final long ON_DISK = 1L << 30;

    private final long most;
    private long left;

    private Incoming(InputStream body, long most) {
        super(body);
        this.most = most;
        this.left = most;
    }

    /// Limited to what may be held in memory.
    static Incoming inMemory(Request request) {
        return of(request, IN_MEMORY);
    }

    /// Limited to what may be put on disk.
    static Incoming onDisk(Request request) {
        return of(request, ON_DISK);
    }

    static Incoming of(Request request, long most) {
        long announced = request.header("content-length")
                .filter(length -> length.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        if (announced > most) {
            throw tooLarge(most);
        }
        boolean zipped = request.header("content-encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new Incoming(zipped ? unzipped(request.body()) : request.body(), most);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = received(bytes, from, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw tooLarge(most);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int received(byte[] bytes, int from, int length) {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static InputStream unzipped(InputStream body) {
        try {
            return new GZIPInputStream(body);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static Refusal broken(IOException e) {
        return Refusal.invalid(
                e instanceof ZipException
                        ? "The body says that it is gzip, but it is not: " + e.getMessage()
                        : "The body broke off: " + e.getMessage());
    }

    private static Refusal tooLarge(long most) {
        return new Refusal(
                413,
                "INVALID_ARGUMENT",
                "uploadTooLarge",
                "The body is larger than the %d MB that the local workspace takes.".formatted(most >> 20));
    }
}
