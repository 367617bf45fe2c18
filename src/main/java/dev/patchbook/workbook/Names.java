package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.Locale;

/// How titles and headers are compared: without case and without any space.
public final class Names {

    private Names() {}

    /// The form under which two spellings of a name are one.
    static String same(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        name.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /// What a header cell says; empty where it says nothing.
    public static String shown(Value header) {
        return switch (header) {
            case Value.Blank() -> "";
            case Value.Text(String text) -> text.strip();
            case Value.Number(double number) -> KeyText.plain(number);
            case Value.Date(var date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "TRUE" : "FALSE";
            case Value.Fault(String shown) -> shown;
        };
    }
}
