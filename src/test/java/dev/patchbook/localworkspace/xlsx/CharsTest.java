package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsTest {
    @Test
    void a_number_is_read_to_the_last_bit_as_java_reads_it() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            String text = new BigDecimal(new BigInteger(random.nextInt(1, 62), random), random.nextInt(-3, 18))
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1))
                    .toPlainString();

            assertThat(number(text)).as(text).isEqualTo(Double.valueOf(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "007",
                "5.",
                ".5",
                "-.5",
                "1e3",
                "1.5E-7",
                "+4",
                "1e400",
                " 12 ",
                "NaN",
                "0.10000000000000001"
            })
    void what_is_spelt_otherwise_is_read_as_java_reads_it(String text) {
        assertThat(number(text)).isEqualTo(Double.valueOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "1-2", "--1", "12x"})
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> number(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_whole_number_has_digits_alone_and_no_more_than_fifteen() {
        assertThat(chars("a120b").whole(1, 4)).isEqualTo(120);
        assertThat(chars("123456789012345").whole(0, 15)).isEqualTo(123_456_789_012_345L);
        assertThat(chars("1234567890123456").whole(0, 16)).isEqualTo(-1);
        assertThat(chars("-1").whole(0, 2)).isEqualTo(-1);
        assertThat(chars("1").whole(0, 0)).isEqualTo(-1);
    }

    @Test
    void what_is_gathered_reads_as_one_text_however_long_it_gets() {
        Chars chars = chars("");
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            chars.add("é" + i);
            chars.add('·');
            chars.addCodePoint(0x1F600);
            chars.add(new char[] {'x', 'y', 'z'}, 1, 1);
            expected.append("é").append(i).append("·😀y");
        }

        assertThat(chars).hasToString(expected.toString());
        assertThat(chars.is(expected.toString())).isTrue();
        assertThat(chars.is(expected + "y")).isFalse();
        assertThat(chars.endsWith("·😀y")).isTrue();
        assertThat(chars.endsWith("·😀z")).isFalse();
        assertThat(chars("ab").endsWith("cab")).isFalse();
    }

    private static double number(String text) {
        return chars(text).number();
    }

    private static Chars chars(String text) {
        Chars chars = new Chars();
        chars.add(text);
        return chars;
    }
}
