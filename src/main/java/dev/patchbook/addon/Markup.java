package dev.patchbook.addon;

import dev.patchbook.analysis.measures.Wording;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Text of a card in the simple markup that hosts show. Every text is escaped on its way in, so that what comes from a
/// cell is never markup.
///
/// @param html `<b>`, `<i>`, `<br>` and entities, nothing else
record Markup(String html) {

    private static final int LONGEST = 600;

    static final Markup NONE = new Markup("");

    /// Plain text; line ends stay.
    static Markup of(String text) {
        return new Markup(escaped(Wording.cut(text.strip(), LONGEST)).replaceAll("\\R", "<br>"));
    }

    static Markup bold(String text) {
        return new Markup("<b>" + of(text).html + "</b>");
    }

    static Markup italic(String text) {
        return new Markup("<i>" + of(text).html + "</i>");
    }

    /// One below the other; empty ones are left out.
    static Markup lines(Markup... lines) {
        return new Markup(Arrays.stream(lines)
                .map(Markup::html)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("<br>")));
    }

    /// This, and more on the same line.
    Markup then(String text) {
        return new Markup(html + escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
