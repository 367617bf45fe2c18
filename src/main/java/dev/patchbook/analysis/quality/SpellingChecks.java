package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Values that are probably one thing spelt in several ways. They are told, never merged (workbook.md rule 12).
final class SpellingChecks {

    /// With more spellings in a column than this, only variants are looked for, not misspellings.
    private static final int MOST_FOR_MISSPELLINGS = 20_000;

    /// A value one letter away from another is called a misspelling if it is this many times rarer.
    private static final int RARER = 5;

    static final List<Check> ALL = List.of(
            ofAccounts("Account", account -> Optional.of(account.name()), true),
            ofAccounts("Industry", Account::industry, false),
            ofAccounts("Country", Account::country, false),
            ofAccounts("Owner", Account::owner, false),
            ofDeals("Product", Opportunity::product),
            ofDeals("Stage", Opportunity::stage),
            ofDeals("Owner", Opportunity::owner),
            ofDeals("Source", Opportunity::source));

    private SpellingChecks() {}

    private static Check ofAccounts(String column, Function<Account, Optional<String>> value, boolean names) {
        return known -> {
            Spellings spellings = new Spellings();
            for (Account account : known.plan().accounts()) {
                value.apply(account).ifPresent(text -> spellings.note(text, OptionalDouble.empty(), account.place()));
            }
            return problems(column, spellings.all(), names);
        };
    }

    private static Check ofDeals(String column, Function<Opportunity, Optional<String>> value) {
        return known -> {
            Spellings spellings = new Spellings();
            for (Opportunity deal : known.plan().opportunities()) {
                value.apply(deal).ifPresent(text -> spellings.note(text, known.moneyOf(deal), deal.place()));
            }
            return problems(column, spellings.all(), false);
        };
    }

    private static Stream<Problem> problems(String column, List<Spelling> spellings, boolean names) {
        Map<String, List<Spelling>> bySqueezed = new LinkedHashMap<>();
        for (Spelling spelling : spellings) {
            String squeezed = Spelling.squeezed(spelling.text());
            if (!squeezed.isEmpty()) {
                bySqueezed.computeIfAbsent(squeezed, _ -> new ArrayList<>()).add(spelling);
            }
        }
        bySqueezed.values().forEach(variants -> variants.sort(COMMONEST_FIRST));
        Stream<Problem> variants = bySqueezed.values().stream()
                .flatMap(alike -> alike.stream()
                        .skip(1)
                        .filter(rarer -> !names || !isSameName(rarer, alike.getFirst()))
                        .map(rarer -> variant(column, rarer, alike.getFirst())));
        return bySqueezed.size() > MOST_FOR_MISSPELLINGS
                ? variants
                : Stream.concat(variants, misspellings(column, bySqueezed, names));
    }

    private static final Comparator<Spelling> COMMONEST_FIRST =
            Comparator.comparingInt((Spelling spelling) -> -spelling.records()).thenComparing(Spelling::text);

    private static boolean isSameName(Spelling one, Spelling other) {
        return Keys.normalized(one.text()).equals(Keys.normalized(other.text()));
    }

    private static Stream<Problem> misspellings(String column, Map<String, List<Spelling>> bySqueezed, boolean names) {
        return LettersApart.of(bySqueezed.keySet()).stream()
                .map(pair -> Stream.of(pair.first(), pair.last())
                        .map(squeezed ->
                                bySqueezed.getOrDefault(squeezed, List.of()).getFirst())
                        .sorted(COMMONEST_FIRST)
                        .toList())
                .filter(pair -> names
                        || pair.getFirst().records() >= RARER * pair.getLast().records())
                .map(pair -> misspelling(column, pair.getLast(), pair.getFirst()));
    }

    private static Problem variant(String column, Spelling rarer, Spelling commoner) {
        return problem(
                Severity.WARNING,
                "Spelt in several ways",
                column,
                rarer,
                "%s differs from %s only in case, spaces or punctuation, and counts apart."
                        .formatted(told(rarer), told(commoner)),
                "If they are one, spell both alike.");
    }

    private static Problem misspelling(String column, Spelling rarer, Spelling commoner) {
        return problem(
                Severity.NOTE,
                "Perhaps misspelt",
                column,
                rarer,
                "%s is one letter away from %s; they may be one, or two by right."
                        .formatted(told(rarer), told(commoner)),
                "If they are one, spell both alike; else ignore this.");
    }

    private static String told(Spelling spelling) {
        return "“%s” (%s)".formatted(spelling.text(), Wording.count(spelling.records(), "record", "records"));
    }

    private static Problem problem(
            Severity severity, String kind, String column, Spelling rarer, String message, String fix) {
        Place place = Known.placeOf(rarer.first(), rarer.text(), column);
        return new Problem(severity, kind, place, message, fix, rarer.money());
    }
}
