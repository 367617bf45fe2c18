package dev.patchbook.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Text that is packaged with the program.
public final class PackagedText {

    private PackagedText() {}

    /// The lines of a resource beside a class.
    public static List<String> lines(Class<?> owner, String resource) {
        try (InputStream file = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
