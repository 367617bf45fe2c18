package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Goal.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What records bring to a goal's metric and when, whatever the period, and what cannot be counted and why.
///
/// @param <R> deals or activities
/// @param entries what counts, by day
/// @param leftOut what does not though it ended as the metric asks
record Ledger<R>(List<Entry<R>> entries, List<LeftOut<R>> leftOut) {
    Ledger {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /// One record that counts.
    ///
    /// @param value in the metric's unit; for a win rate 1 for won and 0 for lost
    record Entry<R>(R record, LocalDate on, double value) {}

    /// One record that does not count.
    ///
    /// @param on the day on which it would; empty where that is what is missing
    record LeftOut<R>(R record, Optional<LocalDate> on, String reason) {}

    /// A ledger of entries in any order.
    ///
    /// @param key by which those of one day are ordered
    static <R> Ledger<R> inOrder(List<Entry<R>> entries, List<LeftOut<R>> leftOut, Function<R, String> key) {
        List<Entry<R>> sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> {
            int byDay = one.on().compareTo(other.on());
            return byDay != 0 ? byDay : key.apply(one.record()).compareTo(key.apply(other.record()));
        });
        return new Ledger<>(sorted, leftOut);
    }

    /// The sum from one day to another, both counted; of a win rate the mean, empty where nothing ended.
    OptionalDouble between(LocalDate from, LocalDate to, Metric metric) {
        List<Entry<R>> within = within(from, to);
        double sum = 0;
        for (Entry<R> entry : within) {
            sum += entry.value();
        }
        if (metric != Metric.WIN_RATE) {
            return OptionalDouble.of(sum);
        }
        return within.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / within.size());
    }

    /// What counts from one day to another, both counted.
    List<Entry<R>> within(LocalDate from, LocalDate to) {
        int start = countBefore(from);
        int end = to.equals(LocalDate.MAX) ? entries.size() : countBefore(to.plusDays(1));
        return start < end ? entries.subList(start, end) : List.of();
    }

    private int countBefore(LocalDate day) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What is left out from one day to another, both counted, or on no known day.
    List<LeftOut<R>> leftOutWithin(LocalDate from, LocalDate to) {
        return leftOut.stream()
                .filter(each -> each.on()
                        .map(on -> !on.isBefore(from) && !on.isAfter(to))
                        .orElse(true))
                .toList();
    }

    /// The day of the first entry.
    Optional<LocalDate> first() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getFirst().on());
    }
}
