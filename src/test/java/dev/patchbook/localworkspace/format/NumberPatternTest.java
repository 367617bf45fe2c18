package dev.patchbook.localworkspace.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    #,##0.00|1234.5|1,234.50
                    "$"#,##0.00|-97|-$97.00
                    0.00%|0.501|50.10%
                    M/d/yyyy|43831|1/1/2020
                    d mmm yyyy hh:mm|46292.5|27 Sep 2026 12:00
                    dddd, mmmm|46292|Sunday, September
                    h:mm:ss am/pm|0.53125|12:45:00 PM
                    h:mm:ss|0.999999999|0:00:00
                    [h]:mm:ss|23.083333333|554:00:00
                    mm:ss.000|0.0000123|00:01.063
                    _("$"* #,##0.00_);_("$"* \\(#,##0.00\\)|23|~ $ 23.00 ~
                    #,##0.00;(#,##0.00)|-57|(57.00)
                    0;-0;"none"|0|none
                    #,##0.00[$ kr]|97|97.00 kr
                    [$€-407]#,##0|1234567.5|€1,234,568
                    0.00E+00|12345.678|1.23E+04
                    # ?/?|1.25|1 1/4
                    000-0000|1234567|123-4567
                    #,##0,"K"|1234567|1,235K
                    [<1]0.0%;0|0.3|30.0%
                    [Red]0|5|5
                    0|-0.2|0
                    0.0|2.25|2.3
                    """)
    void a_number_reads_by_its_pattern(String pattern, double number, String shown) {
        assertThat(NumberPattern.of(pattern).number(number, SheetLocale.AMERICAN))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.333333333333,0.3333333333",
        "33.3333333333333,33.33333333",
        "123456789.123456,123456789.1",
        "12345678901234,12345678901234",
        "1e15,1E+15",
        "1e-12,1E-12",
        "-1.5,-1.5",
        "7,7"
    })
    void a_number_without_a_format_keeps_ten_digits(double number, String shown) {
        assertThat(PlainNumber.of(number, SheetLocale.AMERICAN)).isEqualTo(shown);
    }

    @Test
    void separators_and_names_of_months_follow_the_locale() {
        SheetLocale german = SheetLocale.of("de_DE");

        assertThat(NumberPattern.of("#,##0.00").number(1234.5, german)).isEqualTo("1.234,50");
        assertThat(NumberPattern.of("mmmm").number(43900, german)).isEqualTo("März");
    }

    @Test
    void text_stands_where_the_pattern_has_its_place() {
        assertThat(NumberPattern.of("0;-0;0;_(@_)").text("a")).isEqualTo(" a ");
        assertThat(NumberPattern.of("0.00").text("a")).isEqualTo("a");
    }
}
