package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNumbersTest {
    private final TextNumbers numbers = new TextNumbers();

    @Test
    void a_text_keeps_the_number_that_it_was_first_given() {
        Random random = new Random(5);
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String text = "Invented " + random.nextInt(60_000);
            Integer known = expected.putIfAbsent(text, i);

            assertThat(numbers.number(text, i)).isEqualTo(known == null ? i : known);
        }
    }

    /// So many of them would take hours where each is compared with all before it.
    @Test
    void texts_of_one_hash_are_told_apart_in_time() {
        List<String> alike = List.of("");
        for (int length = 0; length < 16; length++) {
            alike = alike.stream()
                    .flatMap(text -> List.of(text + "Aa", text + "BB").stream())
                    .toList();
        }
        assertThat(alike.stream().map(String::hashCode).distinct()).hasSize(1);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < alike.size(); i++) {
                assertThat(numbers.number(alike.get(i), i + round)).isEqualTo(i);
            }
        }
    }
}
