package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Goal;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Where one goal stands as of a date: everything that its row tells.
///
/// @param actual in the metric's unit; empty where it cannot be told
/// @param whyUnknown why the actual cannot be told; blank where it can
/// @param targetToDate the part of the target that the curve asks for by now
/// @param curve what the target is spread by: `history` or `working days`
/// @param samePointLastYear the actual a year earlier; empty where the record does not reach back
/// @param workingDays in the period
/// @param workingDaysGone of them, the as-of date counted
/// @param coverage what is open, and what coverage it takes
/// @param dealsCounted empty for a metric that counts no deals
/// @param leftOut deals or activities; empty for a metric that counts neither
record Standing(
        Goal goal,
        OptionalDouble actual,
        String whyUnknown,
        OptionalDouble targetToDate,
        String curve,
        OptionalDouble samePointLastYear,
        int workingDays,
        int workingDaysGone,
        Coverage coverage,
        Forecast forecast,
        OptionalInt dealsCounted,
        OptionalInt leftOut) {

    /// The open pipeline of a goal beside what is missing.
    ///
    /// @param openDeals open deals that may still close within the period
    /// @param withoutAmount of them, those whose amount is unknown
    /// @param openAmount in the metric's unit; empty where no amount is known
    /// @param required 1 / win rate; empty where no deal has closed
    /// @param requiredLow 1 / the upper end of the win rate's 95 % interval
    /// @param requiredHigh 1 / its lower end; empty where that is zero
    record Coverage(
            int openDeals,
            int withoutAmount,
            OptionalDouble openAmount,
            OptionalDouble required,
            OptionalDouble requiredLow,
            OptionalDouble requiredHigh) {

        static final Coverage NONE = new Coverage(
                0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// What is missing to the target; empty without a target or an actual, or where nothing is missing.
    OptionalDouble missing() {
        if (actual.isEmpty() || goal.target().isEmpty()) {
            return OptionalDouble.empty();
        }
        double missing = goal.target().getAsDouble() - actual.getAsDouble();
        return missing > 0 ? OptionalDouble.of(missing) : OptionalDouble.empty();
    }

    /// Whether the metric adds up over the period, so that a pace makes sense.
    boolean addsUp() {
        return switch (goal.metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, ACTIVITIES, MANUAL -> true;
            case OPEN_PIPELINE, WIN_RATE, ARR -> false;
        };
    }
}
