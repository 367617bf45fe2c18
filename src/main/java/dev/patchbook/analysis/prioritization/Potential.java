package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Segments;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What an account could be worth a year, and where that figure comes from.
///
/// @param amount in the plan's currency; empty where nothing supports one
/// @param source for the AE; blank where there is no amount
record Potential(OptionalDouble amount, String source) {

    private static final Potential UNKNOWN = new Potential(OptionalDouble.empty(), "");

    /// From fewer peers no potential is estimated (methods.md, peer whitespace).
    private static final int FEWEST_PEERS = 8;

    /// The potential of every account, in the order of the facts.
    ///
    /// Typed, else the account's employees times the median, over at least eight won peers of its industry and
    /// size band, of what a peer is worth a year per employee: its ARR, or where fewer than eight have one, what
    /// it bought in the last twelve months.
    static List<Potential> of(Patch patch) {
        Segments segments =
                Segments.of(patch.facts().stream().map(Facts::account).toList());
        Peers byArr = Peers.of(patch, segments, facts -> facts.account().arr());
        Peers byBookings =
                Peers.of(patch, segments, facts -> facts.wonLastYear().amount());
        List<Potential> all = new ArrayList<>(patch.facts().size());
        for (Facts facts : patch.facts()) {
            OptionalDouble typed = facts.account().potentialArr();
            String currency = patch.settings().currency();
            all.add(
                    typed.isPresent()
                            ? new Potential(typed, "typed")
                            : byArr.estimate(facts, "ARR", currency)
                                    .or(() -> byBookings.estimate(facts, "bookings of 12 months", currency))
                                    .orElse(UNKNOWN));
        }
        return List.copyOf(all);
    }

    /// Numbers in ascending order, whose median without any one of them is read at once.
    private static final class Ascending {
        static final Ascending NONE = new Ascending(new double[0]);

        private final double[] values;

        private Ascending(double[] values) {
            this.values = values;
        }

        static Ascending of(List<Double> values) {
            return new Ascending(
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        }

        int count() {
            return values.length;
        }

        /// The median of the others; there must be one.
        double medianWithout(OptionalDouble own) {
            int gap = own.isPresent() ? Arrays.binarySearch(values, own.getAsDouble()) : values.length;
            int others = values.length - (own.isPresent() ? 1 : 0);
            return (at((others - 1) / 2, gap) + at(others / 2, gap)) / 2;
        }

        private double at(int place, int gap) {
            return values[place < gap ? place : place + 1];
        }
    }

    /// The yearly worth per employee of won accounts, by industry and size band.
    private record Peers(Segments segments, Worth worth, Map<Group, Ascending> groups) {

        private record Group(String industry, String band) {}

        private interface Worth {
            OptionalDouble of(Facts facts);
        }

        static Peers of(Patch patch, Segments segments, Worth worth) {
            Map<Group, List<Double>> values = new HashMap<>();
            for (Facts facts : patch.facts()) {
                OptionalDouble each = perEmployee(facts, worth);
                if (each.isPresent()) {
                    group(facts.account(), segments)
                            .ifPresent(group -> values.computeIfAbsent(group, _ -> new ArrayList<>())
                                    .add(each.getAsDouble()));
                }
            }
            Map<Group, Ascending> groups = new HashMap<>();
            values.forEach((group, each) -> groups.put(group, Ascending.of(each)));
            return new Peers(segments, worth, groups);
        }

        Optional<Potential> estimate(Facts facts, String what, String currency) {
            OptionalDouble employees = facts.account().employees();
            Optional<Group> group = group(facts.account(), segments);
            if (employees.isEmpty() || group.isEmpty()) {
                return Optional.empty();
            }
            Ascending all = groups.getOrDefault(group.get(), Ascending.NONE);
            OptionalDouble own = perEmployee(facts, worth);
            int peers = all.count() - (own.isPresent() ? 1 : 0);
            if (peers < FEWEST_PEERS) {
                return Optional.empty();
            }
            double amount = all.medianWithout(own) * employees.getAsDouble();
            return Optional.of(new Potential(
                    OptionalDouble.of(amount),
                    "estimated " + Wording.money(amount, currency)
                            + ": median " + what
                            + " per employee of " + peers
                            + " won peers, " + facts.account().industry().orElseThrow()
                            + ", " + group.get().band()));
        }

        private static OptionalDouble perEmployee(Facts facts, Worth worth) {
            OptionalDouble employees = facts.account().employees();
            OptionalDouble amount = worth.of(facts);
            boolean usable = facts.isCustomer() && employees.orElse(0) > 0 && amount.orElse(0) > 0;
            return usable ? OptionalDouble.of(amount.getAsDouble() / employees.getAsDouble()) : OptionalDouble.empty();
        }

        private static Optional<Group> group(Account account, Segments segments) {
            return account.industry()
                    .flatMap(industry ->
                            segments.of(account.key()).map(band -> new Group(Keys.normalized(industry), band)));
        }
    }
}
