package dev.patchbook.refresh;

import dev.patchbook.google.Calls;
import dev.patchbook.imports.BoundTabs;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Problem;
import dev.patchbook.store.RunLog;
import dev.patchbook.workbook.Changes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one refresh did.
///
/// @param asOf the date that it computed for
/// @param dataAsOf when the oldest of the tabs that a CRM fills last changed, where that is known
/// @param tabs what changed on each computed tab
/// @param problems what reading and merging met
/// @param notices what else the AE should know: a tab that is missing, a sort left out, an edit at the same time
/// @param imports what the raw tabs brought that are imported with every refresh, and which could not be
/// @param millis how long it took
public record RefreshReport(
        PlanId planId,
        LocalDate asOf,
        Optional<Instant> dataAsOf,
        List<Changes.Count> tabs,
        List<Problem> problems,
        List<String> notices,
        List<BoundTabs.TabReport> imports,
        Calls calls,
        long millis) {
    public RefreshReport {
        tabs = List.copyOf(tabs);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        imports = List.copyOf(imports);
    }

    /// Cells whose value differs from what was read.
    public int cellsChanged() {
        return tabs.stream().mapToInt(Changes.Count::cellsChanged).sum();
    }

    /// What the run log keeps of it.
    RunLog.Result result() {
        return new RunLog.Result(asOf, dataAsOf, problems.size(), cellsChanged());
    }

    /// In one sentence, for cards and the run log.
    public String sentence() {
        String cells = cellsChanged() == 1 ? "1 cell" : cellsChanged() + " cells";
        String found = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return "Changed %s on %d tabs; %s found in the data.".formatted(cells, tabs.size(), found);
    }
}
