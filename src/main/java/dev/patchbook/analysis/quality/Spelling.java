package dev.patchbook.analysis.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One way in which a value is spelt in a column, and how often.
///
/// @param text as spelt
/// @param records how many records spell it so
/// @param money of those records, where any is known
/// @param cell of the first of them
record Spelling(String text, int records, OptionalDouble money, String cell) {

    /// Shorter words are too often one letter apart by right.
    private static final int SHORTEST = 6;

    /// What is left of a text without case, spaces and punctuation.
    static String squeezed(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Which of some squeezed texts are one letter apart: one more, one less, one other, or two swapped.
    ///
    /// Texts under six letters are left out, and so are those whose digits differ, since they are usually told
    /// apart by them. Looks texts up by what is left of them without one letter, so that no pair needs to be
    /// compared that has nothing in common.
    ///
    /// @return pairs, each once, in the order of the alphabet
    static Set<List<String>> oneLetterApart(Collection<String> squeezed) {
        Map<String, Set<String>> byRest = new HashMap<>();
        for (String text : new TreeSet<>(squeezed)) {
            if (text.length() >= SHORTEST) {
                byRest.computeIfAbsent(text, _ -> new TreeSet<>()).add(text);
                for (int i = 0; i < text.length(); i++) {
                    byRest.computeIfAbsent(text.substring(0, i) + text.substring(i + 1), _ -> new TreeSet<>())
                            .add(text);
                }
            }
        }
        Set<List<String>> pairs = new TreeSet<>((one, other) -> {
            int first = one.getFirst().compareTo(other.getFirst());
            return first != 0 ? first : one.getLast().compareTo(other.getLast());
        });
        for (Set<String> alike : byRest.values()) {
            for (String one : alike) {
                for (String other : alike) {
                    if (one.compareTo(other) < 0 && digits(one).equals(digits(other)) && isOneEdit(one, other)) {
                        pairs.add(List.of(one, other));
                    }
                }
            }
        }
        return pairs;
    }

    /// Two texts that agree without one letter each are one edit apart only if the letters stood at one place, or
    /// side by side.
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
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
