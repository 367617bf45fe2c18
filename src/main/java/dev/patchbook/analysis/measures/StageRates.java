package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// How likely an open deal is to be won in the end, by what is typed, else by the record of its stage.
///
/// A stage's record is every deal that History once saw in it and that has closed since. It is drawn towards
/// the overall
/// win rate with the weight of [#PRIOR_DEALS] deals; a stage without a record has the overall win rate.
public final class StageRates {

    /// The weight of the overall win rate beside a stage's own record, in deals; our convention.
    public static final double PRIOR_DEALS = 20;

    private final OptionalDouble overall;
    private final Map<String, Double> byStage;

    private StageRates(OptionalDouble overall, Map<String, Double> byStage) {
        this.overall = overall;
        this.byStage = byStage;
    }

    private static final class Record {
        int won;
        int closed;
    }

    /// The rates that a plan's closed deals show as of a date.
    public static StageRates of(Plan plan, LocalDate asOf) {
        Map<String, Outcome> closed = new HashMap<>();
        int won = 0;
        for (Opportunity deal : plan.opportunities()) {
            if (!deal.isOpen()) {
                closed.put(deal.key(), deal.outcome());
                won += deal.isWon() ? 1 : 0;
            }
        }
        if (closed.isEmpty()) {
            return new StageRates(OptionalDouble.empty(), Map.of());
        }
        double overall = (double) won / closed.size();
        Map<String, Double> byStage = new HashMap<>();
        records(plan, asOf, closed)
                .forEach((stage, record) ->
                        byStage.put(stage, Rates.shrunk(record.won, record.closed, overall, PRIOR_DEALS)));
        return new StageRates(OptionalDouble.of(overall), Map.copyOf(byStage));
    }

    /// Won / (won + lost) of all deals; empty where none has closed.
    public OptionalDouble overall() {
        return overall;
    }

    /// The probability of an open deal; empty where nothing is typed and no deal has closed.
    public OptionalDouble of(Opportunity deal) {
        if (deal.probability().isPresent()) {
            return deal.probability();
        }
        return ofStage(deal);
    }

    /// Whether the stage of a deal has a record of its own.
    public boolean hasRecordOf(Opportunity deal) {
        return deal.stage().map(Keys::normalized).map(byStage::containsKey).orElse(false);
    }

    /// What the record says, whatever is typed.
    public OptionalDouble ofStage(Opportunity deal) {
        if (overall.isEmpty()) {
            return OptionalDouble.empty();
        }
        double fallback = overall.getAsDouble();
        return OptionalDouble.of(deal.stage()
                .map(stage -> byStage.getOrDefault(Keys.normalized(stage), fallback))
                .orElse(fallback));
    }

    private static Map<String, Record> records(Plan plan, LocalDate asOf, Map<String, Outcome> closed) {
        Map<String, Record> records = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Sealed line : plan.history().lines()) {
            if (!line.kind().equals("deal")
                    || !line.measure().equals("stage")
                    || line.sealedOn().isAfter(asOf)
                    || !closed.containsKey(line.key())
                    || !(line.value() instanceof Value.Text(String stage))) {
                continue;
            }
            String normalized = Keys.normalized(stage);
            if (isClosing(plan, normalized) || !seen.add(line.key() + "\n" + normalized)) {
                continue;
            }
            Record record = records.computeIfAbsent(normalized, _ -> new Record());
            record.closed++;
            record.won += closed.get(line.key()) == Outcome.WON ? 1 : 0;
        }
        return records;
    }

    private static boolean isClosing(Plan plan, String stage) {
        return plan.settings().stages().containsKey(stage)
                && plan.settings().stages().get(stage).outcome() != Outcome.OPEN;
    }
}
