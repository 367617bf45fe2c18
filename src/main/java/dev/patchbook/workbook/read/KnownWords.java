package dev.patchbook.workbook.read;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What stages and deal types mean by their name alone, where Settings says nothing of them.
public final class KnownWords {

    private static final Set<String> WON = Set.of(
            "won",
            "closedwon",
            "gagné",
            "gagnée",
            "gewonnen",
            "ganada",
            "ganado",
            "ganho",
            "ganha",
            "vinto",
            "vinta",
            "成約");
    private static final Set<String> LOST = Set.of(
            "lost",
            "closedlost",
            "perdu",
            "perdue",
            "verloren",
            "perdida",
            "perdido",
            "perso",
            "persa",
            "disqualified",
            "失注");
    private static final List<String> OPEN = List.of(
            "open",
            "prospecting",
            "engaging",
            "qualification",
            "qualified",
            "qualify",
            "discovery",
            "needs",
            "value proposition",
            "decision makers",
            "perception analysis",
            "proposal",
            "price quote",
            "quote",
            "negotiation",
            "review",
            "appointment",
            "presentation",
            "demo",
            "contract",
            "commit",
            "lead",
            "evaluation",
            "verbal",
            "pipeline",
            "prospection",
            "qualifizierung",
            "angebot",
            "verhandlung",
            "appointmentscheduled",
            "qualifiedtobuy",
            "presentationscheduled",
            "decisionmakerboughtin",
            "contractsent");

    private KnownWords() {}

    /// What a stage's name says of its outcome; nothing where it is not known.
    public static Optional<Outcome> outcomeOf(String stage) {
        String name = stage.strip().toLowerCase(Locale.ROOT);
        for (String word : name.split("[^\\p{L}]+", -1)) {
            if (WON.contains(word)) {
                return Optional.of(Outcome.WON);
            }
            if (LOST.contains(word)) {
                return Optional.of(Outcome.LOST);
            }
        }
        return OPEN.stream().anyMatch(name::contains) ? Optional.of(Outcome.OPEN) : Optional.empty();
    }

    /// What a deal type's name says; nothing where it is not known.
    public static Optional<DealType> dealTypeOf(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        if (name.contains("renew")) {
            return Optional.of(DealType.RENEWAL);
        }
        if (List.of("expan", "upsell", "up-sell", "upgrade", "cross", "add-on", "addon", "existing").stream()
                .anyMatch(name::contains)) {
            return Optional.of(DealType.EXPANSION);
        }
        return name.startsWith("new") ? Optional.of(DealType.NEW) : Optional.empty();
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
            return OPEN.size() + 1;
        }
        String name = stage.strip().toLowerCase(Locale.ROOT);
        for (int place = 0; place < OPEN.size(); place++) {
            if (name.contains(OPEN.get(place))) {
                return place;
            }
        }
        return OPEN.size();
    }
}
