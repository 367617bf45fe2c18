package dev.patchbook.refresh;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.goals.GoalTracking;
import dev.patchbook.analysis.history.HistoryLog;
import dev.patchbook.analysis.pipeline.Pipeline;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.analysis.quality.DataQuality;
import dev.patchbook.analysis.start.Start;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.InputTabs;
import java.util.List;
import java.util.stream.Stream;

/// The list of tabs that Patchbook computes. A new computed tab is a new package in `analysis` and one line here.
public final class ComputedTabs {

    static final List<Analysis> ANALYSES = List.of(new Prioritization(), new GoalTracking(), new Pipeline());

    /// In the order in which they run: each knows the tables of those before it.
    static final List<Summary> SUMMARIES = List.of(new DataQuality(), new HistoryLog(), new Start());

    private ComputedTabs() {}

    /// The schemas of all tabs that a plan binds to, input tabs first.
    public static List<TableSchema> schemas() {
        Stream<TableSchema> analyses = ANALYSES.stream().map(Analysis::schemas).map(List::getFirst);
        Stream<TableSchema> summaries = SUMMARIES.stream().map(Summary::schema);
        return Stream.of(InputTabs.ALL.stream(), analyses, summaries)
                .flatMap(stream -> stream)
                .toList();
    }
}
