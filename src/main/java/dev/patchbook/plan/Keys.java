package dev.patchbook.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How names and keys of several parts are compared: without case and surrounding space.
public final class Keys {

    private Keys() {}

    /// The form under which two spellings of a key are one.
    public static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Several parts as one key, each normalised; blank parts keep their place.
    public static String joined(String... parts) {
        return Arrays.stream(parts).map(Keys::normalized).collect(Collectors.joining("|"));
    }
}
