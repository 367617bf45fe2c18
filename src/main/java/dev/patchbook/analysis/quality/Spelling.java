package dev.patchbook.analysis.quality;

import dev.patchbook.plan.RowPlace;
import java.util.OptionalDouble;

/// One way in which a value is spelt in a column, and how often.
///
/// @param text as spelt
/// @param records how many records spell it so
/// @param money of those records, where any is known
/// @param first where the first of them stands
record Spelling(String text, int records, OptionalDouble money, RowPlace first) {

    /// What is left of a text without case, spaces and punctuation.
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
