package dev.patchbook.localworkspace.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final EnteredText american = new EnteredText(SheetLocale.AMERICAN, TODAY);
    private final EnteredText german = new EnteredText(SheetLocale.of("de_DE"), TODAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    007              | 7          |
                    3.00             | 3          |
                    -.5              | -0.5       |
                    (5)              | -5         |
                    1,234            | 1234       | #,##0
                    1,234.5          | 1234.5     | #,##0.00
                    12%              | 0.12       | 0%
                    12.5%            | 0.125      | 0.00%
                    -$1,234.50       | -1234.5    | "$"#,##0.00
                    €5               | 5          | [$€]#,##0
                    1e5              | 100000     | 0.00E+00
                    2026-09-27       | 46292      | yyyy-mm-dd
                    1/2/2020         | 43832      | M/d/yyyy
                    1/2              | 46024      | M/d
                    2 Jan 2020       | 43832      | d mmm yyyy
                    Jan 2, 2020      | 43832      | mmm d, yyyy
                    10:45            | 0.4479166666666667 | h:mm
                    10:45:30 pm      | 0.9482638888888889 | h:mm:ss am/pm
                    2026-09-27 12:00 | 46292.5    | yyyy-mm-dd h:mm
                    """)
    void what_reads_as_a_number_is_one_and_brings_its_format(String typed, double value, String pattern) {
        Entered.Number number = (Entered.Number) american.read(typed);

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.format().map(Entered.Format::pattern).orElse(null)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc 12",
                "1.2.3",
                "12-34-56",
                "2026-02-30",
                "13/13/2020",
                "1,23",
                "Q1 2026",
                "5 %%",
                "25:61",
                "-"
            })
    void what_reads_as_nothing_else_is_text(String typed) {
        assertThat(american.read(typed)).isEqualTo(new Entered.Text(typed));
    }

    @Test
    void an_apostrophe_an_equals_sign_and_names_of_values_have_their_meaning() {
        assertThat(american.read("'12")).isEqualTo(new Entered.Text("12"));
        assertThat(american.read("=A1")).isEqualTo(new Entered.Formula("=A1"));
        assertThat(american.read("=")).isEqualTo(new Entered.Text("="));
        assertThat(american.read("True")).isEqualTo(new Entered.Flag(true));
        assertThat(american.read("#n/a")).isEqualTo(new Entered.Error("#N/A"));
        assertThat(american.read("")).isEqualTo(new Entered.Nothing());
    }

    @Test
    void the_locale_decides_about_commas_and_the_order_of_a_date() {
        assertThat(((Entered.Number) german.read("1.234,5")).value()).isEqualTo(1234.5);
        assertThat(((Entered.Number) german.read("2.1.2020")).value()).isEqualTo(43832);
        assertThat(((Entered.Number) german.read("12,50 €"))
                        .format()
                        .orElseThrow()
                        .pattern())
                .isEqualTo("#,##0.00[$ €]");
    }
}
