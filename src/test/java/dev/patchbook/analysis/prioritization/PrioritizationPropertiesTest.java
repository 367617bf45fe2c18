package dev.patchbook.analysis.prioritization;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.deal;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.AccountBuilder;
import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.DealBuilder;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritizationPropertiesTest {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void every_account_has_one_row_one_rank_and_a_why_that_fits(int seed) {
        PlanBuilder plan = randomPlan(seed);

        List<Row> rows = Rows.of(plan);

        int accounts = plan.build().accounts().size();
        assertThat(new HashSet<>(Rows.accounts(rows))).hasSize(accounts).hasSameSizeAs(rows);
        assertThat(rows.stream().map(row -> (int) Rows.number(row, "Rank")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, accounts).boxed().toList());
        assertThat(rows.stream().map(row -> (int) Rows.number(row, "Model rank")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, accounts).boxed().toList());
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(Rows.text(row, "Why")).isNotBlank().hasSizeLessThanOrEqualTo(160))
                .allSatisfy(row ->
                        assertThat(Rows.text(row, "What would change it")).hasSizeLessThanOrEqualTo(160));
        assertThat(Rows.of(plan)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_model_order_is_that_of_the_scores_compared_one_by_one(int seed) {
        List<Row> rows = Rows.of(randomPlan(seed));

        for (Row one : rows) {
            long ahead = rows.stream().filter(other -> isAhead(other, one)).count();
            assertThat(Rows.number(one, "Model rank")).isEqualTo((double) (ahead + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_scale_agrees_with_counting_one_by_one(int seed) {
        Random random = new Random(seed);
        List<OptionalDouble> values = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            values.add(random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(10)));
        }

        Scale scale = Scale.of(values);

        List<Double> known = values.stream()
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        for (double value : known) {
            double below = known.stream().filter(other -> other < value).count();
            assertThat(scale.percentile(OptionalDouble.of(value)).orElseThrow())
                    .isCloseTo(100 * below / (known.size() - 1), within(1e-12));
        }
        List<OptionalDouble> changed = new ArrayList<>(values);
        changed.set(7, OptionalDouble.of(6));
        assertThat(scale.percentileIfChanged(values.get(7), 6))
                .isEqualTo(Scale.of(changed).percentile(OptionalDouble.of(6)));
    }

    @Test
    void the_order_of_the_rows_on_the_tabs_does_not_matter() {
        List<AccountBuilder> accounts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            accounts.add(account("Account " + i).arr(i % 7));
        }
        PlanBuilder forwards = plan();
        PlanBuilder backwards = plan();
        accounts.forEach(forwards::with);
        accounts.reversed().forEach(backwards::with);

        assertThat(Rows.of(backwards)).isEqualTo(Rows.of(forwards));
    }

    @Test
    void the_crm_set_is_ranked_without_a_claim_that_an_industry_is_better() {
        List<Row> rows = Rows.of(CrmSet.all(), LocalDate.parse("2017-12-31"));

        assertThat(rows).hasSize(85);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.at("Fit").isBlank()).isTrue();
            assertThat(Rows.text(row, "Why")).contains("unknown amount").doesNotContain("fits by");
            assertThat(Rows.text(row, "Next action")).isNotBlank();
            assertThat(row.at("Open pipeline").isBlank()).isTrue();
        });
        assertThat(rows.stream().filter(row -> Rows.text(row, "Tier").equals("A")))
                .hasSize(13);
    }

    private static boolean isAhead(Row candidate, Row row) {
        double left = key(candidate);
        double right = key(row);
        int names = Rows.text(candidate, "Account").compareTo(Rows.text(row, "Account"));
        return left > right || (left == right && names < 0);
    }

    /// Excluded accounts last, those without a score before them.
    private static double key(Row row) {
        double score = Rows.number(row, "Score");
        return Rows.text(row, "Why").equals("Excluded on Accounts") ? -2 : Double.isNaN(score) ? -1 : score;
    }

    private static PlanBuilder randomPlan(int seed) {
        Random random = new Random(seed);
        PlanBuilder plan = plan().ideal("Industry", "Health", 3).ideal("Employees", ">= 100", 2);
        int accounts = 1 + random.nextInt(60);
        for (int i = 0; i < accounts; i++) {
            AccountBuilder account = account("Account with a rather long name " + (char) ('A' + i % 26) + i);
            if (random.nextBoolean()) {
                account.arr(random.nextInt(5) * 1_000);
            }
            if (random.nextBoolean()) {
                account.industry(random.nextBoolean() ? "Health" : "Mining").employees(random.nextInt(300));
            }
            if (random.nextBoolean()) {
                account.lastActivity("2026-0%d-1%d".formatted(1 + random.nextInt(6), random.nextInt(10)));
            }
            if (random.nextInt(10) == 0) {
                account.excluded();
            }
            plan.with(account);
            if (random.nextInt(6) == 0) {
                plan.with(wish(account.build().key(), 1 + random.nextInt(accounts + 3), random));
            }
        }
        for (int i = 0; i < 100; i++) {
            Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            DealBuilder deal = deal("D" + i, outcome)
                    .account("Account with a rather long name "
                            + (char) ('A' + random.nextInt(accounts) % 26)
                            + random.nextInt(accounts))
                    .created(LocalDate.parse("2025-06-01").plusDays(random.nextInt(200)));
            if (random.nextBoolean()) {
                deal.amount(random.nextInt(10_000));
            }
            plan.with(outcome == Outcome.OPEN ? deal : deal.closing(LocalDate.parse("2026-05-01")));
        }
        return plan;
    }

    private static Judgement wish(String account, int rank, Random random) {
        return new Judgement(
                account,
                OptionalInt.of(rank),
                random.nextBoolean() ? Optional.of("A reason that goes on and on, ".repeat(4)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(LocalDate.parse("2026-01-01")) : Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Prioritization", 2, "My rank", Map.of("My rank", "X")));
    }
}
