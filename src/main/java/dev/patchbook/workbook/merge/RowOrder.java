package dev.patchbook.workbook.merge;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Change.Place;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether a tab's rows are sorted (workbook.md §2): not if they stand in order, not against the AE's own
/// sorting, and not where it would do harm.
final class RowOrder {

    /// As sheets sort: numbers, text, flags, errors, blanks.
    static final Comparator<Value> ASCENDING = Comparator.comparingInt(RowOrder::kind)
            .thenComparing((a, b) -> a instanceof Value.Text(String left) && b instanceof Value.Text(String right)
                    ? left.compareToIgnoreCase(right)
                    : Double.compare(number(a), number(b)));

    /// What is decided.
    enum Outcome {
        /// The rows stand in order.
        IN_ORDER,
        /// The AE has sorted them, and that stays.
        AS_THE_AE_SORTED,
        /// They are sorted.
        SORTED,
        /// They should be, but it would do harm.
        LEFT_OUT
    }

    private final TabBinding tab;
    private final List<Value> asRead;
    private final List<Value> asWritten;

    /// @param asRead the order column of the tab's own rows as the last refresh left them, from top to bottom
    /// @param asWritten the same once values are written and rows inserted, without rows that go
    RowOrder(TabBinding tab, List<Value> asRead, List<Value> asWritten) {
        this.tab = tab;
        this.asRead = asRead;
        this.asWritten = asWritten;
    }

    Outcome outcome(boolean keepRankOrder, Optional<String> obstacle) {
        if (isAscending(asWritten)) {
            return Outcome.IN_ORDER;
        }
        if (!keepRankOrder && !isAscending(asRead) && mark().isEmpty()) {
            return Outcome.AS_THE_AE_SORTED;
        }
        return obstacle.isPresent() ? Outcome.LEFT_OUT : Outcome.SORTED;
    }

    /// The mark `unsorted` set or removed, as the outcome asks for.
    List<Change> marks(Outcome outcome) {
        List<Change> changes = new ArrayList<>();
        if (outcome == Outcome.LEFT_OUT && mark().isEmpty()) {
            Place place = new Place(tab.sheet().id(), Optional.empty());
            changes.add(new Change.SetMetadata(
                    Optional.of(place),
                    Metadata.UNSORTED,
                    "by " + tab.schema().orderColumn().orElseThrow(),
                    Optional.empty()));
        }
        if (Set.of(Outcome.IN_ORDER, Outcome.SORTED).contains(outcome)) {
            mark().ifPresent(mark -> changes.add(new Change.RemoveMetadata(mark.id())));
        }
        return changes;
    }

    private Optional<Metadata> mark() {
        return tab.sheet().metadata(Metadata.UNSORTED);
    }

    private static boolean isAscending(List<Value> values) {
        for (int i = 1; i < values.size(); i++) {
            if (ASCENDING.compare(values.get(i - 1), values.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int kind(Value value) {
        return switch (value) {
            case Value.Number _, Value.Date _ -> 0;
            case Value.Text _ -> 1;
            case Value.Flag _ -> 2;
            case Value.Fault _ -> 3;
            case Value.Blank _ -> 4;
        };
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Number(double number) -> number;
            case Value.Date(var date) -> SerialDate.of(date);
            case Value.Flag(boolean set) -> set ? 1 : 0;
            case Value.Text _, Value.Fault _, Value.Blank _ -> 0;
        };
    }
}
