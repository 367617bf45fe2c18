package dev.patchbook.localworkspace.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.FormulaText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaSpellingTest {
    private final FormulaSpelling german = new FormulaSpelling(SheetLocale.of("de_DE"));
    private final FormulaSpelling american = new FormulaSpelling(SheetLocale.of("en_US"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =SUM(1,5;A1)                     | =SUM(1.5,A1)
            =1,5+0,25                        | =1.5+0.25
            =,5*2                            | =.5*2
            ={1,5\\2;3\\4}                   | ={1.5,2;3,4}
            ={SUM(1;2)\\"a;b"}               | ={SUM(1,2),"a;b"}
            =IF(A1>1,5;"1,5;x";'a,1;b'!B2)   | =IF(A1>1.5,"1,5;x",'a,1;b'!B2)
            =SUM(3:5;7)                      | =SUM(3:5,7)
            =STDEV.S($A$1:B2;1,5E-3)         | =STDEV.S($A$1:B2,1.5E-3)
            =IF(A1;;2)                       | =IF(A1,,2)
            =LOG10(100)                      | =LOG10(100)
            """)
    void a_comma_is_a_decimal_mark_where_the_locale_has_it(String typed, String kept) {
        assertThat(german.kept(typed)).isEqualTo(kept);
        assertThat(german.typed(kept)).isEqualTo(typed);
        assertThat(american.kept(kept)).isEqualTo(kept);
        assertThat(american.typed(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =SUM(A1,B1)          | =SUM(A1,B1)
            =ROUND(A1,2)         | =ROUND(A1,2)
            =IF(A1>0.5,"a","b")  | =IF(A1>0.5,"a","b")
            =SUM(3:5,7)          | =SUM(3:5,7)
            ={A1,B1}             | ={A1,B1}
            =MAX(1,2,3)          | =MAX(1.2.3)
            =MAX(1, 2, 3)        | =MAX(1, 2, 3)
            """)
    void what_is_typed_as_in_american_is_understood_where_it_cannot_mean_anything_else(String typed, String kept) {
        assertThat(german.kept(typed)).isEqualTo(kept);
    }

    @Test
    void whatever_is_typed_something_is_read_and_what_is_told_is_read_as_the_same() {
        Random random = new Random(5);
        String letters = "=A1$:;,.\\{}()\"'+- 59E";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("=");
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String kept = german.kept(text.toString());

            assertThat(kept).hasSameSizeAs(text);
            assertThat(american.kept(kept)).isEqualTo(kept);
        }
    }

    @Test
    void a_formula_that_is_told_and_typed_again_means_the_same() {
        Random random = new Random(7);
        String letters = "=A1$;,.{}()\"'+- 59E%&";
        int formulas = 0;
        for (int round = 0; round < 400_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "=" : "=SUM(");
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String kept = german.kept(text.toString());
            Expression read = FormulaText.read(kept);
            if (!(read instanceof Expression.Fault)) {
                formulas++;
                assertThat(FormulaText.read(german.kept(german.typed(kept))))
                        .as(kept)
                        .isEqualTo(read);
            }
        }
        assertThat(formulas).isGreaterThan(10_000);
    }

    @Test
    void a_long_formula_is_read_in_one_go() {
        String typed = "=SUM(" + "1,5;".repeat(12_000) + "\"" + "x".repeat(50_000);

        assertThat(german.kept(typed)).startsWith("=SUM(1.5,1.5,").endsWith("xx");
    }
}
