package dev.patchbook.analysis.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of some texts are one letter apart: one more, one less, one other, or two swapped.
///
/// Texts under six letters are left out, and so are those whose digits differ, since they are usually told apart by
/// them. Texts are looked up by what is left of them without one letter, so that no pair needs to be compared that has
/// nothing in common (F. Bocek, E. Hunt and B. Stiller, 2007, *Fast similarity search in large dictionaries*). What is
/// left is known by its hash alone: a chance agreement costs a comparison and no more.
final class LettersApart {

    /// Shorter words are too often one letter apart by right.
    private static final int SHORTEST = 6;

    /// The lower bits of a key say which text it is of, the upper ones are its hash.
    private static final int TEXT_BITS = 20;

    private static final long TEXT = (1L << TEXT_BITS) - 1;
    /// Odd, so that it has an inverse among numbers of 64 bits.
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final long INVERSE = 0xF1DE83E19937733DL;

    private final List<String> texts;
    private long[] keys;
    private int count;

    private LettersApart(List<String> texts) {
        this.texts = texts;
        this.keys = new long[16 * texts.size()];
    }

    /// Two texts, the first before the other in the order of the alphabet.
    record Pair(String first, String last) {}

    /// The pairs, each once, in the order of the alphabet.
    ///
    /// @param texts squeezed, each once, at most a million
    static List<Pair> of(Collection<String> texts) {
        Map<String, List<String>> byDigits = new HashMap<>();
        for (String text : texts) {
            if (text.length() >= SHORTEST) {
                byDigits.computeIfAbsent(digits(text), _ -> new ArrayList<>()).add(text);
            }
        }
        return byDigits.values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(alike -> new LettersApart(alike).pairs().stream())
                .distinct()
                .sorted(Comparator.comparing(Pair::first).thenComparing(Pair::last))
                .toList();
    }

    private List<Pair> pairs() {
        for (int i = 0; i < texts.size(); i++) {
            addKeys(texts.get(i), i);
        }
        Arrays.sort(keys, 0, count);
        List<Pair> pairs = new ArrayList<>();
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && (keys[to] & ~TEXT) == (keys[from] & ~TEXT)) {
                to++;
            }
            compare(from, to, pairs);
        }
        return pairs;
    }

    private void addKeys(String text, int index) {
        long whole = 0;
        long weight = 1;
        for (int i = 0; i < text.length(); i++) {
            whole = whole * FACTOR + text.charAt(i);
            weight *= FACTOR;
        }
        addKey(whole, index);
        long before = 0;
        long after = whole;
        for (int i = 0; i < text.length(); i++) {
            weight *= INVERSE;
            after -= text.charAt(i) * weight;
            addKey(before * weight + after, index);
            before = before * FACTOR + text.charAt(i);
        }
    }

    private void addKey(long hash, int index) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = (hash ^ hash >>> 32) * FACTOR & ~TEXT | index;
    }

    private void compare(int from, int to, List<Pair> pairs) {
        for (int i = from; i < to; i++) {
            String one = texts.get((int) (keys[i] & TEXT));
            for (int j = i + 1; j < to; j++) {
                String other = texts.get((int) (keys[j] & TEXT));
                int order = one.compareTo(other);
                if (order != 0 && isOneEdit(one, other)) {
                    pairs.add(order < 0 ? new Pair(one, other) : new Pair(other, one));
                }
            }
        }
    }

    /// Whether two texts that are not the same differ by one letter at one place, or by two side by side swapped.
    private static boolean isOneEdit(String one, String other) {
        int start = 0;
        int shortest = Math.min(one.length(), other.length());
        while (start < shortest && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return swapped || (left <= 1 && right <= 1);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
