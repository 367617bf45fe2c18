package dev.patchbook.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999.5, 999.50",
        "1.005, 1.01",
        "0.999, 1.00",
        "1234567.891, '1,234,567.89'",
        "-0.004, -0.00",
        "12345678901234, '12,345,678,901,234'"
    })
    void a_number_has_its_thousands_apart_and_two_decimals_at_most(double number, String said) {
        assertThat(Wording.number(number)).isEqualTo(said);
    }

    @Test
    void money_and_counts_name_their_unit() {
        assertThat(Wording.money(12_500.4, "EUR")).isEqualTo("12,500 EUR");
        assertThat(Wording.money(7, "")).isEqualTo("7");
        assertThat(Wording.count(1, "deal", "deals")).isEqualTo("1 deal");
        assertThat(Wording.count(1_002_003, "deal", "deals")).isEqualTo("1,002,003 deals");
        assertThat(Wording.count(-1_000, "day", "days")).isEqualTo("-1,000 days");
    }

    @Test
    void numbers_read_as_the_formatter_writes_them() {
        Random random = new Random(1);
        DoubleStream any = random.doubles(2_000).map(each -> (each - 0.2) * Math.pow(10, random.nextInt(12)));
        DoubleStream ties = random.ints(2_000, -1_000, 100_000).mapToDouble(each -> each / 1_000.0);
        DoubleStream ends = DoubleStream.of(-0.0, 0.05, 0.15, 0.25, 0.95, 9.995, 999_999_999.995, 1e9, 1e18, -1e7);

        assertThat(DoubleStream.concat(ends, DoubleStream.concat(any, ties)).boxed())
                .allSatisfy(number -> {
                    assertThat(Wording.whole(number)).isEqualTo(String.format(Locale.ROOT, "%,.0f", number));
                    assertThat(Wording.oneDecimal(number)).isEqualTo(String.format(Locale.ROOT, "%.1f", number));
                    assertThat(Wording.number(number))
                            .isEqualTo(String.format(
                                    Locale.ROOT, number == Math.rint(number) ? "%,.0f" : "%,.2f", number));
                });
    }
}
