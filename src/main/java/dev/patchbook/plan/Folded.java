package dev.patchbook.plan;

import java.text.Normalizer;
import java.util.Locale;

/// Text as names are compared: lower case, without accents, full-width letters as ordinary ones.
public final class Folded {

    private static final int VOICED = '\u3099';
    private static final int HALF_VOICED = '\u309a';

    private Folded() {}

    /// A text so folded. The sound marks of kana are letters rather than accents: they stay.
    public static String text(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK
                        || point == VOICED
                        || point == HALF_VOICED)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// A text so folded, its letters and digits alone.
    public static String squeezed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text(text).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
