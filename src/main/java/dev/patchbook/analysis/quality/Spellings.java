package dev.patchbook.analysis.quality;

import dev.patchbook.plan.RowPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Counts how often each spelling stands in a column, record by record.
final class Spellings {

    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        final String text;
        final RowPlace first;
        int records;
        OptionalDouble money = OptionalDouble.empty();

        Count(String text, RowPlace first) {
            this.text = text;
            this.first = first;
        }

        void add(OptionalDouble more) {
            records++;
            if (more.isPresent()) {
                money = OptionalDouble.of(money.orElse(0) + more.getAsDouble());
            }
        }
    }

    /// One record.
    ///
    /// @param text as spelt; surrounding space is no difference
    /// @param money that the record stands for
    void note(String text, OptionalDouble money, RowPlace place) {
        counts.computeIfAbsent(text.strip(), stripped -> new Count(stripped, place))
                .add(money);
    }

    /// In the order in which they were first met.
    List<Spelling> all() {
        return counts.values().stream()
                .map(count -> new Spelling(count.text, count.records, count.money, count.first))
                .toList();
    }
}
