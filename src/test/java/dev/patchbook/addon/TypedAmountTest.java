package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1200000; 1200000",
                "1,200,000; 1200000",
                "1.200.000; 1200000",
                "1.200.000 €; 1200000",
                "$1,200,000.50; 1200000.5",
                "1.200.000,50; 1200000.5",
                "1 200 000; 1200000",
                "1'200'000 CHF; 1200000",
                "1.2m; 1200000",
                "1,5M; 1500000",
                "850k; 850000",
                "1,200; 1200",
                "0; 0"
            })
    void an_amount_is_read_as_people_type_it(String typed, double amount) {
        assertThat(TypedAmount.of(typed)).hasValue(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "-5", "1.2.3x", "12 apples", ",", "1e9"})
    void what_is_no_amount_is_none(String typed) {
        assertThat(TypedAmount.of(typed)).isEmpty();
    }
}
