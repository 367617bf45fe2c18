package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What can be wrong between goals.
final class GoalChecks {

    static final List<Check> ALL = List.of(GoalChecks::overlapping, GoalChecks::partsAgainstTheWhole);

    private GoalChecks() {}

    /// Goals that count the same deals twice; a quarter within its year is meant to.
    private static Stream<Problem> overlapping(Known known) {
        List<Goal> goals = known.plan().goals();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            for (int j = i + 1; j < goals.size(); j++) {
                Goal one = goals.get(i);
                Goal other = goals.get(j);
                boolean same = one.start().equals(other.start()) && one.end().equals(other.end());
                boolean nested = isWithin(one, other) || isWithin(other, one);
                if (countTheSame(one, other) && overlap(one, other) && (same || !nested)) {
                    problems.add(problem(
                            other,
                            "Overlapping goals",
                            "Period start",
                            "%s and %s count the same from %s to %s."
                                    .formatted(
                                            one.name(),
                                            other.name(),
                                            one.start().isAfter(other.start()) ? one.start() : other.start(),
                                            one.end().isBefore(other.end()) ? one.end() : other.end()),
                            "Give them different periods, or a Where that tells them apart.",
                            other.target()));
                }
            }
        }
        return problems.stream();
    }

    /// Goals that share out a longer one without gaps, but not all of its target.
    private static Stream<Problem> partsAgainstTheWhole(Known known) {
        return known.plan().goals().stream()
                .filter(whole -> isSum(whole) && whole.target().isPresent())
                .flatMap(whole -> partsOf(whole, known.plan().goals()).stream()
                        .filter(difference -> Math.abs(difference)
                                > 0.005 * Math.abs(whole.target().getAsDouble()))
                        .map(difference -> problem(
                                whole,
                                "Parts do not add up",
                                "Target",
                                "The goals within %s add up to %s %s than its target."
                                        .formatted(
                                                whole.name(),
                                                Wording.number(Math.abs(difference)),
                                                difference > 0 ? "more" : "less"),
                                "Mend the targets, or leave it if you mean it so.",
                                OptionalDouble.of(Math.abs(difference)))));
    }

    /// The targets of the goals that follow each other from the start to the end of a longer one, less its own.
    private static List<Double> partsOf(Goal whole, List<Goal> goals) {
        double sum = 0;
        Goal last = whole;
        for (boolean first = true; first || last.end().isBefore(whole.end()); first = false) {
            Goal before = last;
            boolean atStart = first;
            List<Goal> next = goals.stream()
                    .filter(goal -> !goal.equals(whole) && countTheSame(goal, whole) && isWithin(goal, whole))
                    .filter(goal -> goal.target().isPresent() && !isWithin(whole, goal))
                    .filter(goal -> goal.start()
                            .equals(atStart ? whole.start() : before.end().plusDays(1)))
                    .toList();
            if (next.size() != 1) {
                return List.of();
            }
            last = next.getFirst();
            sum += last.target().orElseThrow();
        }
        return List.of(sum - whole.target().orElseThrow());
    }

    private static boolean isSum(Goal goal) {
        return switch (goal.metric()) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS, PIPELINE_CREATED, ACTIVITIES -> true;
            case OPEN_PIPELINE, WIN_RATE, ARR, MANUAL -> false;
        };
    }

    private static boolean countTheSame(Goal one, Goal other) {
        return isSum(one)
                && one.metric() == other.metric()
                && where(one).equals(where(other))
                && one.owner().map(Keys::normalized).equals(other.owner().map(Keys::normalized));
    }

    private static String where(Goal goal) {
        return goal.where().map(Goal.Where::toString).map(Keys::normalized).orElse("");
    }

    private static boolean overlap(Goal one, Goal other) {
        return !one.start().isAfter(other.end()) && !other.start().isAfter(one.end());
    }

    private static boolean isWithin(Goal part, Goal whole) {
        return !part.start().isBefore(whole.start()) && !part.end().isAfter(whole.end());
    }

    private static Problem problem(
            Goal goal, String kind, String column, String message, String fix, OptionalDouble target) {
        OptionalDouble money = switch (goal.metric()) {
            case BOOKINGS, EXPANSION, RENEWALS, PIPELINE_CREATED -> target;
            case NEW_LOGOS, ACTIVITIES, OPEN_PIPELINE, WIN_RATE, ARR, MANUAL -> OptionalDouble.empty();
        };
        Place place = Known.placeOf(goal.place(), goal.id(), column);
        return new Problem(Severity.NOTE, kind, place, message, fix, money);
    }
}
