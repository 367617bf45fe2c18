package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.DealTypes;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The deals that a goal's actual counts, and those it leaves out with the reason of each.
///
/// @param counted those that count, by day
/// @param leftOut those that ended as the metric asks, in the period or on no known day, but do not count
public record GoalDeals(Goal goal, List<Line> counted, List<Line> leftOut) {
    public GoalDeals {
        counted = List.copyOf(counted);
        leftOut = List.copyOf(leftOut);
    }

    /// One deal.
    ///
    /// @param on the day on which it counts, where known
    /// @param value what it brings, in the metric's unit; empty where it is left out
    /// @param reason why it counts or does not, as the end of a sentence that begins with the deal
    public record Line(Opportunity deal, Optional<LocalDate> on, OptionalDouble value, String reason) {}

    /// The deals of one goal.
    ///
    /// @param plan as known on the as-of date
    public static GoalDeals of(Plan plan, LocalDate asOf, Goal goal) {
        GoalScope scope = GoalScope.of(plan, goal, DealTypes.of(plan));
        return of(Ledger.of(plan.opportunities(), scope), asOf, goal);
    }

    static GoalDeals of(Ledger ledger, LocalDate asOf, Goal goal) {
        LocalDate from = goal.metric() == Metric.OPEN_PIPELINE ? LocalDate.MIN : goal.start();
        LocalDate to = goal.end().isBefore(asOf) ? goal.end() : asOf;
        List<Line> counted = ledger.entries().stream()
                .filter(entry -> isWithin(Optional.of(entry.on()), from, to))
                .map(entry -> new Line(
                        entry.deal(),
                        Optional.of(entry.on()).filter(day -> !day.equals(LocalDate.MIN)),
                        OptionalDouble.of(entry.value()),
                        counts(goal.metric(), entry.on())))
                .toList();
        List<Line> leftOut = ledger.leftOut().stream()
                .filter(each -> isWithin(each.on(), from, to))
                .map(each -> new Line(each.deal(), each.on(), OptionalDouble.empty(), each.reason()))
                .toList();
        return new GoalDeals(goal, counted, leftOut);
    }

    private static boolean isWithin(Optional<LocalDate> day, LocalDate from, LocalDate to) {
        return day.map(on -> !on.isBefore(from) && !on.isAfter(to)).orElse(true);
    }

    private static String counts(Metric metric, LocalDate on) {
        return switch (metric) {
            case BOOKINGS, EXPANSION, RENEWALS -> "won on " + on;
            case NEW_LOGOS -> "the first of its company, won on " + on;
            case WIN_RATE -> "closed on " + on;
            case PIPELINE_CREATED -> "created on " + on;
            case OPEN_PIPELINE -> "open";
            case ACTIVITIES, ARR, MANUAL -> "";
        };
    }
}
