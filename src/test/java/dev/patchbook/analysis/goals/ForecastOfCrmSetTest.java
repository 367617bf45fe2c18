package dev.patchbook.analysis.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.bench.ForecastEvaluation;
import dev.patchbook.bench.ForecastEvaluation.Trial;
import dev.patchbook.plan.ComputedTable.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The bookings forecast on real data: the CRM set as known on days of the past.
class ForecastOfCrmSetTest {

    private static final LocalDate AS_OF = LocalDate.of(2017, 9, 30);
    private static final LocalDate START = LocalDate.of(2017, 10, 1);
    private static final LocalDate END = LocalDate.of(2017, 12, 31);

    private final List<Trial> trials = ForecastEvaluation.trials();

    @Test
    void the_last_quarter_came_within_a_range_no_wider_than_three_fifths_of_its_middle() {
        Trial quarter = trials.getLast();

        assertThat(quarter.start()).isEqualTo(START);
        assertThat(quarter.months()).isEqualTo(3);
        assertThat(quarter.came()).isEqualTo(2_802_496);
        assertThat(quarter.contains()).isTrue();
        assertThat(quarter.width()).isLessThanOrEqualTo(0.6);
    }

    @Test
    void the_middle_misses_by_less_than_the_last_period_repeated_or_the_weighted_open_pipeline() {
        double middle = ForecastEvaluation.meanError(trials, Trial::p50);

        assertThat(trials).hasSize(5);
        assertThat(middle)
                .isLessThan(ForecastEvaluation.meanError(trials, Trial::last))
                .isLessThan(ForecastEvaluation.meanError(trials, Trial::weighted));
    }

    @Test
    void a_file_cut_to_what_was_known_that_day_gives_the_same_row() {
        Row reconstructed = ForecastEvaluation.forecast(AsKnown.on(CrmSet.all().build(), AS_OF), AS_OF, START, END);
        Row cut = ForecastEvaluation.forecast(AsKnown.on(CrmSet.cutTo(AS_OF).build(), AS_OF), AS_OF, START, END);

        assertThat(cut).isEqualTo(reconstructed);
    }
}
