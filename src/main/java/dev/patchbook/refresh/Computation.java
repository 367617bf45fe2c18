package dev.patchbook.refresh;

import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// All analyses over one plan: pure.
final class Computation {

    private Computation() {}

    /// The tables of the analyses for a plan as read.
    static List<ComputedTable> analyses(Plan plan, LocalDate asOf) {
        Plan known = AsKnown.on(plan, asOf);
        return ComputedTabs.ANALYSES.stream()
                .flatMap(analysis -> analysis.of(known, asOf).stream())
                .toList();
    }

    /// The summaries, each told of the tables before it.
    ///
    /// @param problems what reading and merging met so far
    /// @param notices what else Start must tell
    static List<ComputedTable> summaries(
            OpenPlan open, LocalDate asOf, List<Problem> problems, List<String> notices, List<ComputedTable> analyses) {
        Plan known = AsKnown.on(open.plan(), asOf);
        boolean reconstructed = asOf.isBefore(open.today());
        List<ComputedTable> tables = new ArrayList<>(analyses);
        List<ComputedTable> summaries = new ArrayList<>();
        for (Summary summary : ComputedTabs.SUMMARIES) {
            SummaryInput input =
                    new SummaryInput(known, open.plan(), asOf, reconstructed, open.readAt(), problems, notices, tables);
            ComputedTable table = summary.of(input);
            tables.add(table);
            summaries.add(table);
        }
        return summaries;
    }
}
