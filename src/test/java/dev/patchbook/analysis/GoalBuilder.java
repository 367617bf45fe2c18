package dev.patchbook.analysis;

import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes an invented goal, naming only what matters.
public final class GoalBuilder {

    private final Metric metric;
    private final LocalDate start;
    private final LocalDate end;
    private OptionalDouble target = OptionalDouble.empty();
    private OptionalDouble baseline = OptionalDouble.empty();
    private OptionalDouble manual = OptionalDouble.empty();
    private Optional<Goal.Where> where = Optional.empty();

    private GoalBuilder(Metric metric, LocalDate start, LocalDate end) {
        this.metric = metric;
        this.start = start;
        this.end = end;
    }

    public static GoalBuilder goal(Metric metric, String start, String end) {
        return new GoalBuilder(metric, LocalDate.parse(start), LocalDate.parse(end));
    }

    public GoalBuilder target(double value) {
        target = OptionalDouble.of(value);
        return this;
    }

    public GoalBuilder baseline(double value) {
        baseline = OptionalDouble.of(value);
        return this;
    }

    public GoalBuilder manual(double value) {
        manual = OptionalDouble.of(value);
        return this;
    }

    public GoalBuilder where(String field, String operator, String value) {
        where = Optional.of(new Goal.Where(field, operator, value));
        return this;
    }

    public Goal build() {
        return new Goal(
                "G1",
                "An invented goal",
                metric,
                where,
                Optional.empty(),
                start,
                end,
                target,
                baseline,
                Optional.empty(),
                manual,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Goals", 2, "Goal ID", Map.of("Goal ID", "A")));
    }
}
