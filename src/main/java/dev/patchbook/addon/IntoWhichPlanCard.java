package dev.patchbook.addon;

import dev.patchbook.refresh.PlanDirectory.Listing;
import java.util.ArrayList;
import java.util.List;

/// Which plan a file that is selected in Drive is brought into.
final class IntoWhichPlanCard {

    private static final int MOST = 50;

    private IntoWhichPlanCard() {}

    static Card of(List<Listing> plans, String fileId) {
        List<Widget> widgets = new ArrayList<>();
        widgets.add(Widget.text(
                plans.isEmpty()
                        ? "You have no plan yet that this file could be brought into."
                        : "Which plan is this file for?"));
        plans.stream()
                .limit(MOST)
                .map(plan -> Widget.line("", Markup.bold(plan.name()))
                        .icon(Widget.Icon.PLAN)
                        .onClick(Click.call(Act.IMPORT_FILE, plan.id())
                                .with(ImportChoice.SOURCE, ImportChoice.ofFile(fileId))))
                .forEach(widgets::add);
        widgets.add(Widget.buttons(Widget.button(plans.isEmpty() ? "Make a plan" : "My plans", Click.call(Act.HOME))));
        return Card.of("whichplan", "Bring in data", Section.of("", widgets));
    }
}
