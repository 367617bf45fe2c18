package dev.patchbook.workbook.read;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Folded;
import dev.patchbook.plan.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stages and deal types mean by their name alone, where Settings says nothing of them, in the languages of
/// `words.txt`.
public final class KnownWords {

    private static final NamesByLanguage FILE = NamesByLanguage.in(KnownWords.class, "words.txt");
    private static final Set<String> WON = words("Won");
    private static final Set<String> LOST = words("Lost");
    private static final Map<String, Integer> OPEN = places("Open");
    private static final Set<String> RENEWAL = words("Renewal");
    private static final Set<String> EXPANSION = words("Expansion");
    private static final Set<String> NEW = words("New");
    private static final Set<String> NOT_DONE = words("Not done");
    private static final int UNKNOWN = Integer.MAX_VALUE - 1;

    private KnownWords() {}

    /// What a stage's name says of its outcome; nothing where it is not known.
    public static Optional<Outcome> outcomeOf(String stage) {
        String name = Folded.text(stage.strip());
        List<String> words = List.of(name.split("[^\\p{L}]+", -1));
        String spaced = " " + String.join(" ", words) + " ";
        if (LOST.stream().anyMatch(phrase -> phrase.contains(" ") && spaced.contains(" " + phrase + " "))) {
            return Optional.of(Outcome.LOST);
        }
        for (String word : words) {
            if (WON.contains(word)) {
                return Optional.of(Outcome.WON);
            }
            if (LOST.contains(word)) {
                return Optional.of(Outcome.LOST);
            }
        }
        return hasAny(name, OPEN.keySet()) ? Optional.of(Outcome.OPEN) : Optional.empty();
    }

    /// Whether the status of a task or meeting says that it has not taken place; a name that is not known does not.
    public static boolean isNotDone(String status) {
        return NOT_DONE.contains(String.join(" ", Folded.text(status.strip()).split("[^\\p{L}]+", -1))
                .strip());
    }

    /// What a deal type's name says; nothing where it is not known.
    public static Optional<DealType> dealTypeOf(String type) {
        String name = Folded.text(type.strip());
        if (hasAny(name, RENEWAL)) {
            return Optional.of(DealType.RENEWAL);
        }
        if (hasAny(name, EXPANSION)) {
            return Optional.of(DealType.EXPANSION);
        }
        String first = name.split("[^\\p{L}]+", 2)[0];
        boolean isNew = NEW.contains(first)
                || NEW.stream()
                        .anyMatch(word -> word.endsWith("*") && name.startsWith(word.substring(0, word.length() - 1)));
        return isNew ? Optional.of(DealType.NEW) : Optional.empty();
    }

    /// Stages in the order in which deals usually pass them: open ones as far as their names are known, then others,
    /// those that end a deal last.
    public static List<String> inOrder(List<String> stages) {
        return stages.stream()
                .sorted(Comparator.comparingInt(KnownWords::placeOf))
                .toList();
    }

    private static int placeOf(String stage) {
        Optional<Outcome> outcome = outcomeOf(stage);
        if (outcome.isPresent() && outcome.get() != Outcome.OPEN) {
            return UNKNOWN + 1;
        }
        String name = Folded.text(stage);
        return OPEN.entrySet().stream()
                .filter(word -> name.contains(word.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(UNKNOWN);
    }

    private static boolean hasAny(String name, Collection<String> parts) {
        return parts.stream().anyMatch(name::contains);
    }

    private static Set<String> words(String section) {
        return new HashSet<>(places(section).keySet());
    }

    /// Each word, folded, and how far down its language's list it stands.
    private static Map<String, Integer> places(String section) {
        Map<String, Integer> places = new HashMap<>();
        FILE.of(section)
                .values()
                .forEach(languages -> languages.values().forEach(words -> {
                    for (int place = 0; place < words.size(); place++) {
                        places.merge(Folded.text(words.get(place)), place, Math::min);
                    }
                }));
        return places;
    }
}
