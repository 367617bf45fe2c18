package dev.patchbook.refresh;

import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.analysis.prioritization.Explanation;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import java.time.InstantSource;
import java.util.List;
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
        return overview(caller, id).deals(goalId);
    }

    /// An account's whole explanation, as of today.
    ///
    /// @param account its Account ID or its name
    public Optional<Explanation> account(Caller caller, PlanId id, String account) {
        return overview(caller, id).account(account);
    }

    /// All that can be told of a plan, by one read.
    ///
    /// @throws RefreshRefused where the file is no plan, or a copy of one
    public Overview overview(Caller caller, PlanId id) {
        return new Overview(open(caller, id));
    }

    /// A plan's settings, without reading anything else of it.
    public PlanSettings settings(Caller caller, PlanId id) {
        Workbook workbook = google.session(caller).read(id, List.of(InputTabs.SETTINGS));
        Bindings bindings = Bindings.of(workbook, List.of(InputTabs.SETTINGS));
        return PlanReader.read(workbook, bindings, clock.instant()).plan().settings();
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
