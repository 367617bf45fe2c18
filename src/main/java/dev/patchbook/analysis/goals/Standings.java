package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.measures.DealTypes;
import dev.patchbook.analysis.measures.Rates;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Measures where each goal of a plan stands as of a date.
final class Standings {

    private static final String ACTIVITY = "Activity";

    private final Plan plan;
    private final LocalDate asOf;
    private final DealTypes types;
    private final ForecastModel model;

    Standings(Plan plan, LocalDate asOf) {
        this.plan = plan;
        this.asOf = asOf;
        this.types = DealTypes.of(plan);
        this.model = ForecastModel.of(plan, asOf);
    }

    Standing of(Goal goal) {
        GoalScope scope = GoalScope.of(plan, goal, types);
        Ledger<?> ledger = goal.metric() == Metric.ACTIVITIES
                ? ActivityLedger.of(plan.activities(), scope)
                : DealLedger.of(dealsOf(goal), scope);
        List<Opportunity> deals =
                plan.opportunities().stream().filter(scope::contains).toList();
        String whyUnknown = whyUnknown(scope, ledger);
        OptionalDouble actual = whyUnknown.isEmpty() ? actual(scope, ledger) : OptionalDouble.empty();
        WorkingCalendar calendar = plan.settings().workingDays();
        LocalDate gone = asOf.isBefore(goal.end()) ? asOf : goal.end();
        Curve curve = Curve.of(goal, ledger, calendar, asOf);
        boolean countsDeals = countsDeals(goal.metric()) && whyUnknown.isEmpty();
        boolean countsActivities = goal.metric() == Metric.ACTIVITIES && whyUnknown.isEmpty();
        return new Standing(
                goal,
                actual,
                whyUnknown,
                targetToDate(goal, curve),
                curve.by(),
                samePointLastYear(goal, ledger),
                calendar.between(goal.start(), goal.end()),
                gone.isBefore(goal.start()) ? 0 : calendar.between(goal.start(), gone),
                countsDeals ? coverage(goal, deals) : Standing.Coverage.NONE,
                whyUnknown.isEmpty() ? model.of(scope, deals, actual.orElse(0)) : new Forecast.None(whyUnknown),
                countsDeals
                        ? OptionalInt.of(GoalDeals.counted(ledger, asOf, goal).size())
                        : OptionalInt.empty(),
                countsDeals || countsActivities
                        ? OptionalInt.of(GoalDeals.leftOut(ledger, asOf, goal).size())
                        : OptionalInt.empty());
    }

    /// The open pipeline at the end of a period that is over is that of its last day.
    private List<Opportunity> dealsOf(Goal goal) {
        boolean isPastLevel =
                goal.metric() == Metric.OPEN_PIPELINE && goal.end().isBefore(asOf);
        return isPastLevel ? AsKnown.on(plan, goal.end()).opportunities() : plan.opportunities();
    }

