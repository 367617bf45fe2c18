package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.measures.Part.Arrivals;
import dev.patchbook.analysis.measures.Part.Deal;
import dev.patchbook.analysis.measures.Part.Unpriced;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeDistributionTest {

    @Test
    void three_deals_come_out_as_in_the_textbook() {
        List<Part> deals = List.of(new Deal(0.8, 100), new Deal(0.5, 200), new Deal(0.3, 150));

        OutcomeDistribution sum = OutcomeDistribution.of(deals, 200);

        assertThat(sum.mean()).isCloseTo(225, within(1e-9));
        assertThat(Math.sqrt(
                        deals.stream().mapToDouble(deal -> deal.variance(1)).sum()))
                .isCloseTo(127.769, within(5e-4));
        assertThat(sum.chanceOfAtLeast(200)).isCloseTo(0.62, within(1e-12));
        assertThat(sum.chanceOfAtLeast(225)).isCloseTo(0.55, within(1e-12));
        assertThat(sum.chanceOfAtLeast(300)).isCloseTo(0.43, within(1e-12));
        assertThat(sum.quantile(0.5)).isEqualTo(250);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void up_to_twelve_deals_agree_with_counting_every_outcome(long seed) {
        Random random = new Random(seed);
        List<Deal> deals = IntStream.range(0, 4 + random.nextInt(9))
                .mapToObj(_ -> new Deal(random.nextDouble(), 500.0 * random.nextInt(40)))
                .toList();
        double aim = 500.0 * random.nextInt(200);

        OutcomeDistribution sum = OutcomeDistribution.of(List.copyOf(deals), aim);

        assertThat(sum.chanceOfAtLeast(aim)).isCloseTo(counted(deals, aim), within(1e-11));
        assertThat(sum.mean()).isCloseTo(deals.stream().mapToDouble(Deal::mean).sum(), within(1e-6));
    }

    @Test
    void what_is_missing_may_be_less_than_a_cell() {
        List<Part> deals = List.of(new Deal(0.5, 1_000_000.01), new Deal(0.5, 777_777.77));

        OutcomeDistribution sum = OutcomeDistribution.of(deals, 0.5);

        assertThat(sum.quantile(0.1)).isZero();
        assertThat(sum.chanceOfAtLeast(0.5)).isCloseTo(0.75, within(1e-9));
        assertThat(sum.mean()).isCloseTo(888_888.89, within(0.01));
    }

    @Test
    void an_amount_next_to_nothing_is_nothing() {
        OutcomeDistribution sum = OutcomeDistribution.of(List.of(new Deal(0.5, Double.MIN_VALUE)), 100);

        assertThat(sum.quantile(0.9)).isZero();
        assertThat(sum.chanceOfAtLeast(100)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void amounts_without_a_common_unit_keep_their_mean_and_nearly_their_chances(long seed) {
        Random random = new Random(seed);
        List<Deal> deals = IntStream.range(0, 12)
                .mapToObj(_ -> new Deal(random.nextDouble(), 1000 * Math.exp(random.nextGaussian())))
                .toList();
        double mean = deals.stream().mapToDouble(Deal::mean).sum();

        OutcomeDistribution sum = OutcomeDistribution.of(List.copyOf(deals), mean);

        assertThat(sum.mean()).isCloseTo(mean, within(mean * 1e-9));
        assertThat(sum.chanceOfAtLeast(mean)).isCloseTo(counted(deals, mean), within(2e-3));
    }

    @Test
    void deals_alike_without_amount_are_as_many_deals_with_either_amount() {
        List<Part> alike = List.of(new Unpriced(0.4, 3, Amounts.of(List.of(100.0, 300.0))));

        OutcomeDistribution sum = OutcomeDistribution.of(alike, 600);

        double none = Math.pow(0.6, 3);
        assertThat(sum.chanceOfAtLeast(1)).isCloseTo(1 - none, within(1e-12));
        assertThat(sum.chanceOfAtLeast(900)).isCloseTo(Math.pow(0.2, 3), within(1e-12));
        assertThat(sum.mean()).isCloseTo(3 * 0.4 * 200, within(1e-9));
    }

    @Test
    void arrivals_are_a_poisson_number_or_where_the_rate_is_uncertain_a_negative_binomial_one() {
        OutcomeDistribution sure = OutcomeDistribution.of(List.of(new Arrivals(2, 0, Amounts.of(List.of(1.0)))), 0);
        OutcomeDistribution unsure = OutcomeDistribution.of(List.of(new Arrivals(2, 0.5, Amounts.of(List.of(1.0)))), 0);

        assertThat(1 - sure.chanceOfAtLeast(1)).isCloseTo(Math.exp(-2), within(1e-12));
        assertThat(1 - unsure.chanceOfAtLeast(1)).isCloseTo(Math.pow(1 + 0.5 * 2, -2), within(1e-8));
        assertThat(unsure.mean()).isCloseTo(2, within(1e-6));
    }

    @Test
    void a_common_level_widens_the_range_and_keeps_the_middle() {
        List<Part> deals = new ArrayList<>();
        IntStream.range(0, 200).forEach(_ -> deals.add(new Deal(0.3, 10)));

        OutcomeDistribution alone = OutcomeDistribution.of(deals, 600);
        OutcomeDistribution together = OutcomeDistribution.of(deals, new double[] {0.7, 1, 1.3}, 600);

        assertThat(alone.mean()).isCloseTo(600, within(1e-6));
        assertThat(together.mean()).isCloseTo(600, within(1e-6));
        assertThat(alone.quantile(0.9) - alone.quantile(0.1)).isEqualTo(160);
        assertThat(together.quantile(0.9) - together.quantile(0.1)).isEqualTo(430);
    }

    @Test
    void the_chance_of_reaching_an_aim_never_rises_with_the_aim() {
        OutcomeDistribution sum = OutcomeDistribution.of(
                List.of(new Deal(0.5, 333.33), new Arrivals(3, 0.1, Amounts.of(List.of(10.1, 77.7)))), 123);

        double before = 1;
        for (int aim = 0; aim < 2000; aim++) {
            double chance = sum.chanceOfAtLeast(aim);
            assertThat(chance).isLessThanOrEqualTo(before).isBetween(0.0, 1.0);
            before = chance;
        }
    }

    @Test
    void of_nothing_nothing_comes() {
        OutcomeDistribution sum = OutcomeDistribution.of(List.of(), 100);

        assertThat(sum.chanceOfAtLeast(100)).isZero();
        assertThat(sum.chanceOfAtLeast(0)).isEqualTo(1);
        assertThat(sum.quantile(0.9)).isZero();
    }

    private static double counted(List<Deal> deals, double aim) {
        double chance = 0;
        for (int won = 0; won < 1 << deals.size(); won++) {
            double sum = 0;
            double likely = 1;
            for (int i = 0; i < deals.size(); i++) {
                boolean isWon = (won >> i & 1) == 1;
                sum += isWon ? deals.get(i).amount() : 0;
                likely *= isWon ? deals.get(i).probability() : 1 - deals.get(i).probability();
            }
            chance += sum >= aim - 1e-9 ? likely : 0;
        }
        return chance;
    }
}
