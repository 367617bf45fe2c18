package dev.patchbook.google;

import dev.patchbook.plan.Value;
import java.util.Map;
import java.util.Set;

/// Turns what Google answers for a cell into a value; a text that came not long ago is not kept anew.
///
/// The values of a range show an error as the text of its cell. Text that reads exactly like one is taken for the
/// error wherever it stands: a spilled error has no formula of its own by which to know it, Sheets itself turns the
/// typed text into the error, and an export that says `#N/A` means that nothing is known.
final class CellValues {

    private static final Map<String, String> SHOWN_BY_TYPE = Map.of(
            "NULL_VALUE", "#NULL!",
            "DIVIDE_BY_ZERO", "#DIV/0!",
            "VALUE", "#VALUE!",
            "REF", "#REF!",
            "NAME", "#NAME?",
            "NUM", "#NUM!",
            "N_A", "#N/A",
            "ERROR", "#ERROR!",
            "LOADING", "Loading...");
    private static final Set<String> SHOWN = Set.copyOf(SHOWN_BY_TYPE.values());
    private static final int KEPT = 1 << 14;
    private static final Value TRUE = new Value.Flag(true);
    private static final Value FALSE = new Value.Flag(false);

    /// By the hashes of their texts: one that comes takes the place of another.
    private final Value[] kept = new Value[KEPT];

    Value text(String text) {
        int place = text.hashCode() & KEPT - 1;
        if (kept[place] instanceof Value.Text(String known) && known.equals(text)) {
            return kept[place];
        }
        kept[place] = isShown(text) ? new Value.Fault(text) : Value.of(text);
        return kept[place];
    }

    /// Nearly all texts are told by their first letter.
    private static boolean isShown(String text) {
        return (text.startsWith("#") || text.startsWith("L")) && SHOWN.contains(text);
    }

    /// An error by the name of its type.
    Value error(String type) {
        return new Value.Fault(SHOWN_BY_TYPE.getOrDefault(type, "#ERROR!"));
    }

    Value flag(boolean set) {
        return set ? TRUE : FALSE;
    }
}
