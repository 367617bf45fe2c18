package dev.patchbook.localworkspace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// An answer: its status, its headers, and a body that writes itself once, after the call is over.
public record Response(int status, Map<String, String> headers, Content content) {
    /// No answer at all: whoever serves the workspace cuts the line instead.
    public static final Response LOST = new Response(0, Map.of(), _ -> {});

    public Response {
        headers = Map.copyOf(headers);
    }

    /// Writes a body.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
