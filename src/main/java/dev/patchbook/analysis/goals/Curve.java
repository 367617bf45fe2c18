package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Goal;
import dev.patchbook.plan.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which share of a target should be there by now.
///
/// By history: the mean share that past periods of the same length had at the same point, over up to eight
/// full ones of which there must be two; else by the working days gone.
///
/// @param share 0–1
/// @param by `history` or `working days`
record Curve(double share, String by) {

    private static final int MOST_PERIODS = 8;
    private static final int ENOUGH_PERIODS = 2;

    static Curve of(Goal goal, Ledger<?> ledger, WorkingCalendar calendar, LocalDate asOf) {
        if (asOf.isBefore(goal.start())) {
            return new Curve(0, "working days");
        }
        if (!asOf.isBefore(goal.end())) {
            return new Curve(1, "working days");
        }
        boolean typedWorkingDays = goal.curve()
                .map(typed -> typed.strip().equalsIgnoreCase("working days"))
                .orElse(false);
        OptionalDouble past = typedWorkingDays ? OptionalDouble.empty() : ofHistory(goal, ledger, asOf);
        if (past.isPresent()) {
            return new Curve(past.getAsDouble(), "history");
        }
        int all = calendar.between(goal.start(), goal.end());
        double gone = calendar.between(goal.start(), asOf);
        return new Curve(all == 0 ? 0 : gone / all, "working days");
    }

    private static OptionalDouble ofHistory(Goal goal, Ledger<?> ledger, LocalDate asOf) {
        Optional<LocalDate> first = ledger.first();
        if (first.isEmpty()) {
            return OptionalDouble.empty();
        }
        double gone = (ChronoUnit.DAYS.between(goal.start(), asOf) + 1.0)
                / (ChronoUnit.DAYS.between(goal.start(), goal.end()) + 1);
        List<Double> shares = new ArrayList<>();
        LocalDate start = earlier(goal, goal.start());
        LocalDate end = goal.start().minusDays(1);
        for (int i = 0; i < MOST_PERIODS && !start.isBefore(first.get()); i++) {
            long days = Math.round(gone * (ChronoUnit.DAYS.between(start, end) + 1));
            double whole = ledger.between(start, end, goal.metric()).orElse(0);
            double part = ledger.between(start, start.plusDays(days - 1), goal.metric())
                    .orElse(0);
            if (whole > 0) {
                shares.add(part / whole);
            }
            end = start.minusDays(1);
            start = earlier(goal, start);
        }
        return shares.size() < ENOUGH_PERIODS
                ? OptionalDouble.empty()
                : shares.stream().mapToDouble(Double::doubleValue).average();
    }

    /// The start of the period before one, of the goal's length: in months where it is whole months, else in
    /// days.
    private static LocalDate earlier(Goal goal, LocalDate start) {
        boolean wholeMonths = goal.start().getDayOfMonth() == 1
                && goal.end().equals(YearMonth.from(goal.end()).atEndOfMonth());
        return wholeMonths
                ? start.minusMonths(
                        ChronoUnit.MONTHS.between(goal.start(), goal.end().plusDays(1)))
                : start.minusDays(ChronoUnit.DAYS.between(goal.start(), goal.end()) + 1);
    }
}
