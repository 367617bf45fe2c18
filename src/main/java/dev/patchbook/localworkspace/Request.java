package dev.patchbook.localworkspace;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A request as it came over the wire: path and query still encoded, header names in any case.
public record Request(String method, String rawPath, String rawQuery, Map<String, String> headers, InputStream body) {
    public Request {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = lower;
    }

    /// A header by its name in lower case.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
