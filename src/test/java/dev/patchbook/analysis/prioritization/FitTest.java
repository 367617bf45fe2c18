package dev.patchbook.analysis.prioritization;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static dev.patchbook.analysis.prioritization.Rows.number;
import static dev.patchbook.analysis.prioritization.Rows.row;
import static dev.patchbook.analysis.prioritization.Rows.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void the_ideal_customer_table_gives_points() {
        PlanBuilder plan = plan().ideal("Industry", "Health", 5)
                .ideal("Employees", "100–500", 3)
                .ideal("Region tier", "yes", -4)
                .with(account("Both").industry("health").employees(100))
                .with(account("One").industry("Mining").employees(500))
                .with(account("Minus").employees(99).more("Region tier", new Value.Flag(true)))
                .with(account("Blank"));

        assertThat(number(row(plan, "Both"), "Fit")).isEqualTo(100);
        assertThat(number(row(plan, "One"), "Fit")).isEqualTo(50);
        assertThat(number(row(plan, "Minus"), "Fit")).isEqualTo(0);
        assertThat(row(plan, "Blank").at("Fit")).isEqualTo(Value.BLANK);
        assertThat(text(row(plan, "Both"), "Why")).contains("fits by Industry health, Employees 100");
    }

    @Test
    void an_industry_that_wins_beyond_chance_is_learnt() {
        PlanBuilder plan = plan();
        for (int i = 0; i < 40; i++) {
            String name = "Account " + i;
            plan.with(account(name).industry(i % 2 == 0 ? "Health" : "Mining"));
            for (int j = 0; j < 10; j++) {
                boolean wins = j < (i % 2 == 0 ? 7 : 3);
                plan.with((wins ? won("D" + i + "-" + j) : lost("D" + i + "-" + j)).account(name));
            }
        }

        assertThat(number(row(plan, "Account 0"), "Fit")).isGreaterThan(number(row(plan, "Account 1"), "Fit"));
        assertThat(text(row(plan, "Account 0"), "Why")).contains("fits by Industry health");
    }

    @Test
    void many_deals_of_few_accounts_are_not_taken_for_many_accounts() {
        PlanBuilder plan = plan();
        for (int i = 0; i < 12; i++) {
            String name = "Account " + i;
            plan.with(account(name).industry(i % 2 == 0 ? "Health" : "Mining"));
            boolean wins = i % 4 == 0 || i == 1 || i == 2;
            for (int j = 0; j < 50; j++) {
                plan.with((wins ? won("D" + i + "-" + j) : lost("D" + i + "-" + j)).account(name));
            }
        }

        assertThat(Rows.of(plan)).allSatisfy(row -> assertThat(row.at("Fit")).isEqualTo(Value.BLANK));
    }

    @Test
    void chance_alone_is_learnt_from_at_most_one_time_in_ten() {
        int learnt = 0;
        for (int seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            PlanBuilder plan = plan();
            for (int i = 0; i < 40; i++) {
                plan.with(account("Account " + i)
                        .industry("Industry " + "ABCDE".charAt(random.nextInt(5)))
                        .employees(random.nextInt(5_000)));
                for (int j = 0; j < 8; j++) {
                    String key = "D" + i + "-" + j;
                    plan.with((random.nextInt(10) < 6 ? won(key) : lost(key)).account("Account " + i));
                }
            }
            List<Row> rows = Rows.of(plan);
            learnt += rows.getFirst().at("Fit").isBlank() ? 0 : 1;
        }

        assertThat(learnt).isLessThanOrEqualTo(6);
    }

    @Test
    void a_potential_is_estimated_only_from_eight_won_peers() {
        PlanBuilder seven = plan().with(account("New").industry("Health").employees(300));
        PlanBuilder eight = plan().with(account("New").industry("Health").employees(300));
        for (int i = 1; i <= 8; i++) {
            eight.with(account("Peer " + i).industry("health").employees(1_000).arr(i * 1_000));
            if (i < 8) {
                seven.with(
                        account("Peer " + i).industry("health").employees(1_000).arr(i * 1_000));
            }
        }

        assertThat(text(row(eight, "New"), "Why")).contains("potential 1,350 USD (estimated)");
        assertThat(text(row(seven, "New"), "Why")).doesNotContain("potential");
        assertThat(text(row(eight, "Peer 1"), "Why")).doesNotContain("potential");
    }
}
