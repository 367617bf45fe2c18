package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.measures.Exposure.Span;
import dev.patchbook.plan.FiscalCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class QuarterRushTest {

    private static final FiscalCalendar FROM_FEBRUARY = new FiscalCalendar(Month.FEBRUARY);
    private static final LocalDate LAST_OF_QUARTER = LocalDate.of(2026, 10, 31);
    private static final LocalDate FIRST_OF_QUARTER = LocalDate.of(2026, 11, 1);

    /// Two fiscal quarters.
    private final List<Span> spans = Exposure.spans(FROM_FEBRUARY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31));

    @Test
    void a_rush_that_comes_every_quarter_is_kept_and_follows_the_fiscal_quarter() {
        QuarterRush rush = rush(1000, span -> span.week() < 2 ? 2300 : 1000);

        double mean = counts(span -> span.week() < 2 ? 2.3 : 1) / spans.size();
        assertThat(rush.on(LAST_OF_QUARTER)).isCloseTo(2.3 / mean, within(0.01));
        assertThat(rush.on(LAST_OF_QUARTER.minusDays(13))).isCloseTo(2.3 / mean, within(0.01));
        assertThat(rush.on(LAST_OF_QUARTER.minusDays(14))).isCloseTo(1 / mean, within(0.01));
        assertThat(rush.on(FIRST_OF_QUARTER)).isCloseTo(1 / mean, within(0.01));
    }

    @Test
    void weeks_that_differ_as_much_from_quarter_to_quarter_as_from_week_to_week_have_no_rush() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        QuarterRush rush = rush(100, span -> span.first().isBefore(may) == (span.week() < 2) ? 150 : 50);

        assertThat(rush.on(LAST_OF_QUARTER)).isEqualTo(1);
    }

    @Test
    void weeks_that_differ_no_more_than_so_few_deals_do_by_chance_have_no_rush() {
        QuarterRush rush = rush(1, span -> span.week() % 2 == 0 ? 1.5 : 0.5);

        assertThat(rush.on(LAST_OF_QUARTER)).isEqualTo(1);
    }

    @Test
    void without_days_there_is_no_rush() {
        QuarterRush rush = QuarterRush.of(FROM_FEBRUARY, List.of(), new double[0], new double[0]);

        assertThat(rush.on(LAST_OF_QUARTER)).isEqualTo(1);
    }

    private QuarterRush rush(double expected, ToDoubleFunction<Span> count) {
        double[] counts = spans.stream().mapToDouble(count).toArray();
        double[] alike = new double[counts.length];
        Arrays.fill(alike, expected);
        return QuarterRush.of(FROM_FEBRUARY, spans, counts, alike);
    }

    private double counts(ToDoubleFunction<Span> count) {
        return spans.stream().mapToDouble(count).sum();
    }
}
