package dev.patchbook.plan;

import java.util.Locale;

/// How names are compared: without case and surrounding space.
public final class Keys {

    private Keys() {}

    /// The form under which two spellings of a key are one.
    public static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
