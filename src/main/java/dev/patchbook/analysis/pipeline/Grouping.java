package dev.patchbook.analysis.pipeline;

import dev.patchbook.plan.Opportunity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One way to split the deals: the group's title and each deal's name in it.
///
/// @param withoutValue what deals are called that have no value; the first stands for a blank, all come last
/// @param always names that are shown even where no deal has them, once any deal has a value
/// @param belongs whether a deal counts in this group at all
record Grouping(
        String group,
        List<String> withoutValue,
        List<String> always,
        Function<Opportunity, Optional<String>> valueOf,
        Comparator<String> order,
        Predicate<Opportunity> belongs) {

    /// What the deals of one name add up to.
    record Group(String name, Tally tally) {}

    /// By a column whose names are shown in their own order.
    static Grouping by(String group, Function<Opportunity, Optional<String>> valueOf, String... withoutValue) {
        return new Grouping(group, List.of(withoutValue), List.of(), valueOf, Comparator.naturalOrder(), _ -> true);
    }

    Grouping orderedBy(Comparator<String> other) {
        return new Grouping(group, withoutValue, always, valueOf, other, belongs);
    }

    /// The sums of one pass over the deals.
    final class Sums {

        private final Map<String, Tally> tallies = new HashMap<>();

        void add(Opportunity deal, Measured measured) {
            if (belongs.test(deal)) {
                tallies.computeIfAbsent(valueOf.apply(deal).orElse(withoutValue.getFirst()), _ -> new Tally())
                        .add(measured);
            }
        }

        String group() {
            return group;
        }

        /// The groups in order; none where no deal has a value.
        List<Group> groups() {
            if (withoutValue.containsAll(tallies.keySet())) {
                return List.of();
            }
            always.forEach(name -> tallies.putIfAbsent(name, new Tally()));
            Comparator<String> namedFirst = Comparator.comparing(withoutValue::contains);
            return tallies.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            namedFirst.thenComparing(order).thenComparing(Comparator.naturalOrder())))
                    .map(entry -> new Group(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
