package dev.patchbook.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.quality.LettersApart.Pair;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LettersApartTest {

    @Test
    void one_letter_more_less_other_or_swapped_is_one_letter_apart() {
        List<Pair> pairs = LettersApart.of(List.of("harbour", "harbor", "harbot", "ahrbor", "northern"));

        assertThat(pairs)
                .containsExactly(
                        new Pair("ahrbor", "harbor"), new Pair("harbor", "harbot"), new Pair("harbor", "harbour"));
    }

    @Test
    void other_digits_and_short_words_are_no_misspelling() {
        List<Pair> pairs = LettersApart.of(List.of("depot1", "depot2", "1depot", "cat", "bat", "depto2"));

        assertThat(pairs).containsExactly(new Pair("depot2", "depto2"));
    }

    @Test
    void no_pair_of_many_random_texts_is_missed_or_told_twice() {
        Random random = new Random(7);
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < 600; i++) {
            texts.add(random.ints(6 + random.nextInt(2), 0, 4)
                    .mapToObj("ab1ö"::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString());
        }

        List<Pair> expected = texts.stream()
                .flatMap(one -> texts.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .filter(other -> one.replaceAll("[^1]", "").equals(other.replaceAll("[^1]", "")))
                        .filter(other -> isOneStep(one, other) || isOneStep(other, one))
                        .map(other -> new Pair(one, other)))
                .toList();

        assertThat(LettersApart.of(texts)).isNotEmpty().isEqualTo(expected);
    }

    /// Tries every step there is.
    private static boolean isOneStep(String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            String before = from.substring(0, i);
            String after = from.substring(i + 1);
            boolean other = to.length() == from.length() && to.startsWith(before) && to.endsWith(after);
            boolean swapped =
                    !after.isEmpty() && to.equals(before + after.charAt(0) + from.charAt(i) + after.substring(1));
            if (other || swapped || to.equals(before + after)) {
                return true;
            }
        }
        return false;
    }
}