    private static boolean countsDeals(Metric metric) {
        return switch (metric) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, WIN_RATE -> true;
            case ACTIVITIES, ARR, MANUAL -> false;
        };
    }

    private String whyUnknown(GoalScope scope, Ledger<?> ledger) {
        Goal goal = scope.goal();
        Optional<String> unknownField = scope.unknownField();
        if (unknownField.isPresent()) {
            return "Where names %s, which is no column of Accounts or %s"
                    .formatted(unknownField.get(), goal.metric() == Metric.ACTIVITIES ? ACTIVITY : "Opportunities");
        }
        if (countsDeals(goal.metric()) && plan.opportunities().isEmpty()) {
            return "no deals on Opportunities yet";
        }
        return switch (goal.metric()) {
            case ACTIVITIES -> whyNoActivities();
            case MANUAL -> goal.manualActual().isEmpty() ? "Manual actual on Goals is blank" : "";
            case ARR ->
                scope.accounts(plan).stream().allMatch(account -> account.arr().isEmpty())
                        ? "no account has an ARR"
                        : "";
            case WIN_RATE ->
                goal.start().isAfter(asOf) || actual(scope, ledger).isPresent()
                        ? ""
                        : "no deal has closed in the period";
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE -> "";
        };
    }

    private String whyNoActivities() {
        boolean hasTab = plan.freshness().stream().anyMatch(line -> line.tab().equals(ACTIVITY));
        if (plan.activities().isEmpty()) {
            return hasTab ? "nothing on Activity yet" : "there is no Activity tab yet: import activities to get one";
        }
        return "";
    }

    private OptionalDouble actual(GoalScope scope, Ledger<?> ledger) {
        Goal goal = scope.goal();
        LocalDate to = asOf.isBefore(goal.end()) ? asOf : goal.end();
        return switch (goal.metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, WIN_RATE, ACTIVITIES ->
                ledger.between(goal.start(), to, goal.metric());
            case OPEN_PIPELINE -> ledger.between(LocalDate.MIN, to, goal.metric());
            case ARR ->
                OptionalDouble.of(scope.accounts(plan).stream()
                        .map(Account::arr)
                        .flatMapToDouble(OptionalDouble::stream)
                        .sum());
            case MANUAL -> goal.manualActual();
        };
    }

    /// A level or a rate starts from its baseline, or is asked for whole.
    private static OptionalDouble targetToDate(Goal goal, Curve curve) {
        if (goal.target().isEmpty()) {
            return OptionalDouble.empty();
        }
        double target = goal.target().getAsDouble();
        return switch (goal.metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, ACTIVITIES, MANUAL ->
                OptionalDouble.of(target * curve.share());
            case OPEN_PIPELINE, WIN_RATE, ARR -> {
                double base = goal.baseline().orElse(target);
                yield OptionalDouble.of(base + (target - base) * curve.share());
            }
        };
    }

    private OptionalDouble samePointLastYear(Goal goal, Ledger<?> ledger) {
        LocalDate from = goal.start().minusYears(1);
        LocalDate to = (asOf.isBefore(goal.end()) ? asOf : goal.end()).minusYears(1);
        boolean isSum = goal.metric() == Metric.ACTIVITIES
                || countsDeals(goal.metric()) && goal.metric() != Metric.OPEN_PIPELINE;
        boolean reachesBack = ledger.first().map(first -> !first.isAfter(from)).orElse(false);
        return isSum && reachesBack && !to.isBefore(from)
                ? ledger.between(from, to, goal.metric())
                : OptionalDouble.empty();
    }

    private static Standing.Coverage coverage(Goal goal, List<Opportunity> deals) {
        int open = 0;
        int withoutAmount = 0;
        double amount = 0;
        int won = 0;
        int closed = 0;
        boolean countsOne = goal.metric() == Metric.NEW_LOGOS;
        for (Opportunity deal : deals) {
            won += deal.isWon() ? 1 : 0;
            closed += deal.isOpen() ? 0 : 1;
            if (deal.isOpen()
                    && deal.closeDate().map(day -> !day.isAfter(goal.end())).orElse(true)) {
                open++;
                withoutAmount += deal.knownAmount().isEmpty() ? 1 : 0;
                amount += countsOne ? 1 : deal.knownAmount().orElse(0);
            }
        }
        boolean isKnown = countsOne || withoutAmount < open || open == 0;
        OptionalDouble openAmount = isKnown ? OptionalDouble.of(amount) : OptionalDouble.empty();
        return won == 0
                ? new Standing.Coverage(
                        open,
                        withoutAmount,
                        openAmount,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())
                : withRate(open, withoutAmount, openAmount, won, closed);
    }

    private static Standing.Coverage withRate(
            int open, int withoutAmount, OptionalDouble openAmount, int won, int closed) {
        Rates.Interval rate = Rates.wilson(won, closed);
        return new Standing.Coverage(
                open,
                withoutAmount,
                openAmount,
                OptionalDouble.of((double) closed / won),
                OptionalDouble.of(1 / rate.high()),
                OptionalDouble.of(1 / rate.low()));
    }
}
