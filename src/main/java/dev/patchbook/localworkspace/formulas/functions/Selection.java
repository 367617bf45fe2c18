package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.ss.formula.TwoDEval;

/// The places in ranges of one size at which each range meets its criterion.
final class Selection {
    private final Arguments given;
    private final List<TwoDEval> ranges = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();

    private Selection(Arguments given) {
        this.given = given;
    }

    /// Is told each place.
    @FunctionalInterface
    interface Visitor {
        void at(int row, int column);
    }

    /// By the pairs of a range and a criterion from this argument on.
    static Selection of(Arguments given, int from) {
        return of(given, from, given.count());
    }

    static Selection of(Arguments given, int from, int to) {
        if ((to - from) % 2 != 0) {
            throw Fault.notAvailable("Ranges and criteria come in pairs, but a criterion is missing.");
        }
        Selection selection = new Selection(given);
        for (int i = from; i < to; i += 2) {
            selection.ranges.add(given.table(i));
            selection.criteria.add(Criterion.of(given.value(i + 1), given));
        }
        if (selection.ranges.stream()
                .anyMatch(range -> range.getHeight() != selection.height() || range.getWidth() != selection.width())) {
            throw Fault.value("Array arguments are of different size.");
        }
        return selection;
    }

    int height() {
        return ranges.getFirst().getHeight();
    }

    int width() {
        return ranges.getFirst().getWidth();
    }

    /// The places below everything that meet the criteria because they are blank.
    long blankBeyond() {
        return criteria.stream().allMatch(Criterion::matchesBlank) ? (long) (height() - used()) * width() : 0;
    }

    /// Goes through the places, save for those below everything.
    void each(Visitor visitor) {
        Optional<SortedSet<Integer>> found = indexed();
        if (found.isPresent()) {
            found.get().stream().filter(row -> meets(row, 0)).forEach(row -> visitor.at(row, 0));
            return;
        }
        int used = used();
        for (int row = 0; row < used; row++) {
            for (int column = 0; column < width(); column++) {
                if (meets(row, column)) {
                    visitor.at(row, column);
                }
            }
        }
    }

    private int used() {
        return ranges.stream().mapToInt(given::usedRows).max().orElse(0);
    }

    private boolean meets(int row, int column) {
        given.budget().spend(1);
        for (int i = 0; i < ranges.size(); i++) {
            if (!criteria.get(i).test().test(ranges.get(i).getValue(row, column))) {
                return false;
            }
        }
        return true;
    }

    /// The rows that may do, where a plain value is looked for in a column.
    private Optional<SortedSet<Integer>> indexed() {
        for (int i = 0; width() == 1 && i < ranges.size(); i++) {
            if (!criteria.get(i).keys().isEmpty()) {
                SortedSet<Integer> rows = new TreeSet<>();
                TwoDEval range = ranges.get(i);
                criteria.get(i)
                        .keys()
                        .forEach(key -> rows.addAll(given.index(range).getOrDefault(key, List.of())));
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }
}
