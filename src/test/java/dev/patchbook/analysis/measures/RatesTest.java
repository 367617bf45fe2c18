package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void the_wilson_interval_of_4_in_5_and_95_in_100_is_that_of_the_textbook() {
        Rates.Interval few = Rates.wilson(4, 5);
        Rates.Interval many = Rates.wilson(95, 100);

        assertThat(few.low()).isCloseTo(0.3755, within(5e-5));
        assertThat(few.high()).isCloseTo(0.9638, within(5e-5));
        assertThat(many.low()).isCloseTo(0.8882, within(5e-5));
        assertThat(many.high()).isCloseTo(0.9785, within(5e-5));
    }

    @Test
    void none_of_some_begins_at_zero_and_all_of_some_ends_at_one() {
        assertThat(Rates.wilson(0, 7).low()).isZero();
        assertThat(Rates.wilson(7, 7).high()).isEqualTo(1);
    }

    @Test
    void three_of_eight_are_drawn_towards_a_quarter_seen_twenty_times() {
        assertThat(Rates.shrunk(3, 8, 0.25, 20)).isCloseTo(0.2857, within(5e-5));
    }
}
