package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.buttons;
import static dev.patchbook.addon.Widget.text;

import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.store.RunLog;
import java.util.ArrayList;
import java.util.List;

/// My plans, a new plan by one click, and the sample.
final class HomeCard {

    static final String NAME = "home";

    private HomeCard() {}

    /// @param plans the newest first
    /// @param page of the list of plans, from 0
    static Card of(List<Listing> plans, int page, NewPlanForm form, Telling telling) {
        List<Section> sections = new ArrayList<>();
        Page<Listing> shown = Page.of(plans, page, 12);
        List<Widget> mine = new ArrayList<>();
        shown.items().forEach(plan -> mine.add(line(plan, telling)));
        mine.addAll(shown.turning(Click.call(Act.HOME)));
        if (!mine.isEmpty()) {
            sections.add(Section.of("", mine));
        }
        sections.add(form.section(plans.isEmpty()));
        if (plans.stream().noneMatch(plan -> plan.mark().sample())) {
            sections.add(Section.of(
                    "Just looking?",
                    text("The sample plan has invented companies, deals and goals. You can remove it with one click."),
                    buttons(button("Try the sample", form.sample()))));
        }
        sections.add(Section.of("", buttons(button("Help", Click.call(Act.HELP)))));
        return Card.of(NAME, plans.isEmpty() ? "Welcome" : "My plans", sections);
    }

    private static Widget line(Listing plan, Telling telling) {
        Widget.Line line = Widget.line(
                        "",
                        Markup.lines(
                                Markup.bold(plan.name()),
                                Markup.of(state(plan, telling)),
                                Markup.of(dataAsOf(plan, telling))))
                .icon(Widget.Icon.PLAN)
                .onClick(Click.call(Act.PLAN, plan.id()));
        return plan.nextRun()
                .map(next -> line.below("Refreshes by itself " + telling.moment(next)))
                .orElse(line);
    }

    /// As the last refresh that succeeded knew it; blank where nothing is known.
    private static String dataAsOf(Listing plan, Telling telling) {
        return plan.lastSuccess()
                .flatMap(RunLog.Run::result)
                .flatMap(RunLog.Result::dataAsOf)
                .map(time -> "Data as of " + telling.moment(time))
                .orElse("");
    }

    private static String state(Listing plan, Telling telling) {
        if (plan.busy()) {
            return "At work on it now";
        }
        return plan.lastRun().map(run -> state(run, telling)).orElse("Not refreshed yet");
    }

    private static String state(RunLog.Run run, Telling telling) {
        String ended = telling.moment(run.finished().orElse(run.started()));
        return switch (run.outcome()) {
            case RUNNING -> "Refreshing now";
            case SUCCEEDED -> "Refreshed " + ended;
            case FAILED -> "The last refresh failed, " + ended;
            case INTERRUPTED -> "The last refresh was cut off, " + ended;
        };
    }
}
