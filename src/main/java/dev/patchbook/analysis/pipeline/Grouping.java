package dev.patchbook.analysis.pipeline;

import dev.patchbook.plan.Opportunity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One way to split the deals: the group's title and each deal's name in it.
final class Grouping {

    private final String group;
    private final String withoutValue;
    private final Function<Opportunity, Optional<String>> valueOf;
    private final Comparator<String> order;
    private final Predicate<Opportunity> belongs;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private boolean anyValue;

    /// What a group shows: the deals of one name.
    record Group(String group, String name, Tally tally) {}

    /// @param withoutValue what the deals without a value are called; last of the group
    Grouping(
            String group,
            String withoutValue,
            Function<Opportunity, Optional<String>> valueOf,
            Comparator<String> order) {
        this(group, withoutValue, valueOf, order, _ -> true);
    }

    /// @param belongs whether a deal counts in this group at all
    Grouping(
            String group,
            String withoutValue,
            Function<Opportunity, Optional<String>> valueOf,
            Comparator<String> order,
            Predicate<Opportunity> belongs) {
        this.group = group;
        this.withoutValue = withoutValue;
        this.valueOf = valueOf;
        this.order = order;
        this.belongs = belongs;
    }

    /// Shows a name even where no deal has it, once any deal has one.
    void always(String name) {
        tallies.computeIfAbsent(name, _ -> new Tally());
    }

    void add(Opportunity deal, Tally.Yardstick yardstick) {
        if (!belongs.test(deal)) {
            return;
        }
        Optional<String> value = valueOf.apply(deal);
        anyValue |= value.isPresent() && !value.get().startsWith("(no ");
        tallies.computeIfAbsent(value.orElse(withoutValue), _ -> new Tally()).add(deal, yardstick);
    }

    /// The groups in order; none where no deal has a value.
    List<Group> groups() {
        if (!anyValue) {
            return List.of();
        }
        Comparator<String> namedFirst = Comparator.comparing((String name) -> name.startsWith("(no"));
        return tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        namedFirst.thenComparing(order).thenComparing(Comparator.naturalOrder())))
                .map(entry -> new Group(group, entry.getKey(), entry.getValue()))
                .toList();
    }
}
