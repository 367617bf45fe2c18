package dev.patchbook.analysis;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema;

/// A table about the plan and the other tables: Start, History, Data quality. Runs after the analyses.
public interface Summary {

    TableSchema schema();

    ComputedTable of(SummaryInput input);
}
