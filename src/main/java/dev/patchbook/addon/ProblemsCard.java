package dev.patchbook.addon;

import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.Overview.Row;
import dev.patchbook.refresh.PlanDirectory.Listing;
import java.util.ArrayList;
import java.util.List;

/// What to mend in the data: each line opens the cell.
final class ProblemsCard {

    private static final int A_PAGE = 20;

    private ProblemsCard() {}

    static Card of(Listing listing, Overview overview, String address, int number) {
        List<Row> problems = ProblemLines.of(overview);
        Page<Row> page = Page.of(problems, number, A_PAGE);
        List<Widget> widgets = new ArrayList<>();
        widgets.add(Widget.text(introduction(problems.isEmpty(), listing)));
        page.items().forEach(row -> widgets.add(ProblemLines.line(overview, address, row)));
        widgets.addAll(page.turning(Click.call(Act.PROBLEMS, listing.id())));
        widgets.add(Widget.buttons(Widget.button("Back to the plan", Click.call(Act.LOOK_AGAIN, listing.id()))));
        return Card.of("problems", "Things to mend", Section.of("", widgets));
    }

    private static String introduction(boolean none, Listing listing) {
        if (!none) {
            return "As of the last refresh, most money first. Click a line to open its cell; refresh when you are done.";
        }
        return listing.lastSuccess().isEmpty()
                ? "Nobody has looked yet: press Refresh on the plan first."
                : "The last refresh found nothing to mend.";
    }
}
