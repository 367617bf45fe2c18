package dev.patchbook.localworkspace.format;

import java.util.Optional;

/// What typed text means.
public sealed interface Entered {
    /// Nothing: the cell becomes empty.
    record Nothing() implements Entered {}

    record Text(String text) implements Entered {}

    record Flag(boolean value) implements Entered {}

    /// A formula with its leading `=`.
    record Formula(String text) implements Entered {}

    /// An error typed as such: `#N/A`.
    record Error(String text) implements Entered {}

    /// A number, and the format that the way it was typed asks for.
    record Number(double value, Optional<Format> format) implements Entered {}

    /// A number format: Google's type and pattern.
    record Format(String type, String pattern) {}
}
