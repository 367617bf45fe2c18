package dev.patchbook.localworkspace.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What an interface answers: JSON that writes itself, the bytes of a file, or nothing but headers.
public sealed interface Reply {
    record Json(int status, Body body) implements Reply {}

    record Bytes(String mimeType, Map<String, String> headers, Source source) implements Reply {}

    record Empty(int status, Map<String, String> headers) implements Reply {}

    /// Writes the bytes of a file.
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    static Reply ok(Body body) {
        return new Json(200, body);
    }
}
