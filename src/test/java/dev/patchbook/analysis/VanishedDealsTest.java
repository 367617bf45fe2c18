package dev.patchbook.analysis;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.goals.GoalTracking;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.pipeline.Pipeline;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is gone from the CRM counts nowhere, whatever its outcome and whatever the as-of date (workbook.md §5, *What
/// vanished*).
class VanishedDealsTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final List<Analysis> ANALYSES = List.of(new Pipeline(), new GoalTracking(), new Prioritization());

    @Test
    void a_deal_gone_from_the_crm_changes_no_number_of_any_tab() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<DealBuilder> there = deals("There", 120, random);
            List<DealBuilder> gone = deals("Gone", 15, random);
            LocalDate since = FIRST.plusDays(random.nextInt(500));
            LocalDate asOf = FIRST.plusDays(250 + random.nextInt(300));

            List<ComputedTable> without = tables(with(there, List.of()), asOf);
            gone.forEach(deal -> deal.vanished(since.toString()));

            assertThat(tables(with(there, gone), asOf))
                    .as("seed %d as of %s, gone since %s", seed, asOf, since)
                    .isEqualTo(without);
        }
    }

    @Test
    void a_deal_of_any_outcome_that_is_there_changes_numbers() {
        List<DealBuilder> there = deals("There", 120, new Random(1));
        LocalDate asOf = LocalDate.parse("2026-03-31");
        List<ComputedTable> without = tables(with(there, List.of()), asOf);
        for (Outcome outcome : Outcome.values()) {
            DealBuilder more = DealBuilder.deal("More", outcome)
                    .account("Acme")
                    .amount(77)
                    .created("2026-01-10")
                    .closing("2026-02-20");

            assertThat(tables(with(there, List.of(more)), asOf).getFirst())
                    .as("%s", outcome)
                    .isNotEqualTo(without.getFirst());
        }
    }

    @Test
    void an_account_gone_from_the_crm_is_not_ranked_and_changes_no_rank() {
        LocalDate asOf = LocalDate.parse("2026-03-31");
        List<DealBuilder> there = deals("There", 120, new Random(2));
        PlanBuilder more = with(there, List.of());
        more.with(account("Gone").arr(1_000_000).vanished("2026-06-01"));

        assertThat(tables(more, asOf)).isEqualTo(tables(with(there, List.of()), asOf));
    }

    private static PlanBuilder with(List<DealBuilder> deals, List<DealBuilder> more) {
        PlanBuilder plan = plan().with(account("Acme").arr(10).industry("Retail"))
                .with(account("Bolt").arr(20).industry("Energy"))
                .with(account("Crux").industry("Energy"))
                .with(GoalBuilder.goal(Metric.BOOKINGS, "2026-01-01", "2026-12-31")
                        .target(20_000)
                        .build())
                .with(GoalBuilder.goal(Metric.WIN_RATE, "2026-01-01", "2026-12-31")
                        .target(0.5)
                        .build());
        deals.forEach(plan::with);
        more.forEach(plan::with);
        return plan;
    }

    private static List<DealBuilder> deals(String name, int count, Random random) {
        List<DealBuilder> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate created = FIRST.plusDays(random.nextInt(500));
            DealBuilder deal = DealBuilder.deal(
                            name + i, List.of(Outcome.values()).get(random.nextInt(3)))
                    .account(List.of("Acme", "Bolt", "Crux", "Elsewhere").get(random.nextInt(4)))
                    .product(List.of("Basic", "Plus").get(random.nextInt(2)))
                    .stage(List.of("Demo", "Offer").get(random.nextInt(2)))
                    .source("Fair " + random.nextInt(3))
                    .created(created)
                    .closing(created.plusDays(random.nextInt(90)));
            deals.add(random.nextInt(4) == 0 ? deal : deal.amount(1 + random.nextInt(900)));
        }
        return deals;
    }

    private static List<ComputedTable> tables(PlanBuilder plan, LocalDate asOf) {
        Plan known = AsKnown.on(plan.build(), asOf);
        return ANALYSES.stream()
                .flatMap(analysis -> analysis.of(known, asOf).stream())
                .toList();
    }
}
