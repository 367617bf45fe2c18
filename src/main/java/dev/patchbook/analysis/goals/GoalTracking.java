package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Goal tracking tab: one row for each goal.
public final class GoalTracking implements Analysis {

    public static final TableSchema SCHEMA = new TableSchema(
            "Goal tracking",
            "Where each goal stands, and what it may come to.",
            GoalColumns.ALL,
            Optional.of("Goal ID"),
            List.of("Goal ID"),
            Optional.of("Order"),
            WhenGone.EMPTIED);

    @Override
    public List<TableSchema> schemas() {
        return List.of(SCHEMA);
    }

    /// The goals in the order of the Goals tab.
    @Override
    public List<ComputedTable> of(Plan plan, LocalDate asOf) {
        List<Row> rows = new ArrayList<>();
        if (!plan.goals().isEmpty()) {
            Standings standings = new Standings(plan, asOf);
            for (Goal goal : plan.goals()) {
                rows.add(new GoalRow(plan, asOf, standings.of(goal)).row(rows.size() + 1));
            }
        }
        return List.of(new ComputedTable(SCHEMA, rows));
    }
}
