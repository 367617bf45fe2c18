package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Covered;
import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Percentiles;
import dev.patchbook.analysis.measures.Rates;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The whole patch on the as-of date: the facts of every account, and what all deals together teach.
///
/// @param facts one entry an account, in the order of the Accounts tab
/// @param closedDeals how many deals were won or lost, with or without account
/// @param winRate their share of won; empty with fewer than [#FEWEST_CLOSED_DEALS]
/// @param wonCycles days from created to closed of won deals
/// @param wonAmounts the amounts of won deals by product; under the empty name, of all
/// @param usesNextSteps whether the AE keeps the column Next step at all
record Patch(
        PlanSettings settings,
        LocalDate asOf,
        List<Facts> facts,
        int closedDeals,
        OptionalDouble winRate,
        Percentiles wonCycles,
        Map<String, Percentiles> wonAmounts,
        boolean usesNextSteps) {

    /// With fewer closed deals no win rate is told: our convention.
    static final int FEWEST_CLOSED_DEALS = 5;

    /// With fewer won cycles no deal is called stalled: our convention.
    static final int FEWEST_CYCLES = 20;

    /// The weight of the patch's win rate beside an account's own deals (methods.md, shrunk rate).
    private static final double PRIOR_DEALS = 20;

    private static final String ALL_PRODUCTS = "";

    static Patch of(Plan plan, LocalDate asOf) {
        LocalDate yearStart = plan.settings().calendar().yearStart(asOf);
        Map<String, DealSums> byAccount = new HashMap<>();
        Map<String, List<Double>> amounts = new HashMap<>();
        int won = 0;
        int closed = 0;
        for (Opportunity deal : plan.opportunities()) {
            deal.accountKey()
                    .ifPresent(key -> byAccount
                            .computeIfAbsent(key, _ -> new DealSums(asOf, yearStart))
                            .add(deal));
            closed += deal.isOpen() ? 0 : 1;
            if (deal.isWon()) {
                won++;
                deal.knownAmount().ifPresent(amount -> noteAmount(amounts, deal, amount));
            }
        }
        Map<String, Percentiles> wonAmounts = new HashMap<>();
        amounts.forEach((product, values) -> wonAmounts.put(product, Percentiles.of(values)));
        return new Patch(
                plan.settings(),
                asOf,
                factsOf(plan, byAccount, new DealSums(asOf, yearStart)),
                closed,
                closed < FEWEST_CLOSED_DEALS ? OptionalDouble.empty() : OptionalDouble.of((double) won / closed),
                Cycles.ofWon(plan.opportunities()),
                wonAmounts,
                plan.opportunities().stream().anyMatch(deal -> deal.nextStep().isPresent()));
    }

    /// How often deals of an account are won, 0–1: its own rate drawn towards the patch's (empirical Bayes).
    OptionalDouble winProbability(Facts account) {
        return winRate.isEmpty()
                ? winRate
                : OptionalDouble.of(Rates.shrunk(account.won(), account.closed(), winRate.getAsDouble(), PRIOR_DEALS));
    }

    /// What the open deals of an account are worth on average, in the plan's currency; empty where one of them
    /// cannot be valued.
    OptionalDouble expectedValue(Facts account) {
        double sum = 0;
        for (Opportunity deal : account.open()) {
            OptionalDouble value = expectedValue(account, deal);
            if (value.isEmpty()) {
                return value;
            }
            sum += value.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    OptionalDouble expectedValue(Facts account, Opportunity deal) {
        if (isOlderThanAnyWon(deal)) {
            return OptionalDouble.of(0);
        }
        OptionalDouble probability = deal.probability().isPresent() ? deal.probability() : winProbability(account);
        OptionalDouble amount = deal.knownAmount().isPresent() ? deal.knownAmount() : usualAmount(deal);
        return probability.isEmpty() || amount.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(probability.getAsDouble() * amount.getAsDouble());
    }

    /// Whether an open deal has been open longer than nine in ten won deals took.
    boolean isStalled(Opportunity deal) {
        return deal.isOpen() && isOlderThan(deal, 0.9);
    }

    /// The days within which nine in ten won deals closed; empty with fewer than [#FEWEST_CYCLES].
    OptionalDouble longCycleDays() {
        return wonCycles.count() < FEWEST_CYCLES ? OptionalDouble.empty() : wonCycles.at(0.9);
    }

    private boolean isOlderThanAnyWon(Opportunity deal) {
        return isOlderThan(deal, 1);
    }

    private boolean isOlderThan(Opportunity deal, double share) {
        OptionalInt age = Cycles.age(deal, asOf);
        return wonCycles.count() >= FEWEST_CYCLES
                && age.isPresent()
                && age.getAsInt() > wonCycles.at(share).orElse(Double.MAX_VALUE);
    }

    private OptionalDouble usualAmount(Opportunity deal) {
        OptionalDouble ofProduct = deal.product()
                .map(product -> wonAmounts.getOrDefault(product, Percentiles.NONE))
                .orElse(Percentiles.NONE)
                .mean();
        return ofProduct.isPresent()
                ? ofProduct
                : wonAmounts.getOrDefault(ALL_PRODUCTS, Percentiles.NONE).mean();
    }

    private static void noteAmount(Map<String, List<Double>> amounts, Opportunity deal, double amount) {
        amounts.computeIfAbsent(ALL_PRODUCTS, _ -> new ArrayList<>()).add(amount);
        deal.product()
                .ifPresent(product ->
                        amounts.computeIfAbsent(product, _ -> new ArrayList<>()).add(amount));
    }

    private static List<Facts> factsOf(Plan plan, Map<String, DealSums> byAccount, DealSums none) {
        Covered covered = Covered.of(plan);
        return plan.accounts().stream()
                .map(account -> byAccount.getOrDefault(account.key(), none).facts(account, covered.contains(account)))
                .toList();
    }
}
