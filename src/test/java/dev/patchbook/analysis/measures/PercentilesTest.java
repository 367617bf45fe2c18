package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void between_two_numbers_the_way_is_shared_in_proportion() {
        Percentiles days = Percentiles.of(new double[] {40, 10, 30, 20});

        assertThat(days.median()).hasValue(25);
        assertThat(days.at(0.9)).hasValue(37);
        assertThat(days.mean()).hasValue(25);
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThat(Percentiles.of(new double[0]).median()).isEmpty();
    }
}
