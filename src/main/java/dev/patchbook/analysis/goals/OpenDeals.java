package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Ahead;
import dev.patchbook.analysis.measures.Amounts;
import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Part;
import dev.patchbook.analysis.measures.StageRates;
import dev.patchbook.analysis.measures.TrackRecord;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the open deals of a goal may still bring within its period.
///
/// A deal with a close date that is not over is expected on that day or not at all, with the probability
/// typed, else the
/// record of its stage, else of its age. Any other deal is won within the period as deals of its age were;
/// where a probability is typed, only the time follows the record. A deal with neither date counts nothing: in
/// every record so far a deal gets a creation date before it closes, and is then one of those yet to come.
final class OpenDeals {

    private final GoalScope scope;
    private final TrackRecord record;
    private final StageRates rates;
    private final WonAmounts amounts;
    private final Ahead ahead;
    private final Map<Unpriced, Integer> unpriced = new LinkedHashMap<>();
    private final Map<String, Double> lostByCompany = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Opportunity> olderThanAnyWon = new ArrayList<>();
    private final List<Opportunity> undated = new ArrayList<>();
    private double estimated;

    private record Unpriced(double probability, Amounts amounts) {}

    /// @param ahead the days of the goal's period that are still ahead
    OpenDeals(GoalScope scope, TrackRecord record, StageRates rates, WonAmounts amounts, Ahead ahead) {
        this.scope = scope;
        this.record = record;
        this.rates = rates;
        this.amounts = amounts;
        this.ahead = ahead;
    }

    void add(Opportunity deal) {
        double probability = probability(deal);
        if (probability <= 0) {
            return;
        }
        boolean countsDeals = scope.goal().metric() == Metric.NEW_LOGOS;
        OptionalDouble amount = countsDeals ? OptionalDouble.of(1) : deal.knownAmount();
        if (countsDeals) {
            lostByCompany.merge(scope.company(deal), 1 - probability, (one, other) -> one * other);
        } else if (amount.isPresent()) {
            parts.add(new Part.Deal(probability, Math.max(0, amount.getAsDouble())));
        } else {
            amounts.of(deal).ifPresent(like -> unpriced.merge(new Unpriced(probability, like), 1, Integer::sum));
        }
        if (amount.isEmpty() || expectedOn(deal).isEmpty()) {
            estimated += probability
                    * amount.orElse(amounts.of(deal).map(Amounts::mean).orElse(0.0));
        }
    }

    List<Part> parts() {
        List<Part> all = new ArrayList<>(parts);
        unpriced.forEach((like, count) -> all.add(new Part.Unpriced(like.probability(), count, like.amounts())));
        lostByCompany.values().forEach(lost -> all.add(new Part.Deal(1 - lost, 1)));
        return all;
    }

    /// How much of what is expected rests on deals whose amount or close date is estimated.
    double estimated() {
        return estimated;
    }

    List<Opportunity> olderThanAnyWon() {
        return olderThanAnyWon.stream()
                .sorted(Comparator.comparing(
                                (Opportunity deal) -> deal.created().orElse(LocalDate.MAX))
                        .thenComparing(Opportunity::key))
                .toList();
    }

    List<Opportunity> undated() {
        return undated;
    }

    private Optional<LocalDate> expectedOn(Opportunity deal) {
        return deal.closeDate().filter(day -> !day.isBefore(record.asOf()));
    }

    private double probability(Opportunity deal) {
        OptionalInt age = Cycles.age(deal, record.asOf());
        Optional<LocalDate> expected = expectedOn(deal);
        if (expected.isPresent()) {
            return ahead.holds(expected.get()) ? inTheEnd(deal, age) : 0;
        }
        if (age.isEmpty()) {
            undated.add(deal);
            return 0;
        }
        double within = ahead.won(age.getAsInt());
        if (record.ageing().isOlderThanAnyWon(age.getAsInt())) {
            olderThanAnyWon.add(deal);
            return within;
        }
        double ever = record.ageing().everWon(age.getAsInt());
        return deal.probability().isPresent() && ever > 0
                ? deal.probability().getAsDouble() * Math.min(1, within / ever)
                : within;
    }

    private double inTheEnd(Opportunity deal, OptionalInt age) {
        if (deal.probability().isPresent() || age.isEmpty() || rates.hasRecordOf(deal)) {
            return rates.of(deal).orElse(0);
        }
        return record.ageing().everWon(age.getAsInt());
    }
}
