package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.TableSchema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Ranks the accounts of a plan and says why (workbook.md §4, *Factors*), and what each could be worth.
public final class Prioritization implements Analysis {

    /// The Prioritization tab.
    public static final TableSchema SCHEMA = PrioritizationTab.SCHEMA;

    @Override
    public List<TableSchema> schemas() {
        return List.of(SCHEMA, PrioritizationTab.POTENTIAL);
    }

    /// One row an account, by rank, those outside of the AE's patch last; and for Accounts the source of each
    /// potential.
    @Override
    public List<ComputedTable> of(Plan plan, LocalDate asOf) {
        Findings findings = Findings.of(plan, asOf);
        AccountRow row = new AccountRow(plan, findings);
        List<ComputedTable.Row> ranked = findings.cases().stream()
                .sorted(Comparator.comparingInt(
                        each -> each.place().map(Ranking.Place::rank).orElse(Integer.MAX_VALUE)))
                .map(row::of)
                .toList();
        List<ComputedTable.Row> potentials =
                findings.cases().stream().map(AccountRow::potential).toList();
        return List.of(new ComputedTable(SCHEMA, ranked), new ComputedTable(PrioritizationTab.POTENTIAL, potentials));
    }

    /// The whole explanation of one account, found by its key, its Account ID or its name.
    ///
    /// @param plan as read; what was not known on the date is left out here
    public static Optional<Explanation> explain(Plan plan, LocalDate asOf, String account) {
        Plan known = AsKnown.on(plan, asOf);
        Findings findings = Findings.of(known, asOf);
        return findings.cases().stream()
                .filter(each -> Explaining.isMeant(each.facts().account(), account))
                .findFirst()
                .map(each -> new Explaining(known, findings).of(each));
    }
}
