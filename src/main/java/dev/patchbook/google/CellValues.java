package dev.patchbook.google;

import dev.patchbook.plan.Value;
import java.util.HashMap;
import java.util.Map;

/// Turns what Google answers for a cell into a value; repeated texts are kept once.
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
    private static final int MOST_KEPT = 1 << 16;
    private static final Value TRUE = new Value.Flag(true);
    private static final Value FALSE = new Value.Flag(false);

    private final Map<String, Value> kept = new HashMap<>();

    Value text(String text) {
        Value known = kept.get(text);
        if (known != null) {
            return known;
        }
        Value value = SHOWN_BY_TYPE.containsValue(text) ? new Value.Fault(text) : Value.of(text);
        if (kept.size() < MOST_KEPT) {
            kept.put(text, value);
        }
        return value;
    }

    /// An error by the name of its type.
    Value error(String type) {
        return new Value.Fault(SHOWN_BY_TYPE.getOrDefault(type, "#ERROR!"));
    }

    Value flag(boolean set) {
        return set ? TRUE : FALSE;
    }
}
