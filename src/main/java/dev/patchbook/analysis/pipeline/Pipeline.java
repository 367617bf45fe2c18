package dev.patchbook.analysis.pipeline;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Segments;
import dev.patchbook.analysis.measures.StageRates;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings.Stage;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The Pipeline tab: what the deals add up to, in total and by group.
public final class Pipeline implements Analysis {

    public static final TableSchema SCHEMA = new TableSchema(
            "Pipeline",
            "What your deals add up to: open, won, lost, how fast.",
            PipelineColumns.ALL,
            Optional.empty(),
            List.of("Group", "Name"),
            Optional.of("Order"),
            WhenGone.EMPTIED);

    @Override
    public List<TableSchema> schemas() {
        return List.of(SCHEMA);
    }

    /// One row for the total and one for each name of each group, in one pass over the deals.
    @Override
    public List<ComputedTable> of(Plan plan, LocalDate asOf) {
        Measured.Yardstick yardstick = new Measured.Yardstick(
                asOf,
                StageRates.of(plan, asOf),
                Cycles.ofWon(plan.opportunities()).at(0.9));
        Tally total = new Tally();
        List<Grouping.Sums> groupings = new ArrayList<>();
        groupings(plan, asOf).forEach(grouping -> groupings.add(grouping.new Sums()));
        for (Opportunity deal : plan.opportunities()) {
            Measured measured = Measured.of(deal, yardstick);
            total.add(measured);
            groupings.forEach(grouping -> grouping.add(deal, measured));
        }
        boolean isStalledKnown = yardstick.stalledAfter().isPresent();
        List<Row> rows = new ArrayList<>();
        rows.add(total.row("Total", "All", 1, isStalledKnown));
        for (Grouping.Sums grouping : groupings) {
            for (Grouping.Group group : grouping.groups()) {
                rows.add(group.tally().row(grouping.group(), group.name(), rows.size() + 1, isStalledKnown));
            }
        }
        return List.of(new ComputedTable(SCHEMA, rows));
    }

    private static List<Grouping> groupings(Plan plan, LocalDate asOf) {
        Map<String, String> industries = new HashMap<>();
        Map<String, String> segments = new HashMap<>();
        Segments bands = Segments.of(plan.accounts());
        for (Account account : plan.accounts()) {
            industries.put(account.key(), account.industry().orElse("(no industry)"));
            segments.put(account.key(), bands.of(account.key()).orElse("(no employees)"));
        }
        return List.of(
                Quarters.grouping(plan.settings().calendar(), asOf),
                Grouping.by("Stage", Opportunity::stage, "(no stage)").orderedBy(byStageOrder(plan)),
                Grouping.by("Product", Opportunity::product, "(no product)"),
                Grouping.by("Owner", Opportunity::owner, "(no owner)"),
                Grouping.by("Industry", ofAccount(industries), "(no account)", "(no industry)"),
                Grouping.by("Segment", ofAccount(segments), "(no account)", "(no employees)"),
                Grouping.by("Source", Opportunity::source, "(no source)"));
    }

    private static Function<Opportunity, Optional<String>> ofAccount(Map<String, String> byKey) {
        return deal -> deal.accountKey().flatMap(key -> Optional.ofNullable(byKey.get(key)));
    }

    private static Comparator<String> byStageOrder(Plan plan) {
        Map<String, Stage> stages = plan.settings().stages();
        return Comparator.comparingInt(name -> Optional.ofNullable(stages.get(Keys.normalized(name)))
                .map(Stage::order)
                .orElse(Integer.MAX_VALUE));
    }
}
