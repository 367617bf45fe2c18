package dev.patchbook.plan.identity;

import dev.patchbook.plan.Folded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A company's name as it is compared: without its legal form, case, accents, and punctuation.
public final class CompanyName {

    private static final WordLists FORMS = WordLists.in("legal-forms.txt");
    private static final Set<String> BEHIND = new HashSet<>(FORMS.of("behind"));
    private static final Set<String> BEFORE = new HashSet<>(FORMS.of("before"));
    /// Longer signs first, since some end in others.
    private static final List<String> JOINED = FORMS.of("joined").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final int MOST_WORDS = 6;
    private static final Set<String> AND = Set.of("and", "und", "et");
    /// Letters that are no accented ones.
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ı", "i", "þ", "th");

    private static final Pattern SPECIAL = Pattern.compile("[ßøłđæœıþ]");
    private static final Pattern BETWEEN_LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})/(\\p{L})(?![\\p{L}\\p{N}])");
    private static final Pattern DOTS = Pattern.compile("[.'’`´]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private CompanyName() {}

    /// The form under which two spellings of a company's name are one; empty where the name has no letter and no digit.
    ///
    /// A name that is nothing but a legal form stays.
    public static String key(String name) {
        String folded = SPECIAL.matcher(Folded.text(name))
                .replaceAll(letter -> LETTERS.getOrDefault(letter.group(), letter.group()));
        String plain = DOTS.matcher(
                        BETWEEN_LETTERS.matcher(withoutJoined(folded)).replaceAll("$1$2"))
                .replaceAll("");
        List<String> words = Arrays.stream(NO_WORD.split(plain, -1))
                .filter(word -> !word.isEmpty() && !AND.contains(word))
                .toList();
        return String.join(" ", withoutForms(words));
    }

    private static String withoutJoined(String name) {
        String kept = name.strip();
        for (String sign : JOINED) {
            String rest = kept.startsWith(sign)
                    ? kept.substring(sign.length())
                    : kept.endsWith(sign) ? kept.substring(0, kept.length() - sign.length()) : kept;
            kept = rest.isBlank() ? kept : rest.strip();
        }
        return kept;
    }

    private static List<String> withoutForms(List<String> words) {
        List<String> kept = words;
        boolean shorter = true;
        while (shorter) {
            int behind = formBehind(kept);
            int before = behind > 0 ? 0 : formBefore(kept);
            shorter = behind > 0 || before > 0;
            kept = kept.subList(before, kept.size() - behind);
        }
        return kept;
    }

    /// How many words at the end are a legal form, the longest one.
    private static int formBehind(List<String> words) {
        for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
            if (BEHIND.contains(String.join(" ", words.subList(words.size() - count, words.size())))) {
                return count;
            }
        }
        return 0;
    }

    private static int formBefore(List<String> words) {
        return words.size() > 1 && BEFORE.contains(words.getFirst()) ? 1 : 0;
    }
}
