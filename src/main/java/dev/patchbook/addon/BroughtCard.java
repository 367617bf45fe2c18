package dev.patchbook.addon;

import dev.patchbook.imports.ImportReview.Review;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Overview;

/// What an import did, what it leaves to decide, and whom to work on first now.
final class BroughtCard {

    private BroughtCard() {}

    static Card of(PlanId plan, Overview overview, Review review, Telling telling) {
        return Card.of(
                "brought",
                "It is in",
                Section.of("", ImportCard.last(plan, review, telling)),
                Section.of("May be the same company", SameCompanyLines.of(plan, overview)),
                Section.of("Work on first", TopAccounts.of(plan, overview)),
                Section.of(
                        "",
                        Widget.buttons(
                                Widget.button("To the plan", Click.call(Act.LOOK_AGAIN, plan)),
                                Widget.button("Bring in more", Click.call(Act.IMPORT, plan)))));
    }
}
