package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuarterRushTest {

    private static final List<YearMonth> HALF_YEAR = Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
            .limit(6)
            .toList();
    private static final double[] EXPECTED = {100, 100, 100, 100, 100, 100};

    @Test
    void a_rush_that_comes_every_quarter_is_kept_and_follows_the_fiscal_quarter() {
        QuarterRush rush = QuarterRush.of(Month.JANUARY, HALF_YEAR, new double[] {80, 80, 140, 80, 80, 140}, EXPECTED);

        assertThat(rush.on(LocalDate.of(2026, 9, 30))).isCloseTo(1.4, within(1e-12));
        assertThat(rush.on(LocalDate.of(2026, 10, 1))).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void months_that_differ_as_much_within_a_place_as_between_places_have_no_rush() {
        QuarterRush rush =
                QuarterRush.of(Month.JANUARY, HALF_YEAR, new double[] {140, 60, 100, 60, 140, 100}, EXPECTED);

        assertThat(rush.on(LocalDate.of(2026, 9, 30))).isEqualTo(1);
    }

    @Test
    void without_months_there_is_no_rush() {
        QuarterRush rush = QuarterRush.of(Month.JANUARY, List.of(), new double[0], new double[0]);

        assertThat(rush.on(LocalDate.of(2026, 9, 30))).isEqualTo(1);
    }
}
