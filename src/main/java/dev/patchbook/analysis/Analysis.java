package dev.patchbook.analysis;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.TableSchema;
import java.time.LocalDate;
import java.util.List;

/// One question about a plan, answered as tables.
public interface Analysis {

    /// The schemas of the tables that [#of] returns, in the same order; the first is the analysis's own tab.
    List<TableSchema> schemas();

    /// The tables for a plan as it was known on a date.
    ///
    /// @param plan as [dev.patchbook.analysis.measures.AsKnown] reconstructs it for that date
    /// @param asOf takes the place of today in every age and pace
    List<ComputedTable> of(Plan plan, LocalDate asOf);
}
