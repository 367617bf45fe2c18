package dev.patchbook.refresh;

import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.prioritization.Explanation;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.TabBinding;
import java.time.InstantSource;
import java.util.Optional;

/// What a plan says, and what is behind its numbers: read and computed anew, nothing written.
public final class Insight {

    private final GoogleWorkspace google;
    private final InstantSource clock;

    public Insight(GoogleWorkspace google, InstantSource clock) {
        this.google = google;
        this.clock = clock;
    }

    /// The content of a tab that Patchbook binds to, by its title as provisioned or as it is called now.
    public Optional<TabContent> tab(Caller caller, PlanId id, String title) {
        OpenPlan open = open(caller, id);
        return open.bindings().tabs().stream()
                .filter(tab -> isCalled(tab, title))
                .findFirst()
                .map(TabContent::of);
    }

    /// The deals that a goal counts and leaves out, as of today.
    public Optional<GoalDeals> deals(Caller caller, PlanId id, String goalId) {
        OpenPlan open = open(caller, id);
        Plan known = AsKnown.on(open.plan(), open.today());
        return known.goals().stream()
                .filter(goal -> Keys.normalized(goal.id()).equals(Keys.normalized(goalId)))
                .findFirst()
                .map(goal -> GoalDeals.of(known, open.today(), goal));
    }

    /// An account's whole explanation, as of today.
    ///
    /// @param account its Account ID or its name
    public Optional<Explanation> account(Caller caller, PlanId id, String account) {
        OpenPlan open = open(caller, id);
        return Prioritization.explain(AsKnown.on(open.plan(), open.today()), open.today(), account);
    }

    private OpenPlan open(Caller caller, PlanId id) {
        return OpenPlan.read(google.session(caller), id, clock.instant());
    }

    private static boolean isCalled(TabBinding tab, String title) {
        String asked = Keys.normalized(title);
        return asked.equals(Keys.normalized(tab.schema().title()))
                || asked.equals(Keys.normalized(tab.sheet().title()));
    }
}
