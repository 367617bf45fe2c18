package dev.patchbook.bench;

import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.goals.GoalTracking;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// How well the bookings forecast did on the CRM set, for every month and quarter with six full months before
/// it.
///
/// Beside it stand two naive forecasts: what the period before brought, and the open deals weighted by the
/// overall win rate, each at the mean amount won where it has none.
public final class ForecastEvaluation {

    private static final LocalDate FIRST_CLOSE = LocalDate.of(2017, 3, 1);
    private static final LocalDate LAST_CLOSE = LocalDate.of(2017, 12, 31);
    private static final int MONTHS_BEFORE = 6;

    private ForecastEvaluation() {}

    /// One period forecast on the evening before it began.
    public record Trial(
            LocalDate start,
            int months,
            double p10,
            double p50,
            double p90,
            double came,
            double last,
            double weighted) {

        public boolean contains() {
            return p10 <= came && came <= p90;
        }

        /// The width of the range from P10 to P90, as a share of P50.
        public double width() {
            return (p90 - p10) / p50;
        }

        String name() {
            return months == 1
                    ? start.toString().substring(0, 7)
                    : start.getYear() + " Q" + (start.getMonthValue() + 2) / 3;
        }
    }

    /// Prints the table.
    public static void main(String[] arguments) {
        System.out.print(table(trials()));
    }

    /// Every month and quarter of the set with six full months before it.
    public static List<Trial> trials() {
        Plan all = CrmSet.all().build();
        List<Trial> trials = new ArrayList<>();
        for (int months : new int[] {1, 3}) {
            for (LocalDate start = FIRST_CLOSE.plusMonths(MONTHS_BEFORE);
                    !start.plusMonths(months).minusDays(1).isAfter(LAST_CLOSE);
                    start = start.plusMonths(1)) {
                if (months == 1 || start.getMonthValue() % 3 == 1) {
                    trials.add(trial(all, start, months));
                }
            }
        }
        return trials;
    }

    static String table(List<Trial> trials) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-8s %12s %12s %12s %12s %7s %6s %8s %9s %9s%n",
                "period",
                "P10",
                "P50",
                "P90",
                "came",
                "inside",
                "width",
                "P50 off",
                "last off",
                "open off"));
        for (Trial trial : trials) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-8s %,12.0f %,12.0f %,12.0f %,12.0f %7s %5.0f%% %+7.0f%% %+8.0f%% %+8.0f%%%n",
                    trial.name(),
                    trial.p10(),
                    trial.p50(),
                    trial.p90(),
                    trial.came(),
                    trial.contains() ? "yes" : "no",
                    100 * trial.width(),
                    100 * (trial.p50() / trial.came() - 1),
                    100 * (trial.last() / trial.came() - 1),
                    100 * (trial.weighted() / trial.came() - 1)));
        }
        table.append(String.format(
                Locale.ROOT,
                "%d of %d ranges hold what came (8 in 10 should); mean error without sign: P50 %.0f %%, last period repeated "
                        + "%.0f %%, weighted open pipeline %.0f %%.%n%d trials of one data set are few: they can show that "
                        + "the method fails, not that it works.%n",
                trials.stream().filter(Trial::contains).count(),
                trials.size(),
                meanError(trials, Trial::p50),
                meanError(trials, Trial::last),
                meanError(trials, Trial::weighted),
                trials.size()));
        return table.toString();
    }

    /// The mean of a forecast's errors without their sign, in per cent of what came.
    public static double meanError(List<Trial> trials, ToDoubleFunction<Trial> forecast) {
        return trials.stream()
                .mapToDouble(trial -> 100 * Math.abs(forecast.applyAsDouble(trial) / trial.came() - 1))
                .average()
                .orElse(0);
    }

    private static Trial trial(Plan all, LocalDate start, int months) {
        LocalDate asOf = start.minusDays(1);
        LocalDate end = start.plusMonths(months).minusDays(1);
        Plan known = AsKnown.on(all, asOf);
        Row row = forecast(known, asOf, start, end);
        return new Trial(
                start,
                months,
                number(row, "Forecast P10"),
                number(row, "Forecast P50"),
                number(row, "Forecast P90"),
                won(all, start, end),
                won(all, start.minusMonths(months), asOf),
                weightedOpen(known));
    }

    /// The Goal tracking row of a bookings goal over a period.
    public static Row forecast(Plan known, LocalDate asOf, LocalDate start, LocalDate end) {
        Goal goal = new Goal(
                "G",
                "Bookings",
                Goal.Metric.BOOKINGS,
                Optional.empty(),
                Optional.empty(),
                start,
                end,
                OptionalDouble.of(2_800_000),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Goals", 2, "Goal ID", Map.of("Goal ID", "A")));
        Plan plan = new Plan(
                known.id(),
                known.name(),
                known.template(),
                known.settings(),
                known.accounts(),
                known.opportunities(),
                known.activities(),
                List.of(goal),
                known.judgements(),
                known.ignoredUntil(),
                known.history(),
                known.freshness(),
                known.imports());
        return new GoalTracking().of(plan, asOf).getFirst().rows().getFirst();
    }

    private static double won(Plan plan, LocalDate from, LocalDate to) {
        return plan.opportunities().stream()
                .filter(Opportunity::isWon)
                .filter(deal -> deal.closeDate()
                        .map(day -> !day.isBefore(from) && !day.isAfter(to))
                        .orElse(false))
                .mapToDouble(deal -> deal.knownAmount().orElse(0))
                .sum();
    }

    private static double weightedOpen(Plan known) {
        List<Opportunity> won =
                known.opportunities().stream().filter(Opportunity::isWon).toList();
        long closed =
                known.opportunities().stream().filter(deal -> !deal.isOpen()).count();
        double mean = won.stream()
                .mapToDouble(deal -> deal.knownAmount().orElse(0))
                .average()
                .orElse(0);
        return known.opportunities().stream()
                        .filter(Opportunity::isOpen)
                        .mapToDouble(deal -> deal.knownAmount().orElse(mean))
                        .sum()
                * won.size()
                / closed;
    }

    private static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : Double.NaN;
    }
}
