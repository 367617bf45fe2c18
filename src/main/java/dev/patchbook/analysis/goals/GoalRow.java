package dev.patchbook.analysis.goals;

import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A goal's standing as a row of the Goal tracking tab.
final class GoalRow {

    private static final String TOO_LITTLE = "too little history";

    private final Plan plan;
    private final LocalDate asOf;
    private final Standing standing;
    private final Goal goal;
    private final Map<String, Value> values = new HashMap<>();

    GoalRow(Plan plan, LocalDate asOf, Standing standing) {
        this.plan = plan;
        this.asOf = asOf;
        this.standing = standing;
        this.goal = standing.goal();
    }

    Row row(int order) {
        values.put("Goal ID", Value.of(goal.id()));
        values.put("Goal", Value.of(goal.name()));
        values.put("Metric", Value.of(goal.metric().title()));
        values.put("Period", Value.of(period()));
        put("Actual", standing.actual());
        put("Target", goal.target());
        put("Target to date", standing.targetToDate());
        put("Same point last year", standing.samePointLastYear());
        putProgress();
        putForecast();
        putCoverage();
        values.put("Status", Value.of(Status.of(standing, asOf).title()));
        values.put("Why", Value.of(Why.of(standing, asOf, plan.settings().currency(), stale())));
        standing.dealsCounted().ifPresent(count -> values.put("Deals counted", Value.of(count)));
        standing.leftOut().ifPresent(count -> values.put("Left out", Value.of(count)));
        freshness()
                .flatMap(Freshness::dataAsOf)
                .map(time -> time.atZone(plan.settings().timeZone()).toLocalDateTime())
                .ifPresent(time -> values.put("Data as of", Value.of(SerialDate.of(time))));
        values.put("Order", Value.of(order));
        return new Row(values);
    }

    private void putProgress() {
        double actual = standing.actual().orElse(0);
        if (standing.actual().isPresent() && goal.target().orElse(0) != 0) {
            values.put("Attainment", Value.of(actual / goal.target().getAsDouble()));
        }
        if (standing.actual().isPresent() && standing.addsUp() && standing.workingDaysGone() > 0) {
            values.put("Pace", Value.of(actual / standing.workingDaysGone() * standing.workingDays()));
        }
        int left = standing.workingDays() - standing.workingDaysGone();
        if (standing.addsUp() && left > 0) {
            standing.missing().ifPresent(missing -> values.put("Required per working day", Value.of(missing / left)));
        }
        standing.actual()
                .ifPresent(now ->
                        lastSealed().ifPresent(before -> values.put("Change since last week", Value.of(now - before))));
    }

    private Optional<Double> lastSealed() {
        return plan.history()
                .lastBefore(asOf, "goal", goal.id(), "actual")
                .map(Sealed::value)
                .flatMap(
                        value -> value instanceof Value.Number(double number) ? Optional.of(number) : Optional.empty());
    }

    private void putForecast() {
        switch (standing.forecast()) {
            case Forecast.None _ -> {}
            case Forecast.PipelineOnly only -> {
                values.put("Forecast P10", Value.of(TOO_LITTLE));
                values.put("Forecast P50", Value.of(TOO_LITTLE));
                values.put("Forecast P90", Value.of(TOO_LITTLE));
                values.put("Chance", Value.of(TOO_LITTLE));
                values.put("From won", Value.of(only.won()));
                values.put("From open", Value.of(only.open()));
            }
            case Forecast.Range range -> {
                values.put("Forecast P10", Value.of(range.p10()));
                values.put("Forecast P50", Value.of(range.p50()));
                values.put("Forecast P90", Value.of(range.p90()));
                put("Chance", range.chance().stream().map(GoalRow::rounded).findFirst());
                values.put("From won", Value.of(range.won()));
                values.put("From open", Value.of(range.open()));
                values.put("From not yet created", Value.of(range.yetToCome()));
            }
        }
    }

    /// To 5 %.
    private static double rounded(double chance) {
        return Math.rint(chance * 20) / 20;
    }

    private void putCoverage() {
        Standing.Coverage coverage = standing.coverage();
        if (standing.addsUp() && coverage.openAmount().isPresent() && goal.end().isAfter(asOf)) {
            standing.missing()
                    .ifPresent(missing -> values.put(
                            "Coverage", Value.of(coverage.openAmount().getAsDouble() / missing)));
        }
        put("Required coverage", coverage.required());
        put("Required coverage low", coverage.requiredLow());
        put("Required coverage high", coverage.requiredHigh());
    }

    private String period() {
        FiscalCalendar calendar = plan.settings().calendar();
        FiscalCalendar.Quarter quarter = calendar.quarterOf(goal.start());
        if (quarter.start().equals(goal.start()) && quarter.end().equals(goal.end())) {
            return quarter.label();
        }
        boolean isYear = calendar.yearStart(goal.start()).equals(goal.start())
                && calendar.yearEnd(goal.start()).equals(goal.end());
        return isYear ? quarter.label().substring(0, quarter.label().indexOf(' ')) : goal.start() + " – " + goal.end();
    }

    /// How old the data of the tab are that the goal counts.
    private Optional<Freshness> freshness() {
        String tab = switch (goal.metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, WIN_RATE -> "Opportunities";
            case ARR -> "Accounts";
            case MANUAL -> "Goals";
            case ACTIVITIES -> "Activity";
        };
        return plan.freshness().stream().filter(line -> line.tab().equals(tab)).findFirst();
    }

    /// The warning that the data are older than the setting, counted to the as-of date; empty where they are not, and
    /// for a goal that is over.
    private String stale() {
        return freshness()
                .filter(line -> !goal.end().isBefore(asOf) && line.isStale(asOf, plan.settings()))
                .map(line -> "WARNING: data %d days old"
                        .formatted(line.daysOld(asOf, plan.settings()).orElse(0)))
                .orElse("");
    }

    private void put(String header, OptionalDouble number) {
        number.ifPresent(known -> values.put(header, Value.of(known)));
    }
}
