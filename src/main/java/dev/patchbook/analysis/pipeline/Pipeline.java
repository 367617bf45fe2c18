package dev.patchbook.analysis.pipeline;

import dev.patchbook.analysis.Analysis;
import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Segments;
import dev.patchbook.analysis.measures.StageRates;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.FiscalCalendar;
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

    private static final Comparator<String> AS_SPELT = Comparator.naturalOrder();

    @Override
    public List<TableSchema> schemas() {
        return List.of(SCHEMA);
    }

    /// One row for the total and one for each name of each group, in one pass over the deals.
    @Override
    public List<ComputedTable> of(Plan plan, LocalDate asOf) {
        Tally.Yardstick yardstick = new Tally.Yardstick(
                asOf,
                StageRates.of(plan, asOf),
                Cycles.ofWon(plan.opportunities()).at(0.9));
        Tally total = new Tally();
        List<Grouping> groupings = groupings(plan, asOf);
        for (Opportunity deal : plan.opportunities()) {
            total.add(deal, yardstick);
            for (Grouping grouping : groupings) {
                grouping.add(deal, yardstick);
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(total.row("Total", "All", 1, yardstick));
        for (Grouping grouping : groupings) {
            for (Grouping.Group group : grouping.groups()) {
                rows.add(group.tally().row(group.group(), group.name(), rows.size() + 1, yardstick));
            }
        }
        return List.of(new ComputedTable(SCHEMA, rows));
    }

    private static List<Grouping> groupings(Plan plan, LocalDate asOf) {
        Map<String, Account> accounts = new HashMap<>();
        plan.accounts().forEach(account -> accounts.put(account.key(), account));
        Segments segments = Segments.of(plan.accounts());
        return List.of(
                quarters(plan.settings().calendar(), asOf),
                new Grouping("Stage", "(no stage)", Opportunity::stage, byStageOrder(plan)),
                new Grouping("Product", "(no product)", Opportunity::product, AS_SPELT),
                new Grouping("Owner", "(no owner)", Opportunity::owner, AS_SPELT),
                ofAccount(
                        "Industry",
                        "(no industry)",
                        key -> account(accounts, key).flatMap(Account::industry)),
                ofAccount("Segment", "(no employees)", segments::of),
                new Grouping("Source", "(no source)", Opportunity::source, AS_SPELT));
    }

    private static Optional<Account> account(Map<String, Account> accounts, String key) {
        return Optional.ofNullable(accounts.get(key));
    }

    /// A deal without account is told apart from an account without a value.
    private static Grouping ofAccount(String group, String unknown, Function<String, Optional<String>> valueOf) {
        return new Grouping(
                group,
                "(no account)",
                deal -> deal.accountKey().map(key -> valueOf.apply(key).orElse(unknown)),
                AS_SPELT);
    }

    private static Comparator<String> byStageOrder(Plan plan) {
        Map<String, Stage> stages = plan.settings().stages();
        return Comparator.comparingInt(name -> Optional.ofNullable(stages.get(Keys.normalized(name)))
                .map(Stage::order)
                .orElse(Integer.MAX_VALUE));
    }

    /// Current quarter and the next three first, then those further off, then the past ones, latest first. A
    /// won deal without close date belongs to no quarter.
    private static Grouping quarters(FiscalCalendar calendar, LocalDate asOf) {
        Map<String, FiscalCalendar.Quarter> byLabel = new HashMap<>();
        FiscalCalendar.Quarter current = calendar.quarterOf(asOf);
        Comparator<String> order = Comparator.comparing(label -> Optional.ofNullable(byLabel.get(label))
                .map(quarter -> distance(current, quarter))
                .orElse(0L));
        Grouping grouping = new Grouping(
                "Quarter",
                "(none)",
                deal -> deal.closeDate().map(calendar::quarterOf).map(quarter -> {
                    byLabel.put(quarter.label(), quarter);
                    return quarter.label();
                }),
                order,
                deal -> !deal.isWon() || deal.closeDate().isPresent());
        FiscalCalendar.Quarter quarter = current;
        for (int i = 0; i < 4; i++) {
            byLabel.put(quarter.label(), quarter);
            grouping.always(quarter.label());
            quarter = calendar.next(quarter);
        }
        return grouping;
    }

    private static long distance(FiscalCalendar.Quarter current, FiscalCalendar.Quarter quarter) {
        long days = quarter.start().toEpochDay() - current.start().toEpochDay();
        return days >= 0 ? days : 1_000_000_000L - days;
    }
}
