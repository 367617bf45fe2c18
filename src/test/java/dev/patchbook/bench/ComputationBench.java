package dev.patchbook.bench;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.goals.GoalTracking;
import dev.patchbook.analysis.history.HistoryLog;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.pipeline.Pipeline;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.analysis.quality.DataQuality;
import dev.patchbook.analysis.start.Start;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// All computed tabs of a plan in memory, warm, and what each of them takes of it.
final class ComputationBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int ROUNDS = 5;
    private static final int DEALS_TO_WARM_UP = 500_000;
    private static final List<Analysis> ANALYSES = List.of(new Prioritization(), new GoalTracking(), new Pipeline());
    private static final List<Summary> SUMMARIES = List.of(new DataQuality(), new HistoryLog(), new Start());

    private final Pandas pandas;

    ComputationBench(Pandas pandas) {
        this.pandas = pandas;
    }

    void run(Figures figures) throws Exception {
        figures.progress("Computing plans in memory (medians of %d, processor time)…".formatted(ROUNDS));
        measure(figures, 1_000, "≤ 1.4 ms (10x pandas: 14)");
        measure(figures, 10_000, "≤ 11 ms (5x pandas: 54)");
        measure(figures, 100_000, "≤ 136 ms (8x pandas: 1,086)");
    }

    private void measure(Figures figures, int accounts, String goal) throws Exception {
        Plan plan = Territory.of(1, accounts, 5 * accounts, DAY).plan();
        for (int deals = 0; deals < DEALS_TO_WARM_UP; deals += 5 * accounts) {
            compute(plan);
        }
        List<Laps> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(compute(plan));
        }
        figures.add(
                "Computation, %,d accounts, %,d deals".formatted(accounts, 5 * accounts),
                "%,.1f ms (%s)".formatted(Laps.medianOfAll(rounds), Laps.medians(rounds)),
                pandas.computation(accounts, ROUNDS),
                goal);
    }

    private static Laps compute(Plan plan) {
        Laps laps = new Laps();
        Plan known = AsKnown.on(plan, DAY);
        laps.lap("AsKnown");
        List<ComputedTable> tables = new ArrayList<>();
        for (Analysis analysis : ANALYSES) {
            tables.addAll(analysis.of(known, DAY));
            laps.lap(analysis.getClass().getSimpleName());
        }
        for (Summary summary : SUMMARIES) {
            tables.add(summary.of(new SummaryInput(
                    known,
                    plan,
                    DAY,
                    false,
                    DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                    List.of(),
                    List.of(),
                    tables)));
            laps.lap(summary.getClass().getSimpleName());
        }
        return laps;
    }
}
