package dev.patchbook.analysis.goals;

import java.time.LocalDate;
import java.util.OptionalDouble;

/// How a goal stands, each by a written rule.
enum Status {
    NOT_STARTED("Not started"),
    AHEAD("Ahead"),
    ON_TRACK("On track"),
    AT_RISK("At risk"),
    OFF_TRACK("Off track"),
    REACHED("Reached"),
    MISSED("Missed"),
    CANNOT_TELL("Cannot tell");

    /// The rules, as the header's note tells them.
    static final String RULES =
            "Cannot tell: no target, or nothing to measure it by. Reached: the actual is at the target. "
                    + "Not started: the period begins after the as-of date. Missed: it is over, below the target. Else by the chance: "
                    + "Ahead from 90 %, On track from 50 %, At risk from 20 %, Off track below. Where there is no chance, by actual / "
                    + "target to date: Ahead from 110 %, On track from 90 %, At risk from 70 %, Off track below.";

    private final String title;

    Status(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The status of a goal's standing.
    static Status of(Standing standing, LocalDate asOf) {
        if (standing.actual().isEmpty() || standing.goal().target().isEmpty()) {
            return CANNOT_TELL;
        }
        double actual = standing.actual().getAsDouble();
        double target = standing.goal().target().getAsDouble();
        if (actual >= target && !standing.goal().start().isAfter(asOf)) {
            return REACHED;
        }
        if (standing.goal().start().isAfter(asOf)) {
            return NOT_STARTED;
        }
        if (!standing.goal().end().isAfter(asOf)) {
            return MISSED;
        }
        if (standing.forecast() instanceof Forecast.Range range
                && range.chance().isPresent()) {
            return by(range.chance().getAsDouble(), 0.9, 0.5, 0.2);
        }
        OptionalDouble toDate = standing.targetToDate();
        return toDate.isPresent() && toDate.getAsDouble() > 0
                ? by(actual / toDate.getAsDouble(), 1.1, 0.9, 0.7)
                : CANNOT_TELL;
    }

    private static Status by(double share, double ahead, double onTrack, double atRisk) {
        if (share >= ahead) {
            return AHEAD;
        }
        if (share >= onTrack) {
            return ON_TRACK;
        }
        return share >= atRisk ? AT_RISK : OFF_TRACK;
    }
}
