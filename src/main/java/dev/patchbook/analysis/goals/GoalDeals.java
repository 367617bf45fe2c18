package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.DealTypes;
import dev.patchbook.analysis.measures.TrackRecord;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// The deals that a goal's actual counts, or the activities where it counts those, and what it leaves out with the
/// reason
/// of each.
///
/// @param counted those that count, by day
/// @param leftOut those that ended as the metric asks, in the period or on no known day, but do not count
/// @param nearNothing open deals that the forecast counts near nothing; none where the goal has no forecast by
///     deals
public record GoalDeals(Goal goal, List<Line> counted, List<Line> leftOut, List<Line> nearNothing) {
    public GoalDeals {
        counted = List.copyOf(counted);
        leftOut = List.copyOf(leftOut);
        nearNothing = List.copyOf(nearNothing);
    }

    /// What a goal counts.
    public sealed interface Counted {

        /// What a person calls it.
        String title();

        String key();
    }

    public record Deal(Opportunity deal) implements Counted {
        @Override
        public String title() {
            return deal.title();
        }

        @Override
        public String key() {
            return deal.key();
        }
    }

    public record Done(Activity activity) implements Counted {
        @Override
        public String title() {
            return activity.title() + activity.person().map(name -> ", " + name).orElse("");
        }

        @Override
        public String key() {
            return activity.key();
        }
    }

    /// One deal or activity.
    ///
    /// @param on the day on which it counts, where known
    /// @param value what it brings, in the metric's unit; empty where it is left out
    /// @param reason why it counts or does not, as the end of a sentence that begins with it
    public record Line(Counted what, Optional<LocalDate> on, OptionalDouble value, String reason) {}

    /// The deals of one goal.
    ///
    /// @param plan as known on the as-of date
    public static GoalDeals of(Plan plan, LocalDate asOf, Goal goal) {
        GoalScope scope = GoalScope.of(plan, goal, DealTypes.of(plan));
        if (goal.metric() == Metric.ACTIVITIES) {
            return of(ActivityLedger.of(plan.activities(), scope), asOf, goal, Done::new);
        }
        GoalDeals soFar = of(DealLedger.of(plan.opportunities(), scope), asOf, goal, Deal::new);
        return new GoalDeals(goal, soFar.counted(), soFar.leftOut(), nearNothing(plan, asOf, scope));
    }

    private static List<Line> nearNothing(Plan plan, LocalDate asOf, GoalScope scope) {
        boolean isForecast = switch (scope.goal().metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS ->
                asOf.isBefore(scope.goal().end());
            case PIPELINE_CREATED, OPEN_PIPELINE, WIN_RATE, ACTIVITIES, ARR, MANUAL -> false;
        };
        TrackRecord record =
                TrackRecord.of(plan.opportunities(), plan.settings().calendar(), asOf);
        if (!isForecast || !record.isEnough()) {
            return List.of();
        }
        return plan.opportunities().stream()
                .filter(Opportunity::isOpen)
                .filter(deal -> deal.closeDate().map(day -> day.isBefore(asOf)).orElse(true))
                .filter(scope::contains)
                .flatMap(deal -> nearNothing(deal, asOf, record.ageing().oldestWon()).stream())
                .toList();
    }

    private static Optional<Line> nearNothing(Opportunity deal, LocalDate asOf, int oldestWon) {
        OptionalInt age = Cycles.age(deal, asOf);
        if (age.isPresent() && age.getAsInt() <= oldestWon) {
            return Optional.empty();
        }
        String reason = age.isEmpty()
                ? "it has neither a creation date nor a close date ahead"
                : "it has been open for %d days, and no deal was won after more than %d"
                        .formatted(age.getAsInt(), oldestWon);
        return Optional.of(new Line(new Deal(deal), Optional.empty(), OptionalDouble.empty(), reason));
    }

    private static <R> GoalDeals of(Ledger<R> ledger, LocalDate asOf, Goal goal, Function<R, Counted> what) {
        List<Line> counted = counted(ledger, asOf, goal).stream()
                .map(entry -> new Line(
                        what.apply(entry.record()),
                        Optional.of(entry.on()).filter(day -> !day.equals(LocalDate.MIN)),
                        OptionalDouble.of(entry.value()),
                        counts(goal.metric(), entry.on())))
                .toList();
        List<Line> leftOut = leftOut(ledger, asOf, goal).stream()
                .map(each -> new Line(what.apply(each.record()), each.on(), OptionalDouble.empty(), each.reason()))
                .toList();
        return new GoalDeals(goal, counted, leftOut, List.of());
    }

    /// What a goal's actual counts so far.
    static <R> List<Ledger.Entry<R>> counted(Ledger<R> ledger, LocalDate asOf, Goal goal) {
        return ledger.within(from(goal), to(goal, asOf));
    }

    /// What it leaves out so far.
    static <R> List<Ledger.LeftOut<R>> leftOut(Ledger<R> ledger, LocalDate asOf, Goal goal) {
        return ledger.leftOutWithin(from(goal), to(goal, asOf));
    }

    private static LocalDate from(Goal goal) {
        return goal.metric() == Metric.OPEN_PIPELINE ? LocalDate.MIN : goal.start();
    }

    private static LocalDate to(Goal goal, LocalDate asOf) {
        return goal.end().isBefore(asOf) ? goal.end() : asOf;
    }

    private static String counts(Metric metric, LocalDate on) {
        return switch (metric) {
            case BOOKINGS, EXPANSION, RENEWALS -> "won on " + on;
            case NEW_LOGOS -> "the first of its company, won on " + on;
            case WIN_RATE -> "closed on " + on;
            case PIPELINE_CREATED -> "created on " + on;
            case OPEN_PIPELINE -> "open";
            case ACTIVITIES -> "done on " + on;
            case ARR, MANUAL -> "";
        };
    }
}
