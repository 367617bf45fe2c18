package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Keys;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Looks for a value in a row or column. Values of another kind are passed over.
final class Search {
    private final Arguments given;
    private final TwoDEval line;
    private final boolean vertical;
    private final int size;

    Search(Arguments given, TwoDEval line) {
        this.given = given;
        this.line = line;
        this.vertical = line.getWidth() == 1;
        this.size = vertical ? given.length(line) : line.getWidth();
    }

    private ValueEval at(int index) {
        return vertical ? line.getValue(index, 0) : line.getValue(0, index);
    }

    /// The first equal value; a text may have wildcards.
    OptionalInt first(ValueEval wanted) {
        boolean wild = wanted instanceof StringEval text
                && Wildcards.of(text.getStringValue()).isPresent();
        return wild ? wild(wanted, false) : exactly(wanted, false);
    }

    OptionalInt exactly(ValueEval wanted, boolean last) {
        Optional<Object> key = Keys.ofAnyCase(wanted == BlankEval.instance ? NumberEval.ZERO : wanted);
        if (key.isEmpty()) {
            return OptionalInt.empty();
        } else if (vertical) {
            List<Integer> rows = given.index(line).getOrDefault(key.get(), List.of());
            return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(last ? rows.getLast() : rows.getFirst());
        }
        return scan(value -> Keys.ofAnyCase(value).equals(key), last);
    }

    OptionalInt wild(ValueEval wanted, boolean last) {
        if (!(wanted instanceof StringEval text)) {
            return exactly(wanted, last);
        }
        Pattern pattern = Wildcards.of(text.getStringValue())
                .orElseGet(() -> Pattern.compile(
                        Pattern.quote(Wildcards.plain(text.getStringValue())), Pattern.CASE_INSENSITIVE));
        return scan(
                value -> value instanceof StringEval other
                        && pattern.matcher(new Metered(other.getStringValue(), given.budget()))
                                .matches(),
                last);
    }

    private OptionalInt scan(Predicate<ValueEval> test, boolean last) {
        return IntStream.range(0, size)
                .map(index -> last ? size - 1 - index : index)
                .filter(index -> test.test(at(index)))
                .findFirst();
    }

    /// In ascending values, the last that is not greater.
    OptionalInt lastAtMost(ValueEval wanted) {
        return lastInOrder(wanted, 1);
    }

    /// In descending values, the last that is not less.
    OptionalInt lastAtLeast(ValueEval wanted) {
        return lastInOrder(wanted, -1);
    }

    /// Halves the stretch that is left; where a value of another kind stands, the next below of the same
    /// kind counts.
    private OptionalInt lastInOrder(ValueEval wanted, int direction) {
        ValueEval key = wanted == BlankEval.instance ? NumberEval.ZERO : wanted;
        int low = 0;
        int high = size;
        int found = -1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int same = middle;
            while (same < high && !isSameKind(at(same), key)) {
                same++;
            }
            if (same == high) {
                high = middle;
            } else if (direction * Sorting.compare(at(same), key) <= 0) {
                found = same;
                low = same + 1;
            } else {
                high = middle;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The equal value, or else the nearest below (or above).
    OptionalInt nearest(ValueEval wanted, boolean last, boolean below) {
        OptionalInt equal = exactly(wanted, last);
        if (equal.isPresent()) {
            return equal;
        }
        int best = -1;
        for (int i = 0; i < size; i++) {
            int index = last ? size - 1 - i : i;
            ValueEval value = at(index);
            boolean side = isSameKind(value, wanted) && (Sorting.compare(value, wanted) < 0) == below;
            if (side
                    && (best < 0
                            || (Sorting.compare(value, at(best)) > 0) == below
                                    && Sorting.compare(value, at(best)) != 0)) {
                best = index;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static boolean isSameKind(ValueEval first, ValueEval second) {
        return first instanceof NumberEval && second instanceof NumberEval
                || first instanceof StringEval && second instanceof StringEval
                || first instanceof BoolEval && second instanceof BoolEval;
    }
}
