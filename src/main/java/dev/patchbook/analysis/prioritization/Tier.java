package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings.Tiers;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much of the AE's time an account deserves.
enum Tier {
    A,
    B,
    C;

    /// How far, as a share of the accounts, others must pass an account before it leaves its tier (methods.md:
    /// enter 85, leave 80).
    private static final double MARGIN = 0.05;

    int touchDays(Tiers tiers) {
        return switch (this) {
            case A -> tiers.touchDaysA();
            case B -> tiers.touchDaysB();
            case C -> tiers.touchDaysC();
        };
    }

    /// How many accounts of so many tier A takes: its share, rounded, up to its cap.
    static int seatsInA(int accounts, Tiers tiers) {
        return Math.min(tiers.capA(), (int) Math.round(accounts * tiers.shareA()));
    }

    private record Contender(int account, int rank, Optional<Tier> before, boolean wished) {
        /// The rank that counts: who was in the tier, or whom the AE put there, is ahead of newcomers by the
        /// margin.
        double standing(Tier tier, int lastSeat, double margin) {
            boolean stays = before.filter(was -> was.compareTo(tier) <= 0).isPresent();
            return stays || (wished && rank <= lastSeat) ? rank - margin : rank;
        }
    }

    /// Tiers by rank, in the shares and under the cap of Settings, starting from the tiers last sealed before a
    /// date.
    ///
    /// An account that has neither a score nor a My rank has no tier.
    ///
    /// @return by place in the patch
    static Map<Integer, Tier> of(Plan plan, Patch patch, Scoreboard board, Ranking ranking, LocalDate asOf) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < patch.facts().size(); i++) {
            Optional<Score> score = board.scores().get(i);
            Optional<Place> place = ranking.places().get(i);
            if (score.isPresent() && place.isPresent()) {
                boolean wished = place.get().override().isPresent();
                if (wished || score.get().value().isPresent()) {
                    String key = patch.facts().get(i).account().key();
                    contenders.add(new Contender(i, place.get().rank(), before(plan, key, asOf), wished));
                }
            }
        }
        contenders.sort(Comparator.comparingInt(Contender::rank));
        Tiers tiers = plan.settings().tiers();
        double margin = Math.max(1, MARGIN * contenders.size());
        int inA = seatsInA(contenders.size(), tiers);
        int inB = (int) Math.round(contenders.size() * tiers.shareB());
        Map<Integer, Tier> assigned = new HashMap<>();
        take(A, inA, contenders, margin, assigned);
        take(B, inB, contenders, margin, assigned);
        take(C, contenders.size(), contenders, margin, assigned);
        return assigned;
    }

    private static void take(
            Tier tier, int seats, List<Contender> contenders, double margin, Map<Integer, Tier> assigned) {
        int lastSeat = assigned.size() + seats;
        contenders.stream()
                .filter(contender -> !assigned.containsKey(contender.account()))
                .sorted(Comparator.comparingDouble((Contender contender) -> contender.standing(tier, lastSeat, margin))
                        .thenComparingInt(Contender::rank))
                .limit(seats)
                .toList()
                .forEach(contender -> assigned.put(contender.account(), tier));
    }

    private static Optional<Tier> before(Plan plan, String accountKey, LocalDate asOf) {
        return plan.history()
                .lastBefore(asOf, "account", accountKey, "tier")
                .map(Sealed::value)
                .flatMap(value -> value instanceof Value.Text(String text) ? named(text) : Optional.empty());
    }

    private static Optional<Tier> named(String name) {
        return List.of(values()).stream()
                .filter(tier -> tier.name().equals(name))
                .findFirst();
    }
}
