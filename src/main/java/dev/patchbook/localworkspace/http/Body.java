package dev.patchbook.localworkspace.http;

import com.google.gson.JsonElement;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/// JSON that writes itself, so that a large answer is never held in memory as a tree. It may run after the call is
/// over: it must read only what never changes.
@FunctionalInterface
public interface Body {
    void writeTo(JsonWriter out) throws IOException;

    static Body of(JsonElement json) {
        return out -> Streams.write(json, out);
    }
}
