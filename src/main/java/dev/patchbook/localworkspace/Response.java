package dev.patchbook.localworkspace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// An answer: its status, its headers, and a body that writes itself once, after the call is over.
public record Response(int status, Map<String, String> headers, Content content) {
    public Response {
        headers = Map.copyOf(headers);
    }

    /// Writes a body.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
