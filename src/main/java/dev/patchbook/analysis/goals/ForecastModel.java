package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Ahead;
import dev.patchbook.analysis.measures.Amounts;
import dev.patchbook.analysis.measures.OutcomeDistribution;
import dev.patchbook.analysis.measures.Part;
import dev.patchbook.analysis.measures.StageRates;
import dev.patchbook.analysis.measures.TrackRecord;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Forecasts the goals of one plan as of one date: won + open deals + deals not created yet.
///
/// How deals age and how good and bad months differ is learnt from all deals of the plan; how many are created
/// and what they bring, from the deals of the goal's own scope. Deals are taken as created at the pace of the
/// window learnt from.
final class ForecastModel {

    private final Plan plan;
    private final LocalDate asOf;
    private final TrackRecord record;
    private final StageRates rates;

    private ForecastModel(Plan plan, LocalDate asOf, TrackRecord record, StageRates rates) {
        this.plan = plan;
        this.asOf = asOf;
        this.record = record;
        this.rates = rates;
    }

    static ForecastModel of(Plan plan, LocalDate asOf) {
        return new ForecastModel(
                plan,
                asOf,
                TrackRecord.of(plan.opportunities(), plan.settings().calendar(), asOf),
                StageRates.of(plan, asOf));
    }

    StageRates rates() {
        return rates;
    }

    /// The forecast of one goal.
    ///
    /// @param deals those of its scope, in the order of the plan
    /// @param actual counted so far
    Forecast of(GoalScope scope, List<Opportunity> deals, double actual) {
        Goal goal = scope.goal();
        int days = days(goal.end());
        return switch (goal.metric()) {
            case OPEN_PIPELINE, ARR -> new Forecast.None("a level is not forecast");
            case WIN_RATE -> new Forecast.None("a rate is not forecast");
            case ACTIVITIES -> new Forecast.None("activities are not forecast");
            case MANUAL -> new Forecast.None("a manual goal is not forecast");
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED -> {
                if (days <= 0) {
                    yield over(goal, actual);
                }
                if (!record.isEnough()) {
                    yield pipelineOnly(goal, deals, actual);
                }
                yield goal.metric() == Metric.PIPELINE_CREATED
                        ? created(goal, deals, actual)
                        : won(scope, deals, actual);
            }
        };
    }

    private int days(LocalDate end) {
        return (int) (end.toEpochDay() - asOf.toEpochDay());
    }

    private static Forecast over(Goal goal, double actual) {
        OptionalDouble chance = goal.target().isPresent()
                ? OptionalDouble.of(actual >= goal.target().getAsDouble() ? 1 : 0)
                : OptionalDouble.empty();
        return new Forecast.Range(actual, actual, actual, chance, actual, 0, 0, 0, 0, List.of(), List.of());
    }

    private Forecast pipelineOnly(Goal goal, List<Opportunity> deals, double actual) {
        double open = 0;
        for (Opportunity deal : deals) {
            boolean isWithin = deal.isOpen()
                    && deal.closeDate().map(day -> !day.isAfter(goal.end())).orElse(true);
            if (isWithin && goal.metric() != Metric.PIPELINE_CREATED) {
                double value = goal.metric() == Metric.NEW_LOGOS
                        ? 1
                        : deal.knownAmount().orElse(0);
                open += value * rates.of(deal).orElse(0);
            }
        }
        return new Forecast.PipelineOnly(actual, open, record.months());
    }

    private Forecast won(GoalScope scope, List<Opportunity> deals, double actual) {
        Goal goal = scope.goal();
        boolean countsDeals = goal.metric() == Metric.NEW_LOGOS;
        int lead = Math.max(0, days(goal.start()) - 1);
        int days = days(goal.end());
        WonAmounts amounts = WonAmounts.of(deals, plan.opportunities());
        Ahead ahead = record.ahead(lead, days);
        OpenDeals open = new OpenDeals(scope, record, rates, amounts, ahead);
        deals.stream().filter(Opportunity::isOpen).forEach(open::add);
        List<Opportunity> creations = countsDeals ? onePerCompany(scope, deals) : deals;
        double perDay = record.createdPerDay(creations);
        double expected = perDay * ahead.wonOfOneADay();
        Optional<Amounts> each = countsDeals ? Optional.of(Amounts.ONE) : amounts.all();
        List<Part> arrivals = arrivals(expected, record.creationVariance(creations, days - lead), each);
        return range(goal, actual, open, arrivals, days - lead);
    }

    private Forecast created(Goal goal, List<Opportunity> deals, double actual) {
        int days = days(goal.end());
        int from = Math.max(0, days(goal.start()) - 1);
        List<Opportunity> known =
                deals.stream().filter(deal -> deal.knownAmount().isPresent()).toList();
        List<Double> amounts =
                known.stream().map(deal -> deal.knownAmount().orElse(0)).toList();
        Optional<Amounts> each = amounts.isEmpty() ? Optional.empty() : Optional.of(Amounts.of(amounts));
        List<Part> arrivals = arrivals(
                record.createdPerDay(known) * (days - from), record.creationVariance(known, days - from), each);
        return range(goal, actual, arrivals, new double[] {1}, 0, List.of(), List.of(), 0);
    }

    private static List<Part> arrivals(double expected, double variance, Optional<Amounts> each) {
        return expected > 0 && each.isPresent()
                ? List.of(new Part.Arrivals(expected, variance, each.get()))
                : List.of();
    }

    private Forecast range(Goal goal, double actual, OpenDeals open, List<Part> arrivals, int days) {
        List<Part> parts = new ArrayList<>(open.parts());
        double ofOpen = parts.stream().mapToDouble(Part::mean).sum();
        parts.addAll(arrivals);
        double mean = parts.stream().mapToDouble(Part::mean).sum();
        double variance = parts.stream().mapToDouble(part -> part.variance(1)).sum();
        double[] levels = record.levels(days, mean > 0 ? Math.sqrt(variance) / mean : 1);
        return range(
                goal,
                actual,
                parts,
                levels,
                ofOpen,
                open.olderThanAnyWon(),
                open.undated(),
                mean > 0 ? open.estimated() / mean : 0);
    }

    private Forecast range(
            Goal goal,
            double actual,
            List<Part> parts,
            double[] levels,
            double ofOpen,
            List<Opportunity> olderThanAnyWon,
            List<Opportunity> undated,
            double estimated) {
        double missing = goal.target().orElse(0) - actual;
        OutcomeDistribution ahead = OutcomeDistribution.of(parts, levels, missing);
        double all = parts.stream().mapToDouble(Part::mean).sum();
        return new Forecast.Range(
                actual + ahead.quantile(0.1),
                actual + ahead.quantile(0.5),
                actual + ahead.quantile(0.9),
                goal.target().isPresent() ? OptionalDouble.of(ahead.chanceOfAtLeast(missing)) : OptionalDouble.empty(),
                actual,
                ofOpen,
                all - ofOpen,
                record.window().size(),
                Math.min(1, estimated),
                olderThanAnyWon,
                undated);
    }

    private static List<Opportunity> onePerCompany(GoalScope scope, List<Opportunity> deals) {
        Set<String> companies = new HashSet<>();
        return deals.stream()
                .filter(deal -> deal.created().isPresent())
                .sorted(Comparator.comparing(
                                (Opportunity deal) -> deal.created().orElse(LocalDate.MAX))
                        .thenComparing(Opportunity::key))
                .filter(deal -> companies.add(scope.company(deal)))
                .toList();
    }
}
