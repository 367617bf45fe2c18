package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// One line of the tab: a problem, or all problems of a kind where there are more than five.
///
/// @param touched the money that it makes uncertain, in the plan's currency
record Line(
        Severity severity,
        String tab,
        String record,
        String column,
        String kind,
        String cell,
        String problem,
        String fix,
        OptionalDouble touched) {

    /// More of a kind than this become one line (workbook.md §4).
    private static final int MOST_OF_A_KIND = 5;

    private record Group(String tab, String column, String kind) {}

    /// The lines for some problems, each key once: of two problems with one key the one that touches more is
    /// told.
    static List<Line> of(List<Problem> problems, String currency) {
        Map<Group, Map<String, Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Problem.Place place = problem.place();
            Group group = new Group(
                    Keys.normalized(place.tab()), Keys.normalized(place.column()), Keys.normalized(problem.kind()));
            groups.computeIfAbsent(group, _ -> new LinkedHashMap<>())
                    .merge(Keys.normalized(place.record()), problem, Line::heavier);
        }
        List<Line> lines = new ArrayList<>();
        for (Map<String, Problem> group : groups.values()) {
            List<Problem> members = List.copyOf(group.values());
            if (members.size() > MOST_OF_A_KIND) {
                lines.add(together(members, currency));
            } else {
                members.stream().map(Line::alone).forEach(lines::add);
            }
        }
        return lines;
    }

    private static Problem heavier(Problem one, Problem other) {
        return money(other) > money(one) ? other : one;
    }

    private static double money(Problem problem) {
        return Math.abs(problem.amountTouched().orElse(0));
    }

    private static Line alone(Problem problem) {
        return new Line(
                problem.severity(),
                problem.place().tab(),
                problem.place().record(),
                problem.place().column(),
                problem.kind(),
                problem.place().cell(),
                problem.message(),
                problem.fix(),
                problem.amountTouched());
    }

    private static Line together(List<Problem> problems, String currency) {
        Problem first =
                problems.stream().max(Comparator.comparingDouble(Line::money)).orElseThrow();
        Severity severity = problems.stream()
                .map(Problem::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean anyMoney =
                problems.stream().anyMatch(problem -> problem.amountTouched().isPresent());
        double touched = problems.stream()
                .mapToDouble(problem -> problem.amountTouched().orElse(0))
                .sum();
        String money = anyMoney ? ", %s in all".formatted(Wording.money(touched, currency)) : "";
        return new Line(
                severity,
                first.place().tab(),
                "",
                first.place().column(),
                first.kind(),
                first.place().cell(),
                Wording.count(problems.size(), "record", "records") + money + ". For instance: " + first.message(),
                first.fix(),
                anyMoney ? OptionalDouble.of(touched) : OptionalDouble.empty());
    }
}
