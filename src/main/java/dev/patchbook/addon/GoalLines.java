package dev.patchbook.addon;

import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Value;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.Overview.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The goals of a plan with their chance, those that run now first.
final class GoalLines {

    private static final String TAB = "Goal tracking";
    private static final int SHOWN = 8;

    private GoalLines() {}

    private record Tracked(Goal goal, Row row) {}

    /// The goals that run now, or else the nearest one, and the others folded.
    static Section section(PlanId plan, Overview overview, String address, Telling telling) {
        Section section = Section.of("Goals", of(plan, overview, address, telling));
        long running = overview.plan().goals().stream()
                .filter(goal -> distance(goal, telling.today()) == 0)
                .count();
        return section.folded(Math.clamp(running, 1, section.widgets().size()));
    }

    private static List<Widget> of(PlanId plan, Overview overview, String address, Telling telling) {
        Map<String, Goal> goals = overview.plan().goals().stream()
                .collect(Collectors.toMap(goal -> Keys.normalized(goal.id()), Function.identity(), (one, _) -> one));
        if (goals.isEmpty()) {
            return List.of(Widget.text("No goals yet. Add one on the tab Goals, then refresh."));
        }
        List<Tracked> rows = overview.rows(TAB).stream()
                .flatMap(row -> Optional.ofNullable(goals.get(id(row))).map(goal -> new Tracked(goal, row)).stream())
                .sorted(Comparator.comparingLong(tracked -> distance(tracked.goal(), telling.today())))
                .toList();
        if (rows.isEmpty()) {
            return List.of(Widget.text("Press Refresh to see where your goals stand."));
        }
        List<Widget> lines = new ArrayList<>();
        rows.stream()
                .limit(SHOWN)
                .forEach(tracked -> lines.add(line(plan, overview, tracked.row(), tracked.goal(), telling)));
        if (rows.size() > SHOWN) {
            String url = CellLink.to(address, overview.sheetId(TAB), "");
            lines.add(Widget.buttons(Widget.button("All goals", new Click.Open(url))));
        }
        return lines;
    }

    private static String id(Row row) {
        return Keys.normalized(Cells.text(row, "Goal ID"));
    }

    /// Days between today and a goal's period: 0 while it runs.
    private static long distance(Goal goal, LocalDate today) {
        if (goal.start().isAfter(today)) {
            return goal.start().toEpochDay() - today.toEpochDay();
        }
        return goal.end().isBefore(today)
                ? 100_000 + today.toEpochDay() - goal.end().toEpochDay()
                : 0;
    }

    private static Widget line(PlanId plan, Overview overview, Row row, Goal goal, Telling telling) {
        String currency = overview.plan().settings().currency();
        String soFar = "%s of %s so far"
                .formatted(
                        telling.measured(row.at("Actual"), goal.metric(), currency),
                        telling.measured(row.at("Target"), goal.metric(), currency));
        return Widget.line(
                        "", Markup.lines(Markup.bold(goal.name()), Markup.of(standing(row, telling)), Markup.of(soFar)))
                .icon(Widget.Icon.GOAL)
                .onClick(Click.call(Act.GOAL, plan).with(Parameter.GOAL, goal.id()));
    }

    /// The status, and the chance while it is still open.
    private static String standing(Row row, Telling telling) {
        String status = Cells.text(row, "Status");
        boolean over = status.equals("Reached") || status.equals("Missed");
        return over
                ? status
                : Stream.of(status, chance(row, telling))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". "));
    }

    /// The chance to reach the target, which is told in steps of 5 %: neither end of them is certain.
    static String chance(Row row, Telling telling) {
        return switch (row.at("Chance")) {
            case Value.Number(double chance) when chance < 0.025 -> "Chance: below " + telling.percent(0.05);
            case Value.Number(double chance) when chance > 0.975 -> "Chance: above " + telling.percent(0.95);
            case Value.Number(double chance) -> "Chance: " + telling.percent(chance);
            case Value.Text(String why) -> "Chance: " + why;
            case Value.Blank _, Value.Date _, Value.Flag _, Value.Fault _ -> "Chance: not known";
        };
    }
}
