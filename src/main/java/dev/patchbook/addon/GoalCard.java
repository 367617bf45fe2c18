package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.line;

import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.Overview.Row;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One goal: where it stands, what it counts, and those left out with the reason.
final class GoalCard {

    private static final String TAB = "Goal tracking";
    private static final int A_PAGE = 25;

    private GoalCard() {}

    /// @param number the page of both lists, from 0
    static Card of(PlanId plan, Overview overview, GoalDeals deals, int number, Telling telling) {
        Goal goal = deals.goal();
        String currency = overview.plan().settings().currency();
        List<Widget> top = new ArrayList<>();
        top.add(line("", Markup.lines(Markup.bold(goal.name()), Markup.of(period(goal, telling))))
                .icon(Widget.Icon.GOAL));
        row(overview, goal).ifPresent(row -> {
            top.addAll(standing(row, goal, currency, telling));
            top.add(data(row, overview.plan().settings(), telling));
        });
        Page<GoalDeals.Line> counted = Page.of(deals.counted(), number, A_PAGE);
        Page<GoalDeals.Line> leftOut = Page.of(deals.leftOut(), number, A_PAGE);
        Click.Call turn = Click.call(Act.GOAL, plan).with(Parameter.GOAL, goal.id());
        Page<?> longer = counted.pages() > leftOut.pages() ? counted : leftOut;
        return Card.of(
                "goal",
                "Goal",
                Section.of("", top),
                Section.of(
                        "Counted: " + telling.number(deals.counted().size()), lines(counted, goal, currency, telling)),
                Section.of(
                        "Left out: " + telling.number(deals.leftOut().size()), lines(leftOut, goal, currency, telling)),
                Section.of("", longer.turning(turn)),
                Section.of("", Widget.buttons(Widget.button("Back to the plan", Click.call(Act.LOOK_AGAIN, plan)))));
    }

    private static String period(Goal goal, Telling telling) {
        return "%s to %s".formatted(telling.date(goal.start()), telling.date(goal.end()));
    }

    private static Optional<Row> row(Overview overview, Goal goal) {
        return overview.rows(TAB).stream()
                .filter(row -> Keys.normalized(Cells.text(row, "Goal ID")).equals(Keys.normalized(goal.id())))
                .findFirst();
    }

    private static List<Widget> standing(Row row, Goal goal, String currency, Telling telling) {
        List<Widget> widgets = new ArrayList<>();
        widgets.add(line(Cells.text(row, "Status"), GoalLines.chance(row, telling)));
        widgets.add(line(
                "So far",
                "%s of %s"
                        .formatted(
                                telling.measured(row.at("Actual"), goal.metric(), currency),
                                telling.measured(row.at("Target"), goal.metric(), currency))));
        if (row.at("Forecast P50") instanceof Value.Number) {
            widgets.add(line("Likely at the end", telling.measured(row.at("Forecast P50"), goal.metric(), currency))
                    .below("Between %s and %s in four of five cases"
                            .formatted(
                                    telling.measured(row.at("Forecast P10"), goal.metric(), currency),
                                    telling.measured(row.at("Forecast P90"), goal.metric(), currency))));
        }
        widgets.add(line("Why", Cells.text(row, "Why")));
        return widgets;
    }

    /// How old the data are that the goal was computed from.
    private static Widget data(Row row, PlanSettings settings, Telling telling) {
        if (!(row.at("Data as of") instanceof Value.Number(double serial))) {
            return line("Data as of", "No import and no edit seen yet");
        }
        ZonedDateTime time = SerialDate.timeOf(serial).atZone(settings.timeZone());
        long days = ChronoUnit.DAYS.between(time.toLocalDate(), telling.today());
        Widget.Line line = line("Data as of", telling.moment(time.toInstant()));
        return days > settings.stalenessDays()
                ? line.icon(Widget.Icon.WARNING)
                        .below("%s old: bring in a new export, then refresh."
                                .formatted(telling.count(days, "day", "days")))
                : line;
    }

    private static List<Widget> lines(Page<GoalDeals.Line> page, Goal goal, String currency, Telling telling) {
        return page.items().stream()
                .map(each -> counted(each, goal, currency, telling))
                .toList();
    }

    private static Widget counted(GoalDeals.Line each, Goal goal, String currency, Telling telling) {
        boolean money = each.value().isPresent()
                && goal.metric() != Goal.Metric.WIN_RATE
                && goal.metric() != Goal.Metric.ACTIVITIES;
        String brings =
                money ? telling.measured(Value.of(each.value().getAsDouble()), goal.metric(), currency) + ", " : "";
        return line("", Markup.lines(Markup.bold(each.what().title()), Markup.of(brings + each.reason())));
    }
}
