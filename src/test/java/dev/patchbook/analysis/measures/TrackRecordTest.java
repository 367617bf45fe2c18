package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.DealBuilder.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    @Test
    void five_full_months_are_too_few_and_six_are_enough() {
        LocalDate may = LocalDate.of(2026, 5, 31);

        assertThat(record(months(5, 10), may).isEnough()).isFalse();
        assertThat(record(months(5, 10), may).months()).isEqualTo(5);
        assertThat(record(months(6, 10), LocalDate.of(2026, 6, 29)).isEnough()).isFalse();
        assertThat(record(months(6, 10), LocalDate.of(2026, 6, 30)).isEnough()).isTrue();
    }

    @Test
    void it_learns_from_whole_quarters_of_at_most_a_year() {
        assertThat(record(months(8, 10), LocalDate.of(2026, 8, 31)).window())
                .startsWith(YearMonth.of(2026, 3))
                .hasSize(6);
        assertThat(record(months(30, 10), LocalDate.of(2028, 6, 30)).window())
                .startsWith(YearMonth.of(2027, 7))
                .hasSize(12);
    }

    @Test
    void a_first_month_that_may_be_cut_off_does_not_count() {
        List<Opportunity> deals = months(7, 10).stream()
                .filter(deal -> deal.closeDate().orElse(LocalDate.MIN).isAfter(LocalDate.of(2026, 1, 10)))
                .toList();

        assertThat(record(deals, LocalDate.of(2026, 7, 31)).months()).isEqualTo(6);
    }

    @Test
    void months_that_differ_no_more_than_chance_would_have_no_variance_of_their_own() {
        assertThat(record(months(12, 20), LocalDate.of(2026, 12, 31)).variance())
                .isZero();
        assertThat(Overdispersion.of(new double[] {10, 90, 10, 90}, new double[] {50, 50, 50, 50}, 3))
                .isCloseTo((4 * 1600 * 4 / 3.0 - 200) / 10_000, within(1e-12));
    }

    @Test
    void the_levels_of_a_period_ahead_have_the_mean_one_and_widen_with_fewer_wins() {
        double[] many = record(months(12, 20), LocalDate.of(2026, 12, 31)).levels(90, 0.1);
        double[] few = record(months(12, 1), LocalDate.of(2026, 12, 31)).levels(90, 0.1);

        assertThat(Arrays.stream(many).average().orElse(0)).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(few).average().orElse(0)).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(few).max().orElse(0))
                .isGreaterThan(Arrays.stream(many).max().orElse(0));
    }

    private static TrackRecord record(List<Opportunity> deals, LocalDate asOf) {
        return TrackRecord.of(deals, new FiscalCalendar(Month.JANUARY), asOf);
    }

    /// So many deals won on the first days of each month from January 2026, each created on the day it was won.
    private static List<Opportunity> months(int months, int each) {
        List<Opportunity> deals = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            for (int i = 0; i < each; i++) {
                LocalDate day = LocalDate.of(2026, 1, 1).plusMonths(month).plusDays(i);
                deals.add(won(month + "-" + i).created(day).closing(day).build());
            }
        }
        return deals;
    }
}
