package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Values looked up in rows and columns.
final class Matching {
    private Matching() {}

    static List<Definition> all() {
        return List.of(
                new Definition("VLOOKUP", 3, 4, "VRVV", given -> across(given, true)),
                new Definition("HLOOKUP", 3, 4, "VRVV", given -> across(given, false)),
                new Definition("MATCH", 2, 3, "VRV", Matching::match),
                new Definition("XMATCH", 2, 4, "VRVV", Matching::extendedMatch),
                new Definition("XLOOKUP", 3, 6, "VRREVV", Matching::extendedLookup));
    }

    private static ValueEval across(Arguments given, boolean vertical) {
        String function = vertical ? "VLOOKUP" : "HLOOKUP";
        TwoDEval table = given.table(1);
        int index = given.whole(2);
        int size = vertical ? table.getWidth() : table.getHeight();
        if (index < 1 || index > size) {
            throw Fault.value("%s evaluates to an out of bounds range.".formatted(function));
        }
        TwoDEval keys = vertical ? table.getColumn(0) : table.getRow(0);
        Search search = new Search(given, keys);
        OptionalInt at = given.flag(3, true) ? search.lastAtMost(given.value(0)) : search.first(given.value(0));
        if (at.isEmpty()) {
            throw missing(given, function);
        }
        return vertical ? table.getValue(at.getAsInt(), index - 1) : table.getValue(index - 1, at.getAsInt());
    }

    private static Fault missing(Arguments given, String function) {
        return Fault.notAvailable("Did not find value '%s' in %s evaluation.".formatted(given.text(0), function));
    }

    private static ValueEval match(Arguments given) {
        Search search = new Search(given, line(given));
        double kind = given.number(2, 1);
        OptionalInt at = kind == 0
                ? search.first(given.value(0))
                : kind > 0 ? search.lastAtMost(given.value(0)) : search.lastAtLeast(given.value(0));
        if (at.isEmpty()) {
            throw missing(given, "MATCH");
        }
        return Values.of(at.getAsInt() + 1);
    }

    private static TwoDEval line(Arguments given) {
        TwoDEval line = given.table(1);
        if (line.getHeight() > 1 && line.getWidth() > 1) {
            throw Fault.notAvailable("The range to look in must be a single row or column.");
        }
        return line;
    }

    private static ValueEval extendedMatch(Arguments given) {
        OptionalInt at = extended(given, 2);
        if (at.isEmpty()) {
            throw missing(given, "XMATCH");
        }
        return Values.of(at.getAsInt() + 1);
    }

    private static ValueEval extendedLookup(Arguments given) {
        OptionalInt at = extended(given, 4);
        TwoDEval result = given.table(2);
        boolean vertical = line(given).getWidth() == 1 && line(given).getHeight() > 1
                || line(given).getHeight() == 1 && line(given).getWidth() == 1 && result.getHeight() == 1;
        if (at.isEmpty()) {
            if (given.has(3)) {
                return given.value(3);
            }
            throw missing(given, "XLOOKUP");
        }
        int size = vertical ? result.getHeight() : result.getWidth();
        if (size != (vertical ? line(given).getHeight() : line(given).getWidth())) {
            throw Fault.value("XLOOKUP has mismatched range sizes.");
        }
        TwoDEval found = vertical ? result.getRow(at.getAsInt()) : result.getColumn(at.getAsInt());
        return found.getHeight() == 1 && found.getWidth() == 1 ? found.getValue(0, 0) : found;
    }

    /// By match mode (0 exact, -1 or next smaller, 1 or next greater, 2 wildcards) and search mode (-1 from
    /// the end).
    private static OptionalInt extended(Arguments given, int modes) {
        Search search = new Search(given, line(given));
        ValueEval wanted = given.value(0);
        boolean last = given.number(modes + 1, 1) < 0;
        return switch (given.whole(modes, 0)) {
            case 0 -> search.exactly(wanted, last);
            case -1 -> search.nearest(wanted, last, true);
            case 1 -> search.nearest(wanted, last, false);
            case 2 -> search.wild(wanted, last);
            default -> throw Fault.value("The match mode must be 0, 1, -1 or 2.");
        };
    }
}
