package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.AccountFields;
import dev.patchbook.analysis.measures.Move;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.analysis.prioritization.Score.Reading;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What speaks for an account's place: facts before scores, in the AE's words, no claim beyond the evidence.
final class Why {

    static final int LONGEST = 160;

    private Why() {}

    static String of(AccountCase account, Findings findings) {
        Facts facts = account.facts();
        if (!facts.covered()) {
            return Wording.cut(notCovered(facts, findings), LONGEST);
        }
        if (facts.account().excluded()) {
            return "Excluded on Accounts";
        }
        List<String> parts = new ArrayList<>();
        account.place().ifPresent(place -> override(place, account, findings).ifPresent(parts::add));
        movedIn(facts, findings).ifPresent(parts::add);
        renewal(account, findings).ifPresent(parts::add);
        parts.addAll(money(account, findings));
        contact(facts, findings).ifPresent(parts::add);
        signals(account).ifPresent(parts::add);
        fit(account).ifPresent(parts::add);
        return Wording.joined(parts, caveat(account, findings), LONGEST);
    }

    private static String notCovered(Facts facts, Findings findings) {
        String owner = facts.account().owner().orElse("unknown");
        return findings.moveOf(facts)
                .filter(move -> !move.in())
                .map(move -> move.title() + " to " + owner)
                .orElse("Not in your patch: the owner is " + owner);
    }

    private static Optional<String> movedIn(Facts facts, Findings findings) {
        return findings.moveOf(facts)
                .filter(move -> move.in() && move.isNews(findings.patch().asOf()))
                .map(move -> move.title() + (move.before().equals(Move.NOBODY) ? "" : " from " + move.before()));
    }

    private static Optional<String> override(Place place, AccountCase account, Findings findings) {
        if (place.override().isEmpty()) {
            return Optional.empty();
        }
        Optional<Judgement> judgement = account.judgement();
        Optional<LocalDate> ended = judgement
                .flatMap(Judgement::validUntil)
                .filter(day -> day.isBefore(findings.patch().asOf()));
        String reason = judgement
                .flatMap(Judgement::reason)
                .map(given -> ": " + Wording.cut(given, 60))
                .orElse(", no reason given");
        String shared = place.contested() ? ", shared by others and ordered by score" : "";
        return Optional.of("My rank %d%s%s%s"
                .formatted(
                        place.override().getAsInt(),
                        reason,
                        shared,
                        ended.map(day -> ", confirm or clear (valid until %s)".formatted(day))
                                .orElse("")));
    }

    private static Optional<String> renewal(AccountCase account, Findings findings) {
        return Play.renewalNear(account.facts(), findings.patch().asOf())
                .map(day -> "renewal " + day + (account.facts().hasOpenRenewal() ? "" : ", no renewal deal"));
    }

    private static List<String> money(AccountCase account, Findings findings) {
        Facts facts = account.facts();
        String currency = findings.patch().settings().currency();
        List<String> parts = new ArrayList<>();
        if (facts.wonThisYear().deals() > 0) {
            parts.add("won " + deals(facts.wonThisYear(), currency) + " this year");
        } else if (facts.won() > 0) {
            parts.add("won " + Wording.count(facts.won(), "deal", "deals") + " before this year");
        }
        if (!facts.open().isEmpty()) {
            parts.add(deals(facts.openPipeline(), currency) + " open");
        }
        facts.account().arr().ifPresent(arr -> parts.add("ARR " + Wording.money(arr, currency)));
        account.potential()
                .amount()
                .ifPresent(amount -> parts.add("potential " + Wording.money(amount, currency)
                        + (facts.account().potentialArr().isPresent() ? "" : " (estimated)")));
        if (facts.open().isEmpty() && facts.closed() == 0) {
            parts.add("no deals yet");
        }
        return parts;
    }

    private static String deals(Total total, String currency) {
        String deals = Wording.count(total.deals(), "deal", "deals");
        if (total.known() == 0) {
            return deals + " of unknown amount";
        }
        String amount = Wording.money(total.sum(), currency);
        return total.known() == total.deals()
                ? deals + " (" + amount + ")"
                : deals + " (" + amount + " in " + total.known() + ")";
    }

    private static Optional<String> contact(Facts facts, Findings findings) {
        if (facts.lastActivity().isPresent()) {
            return Optional.of("last activity " + facts.lastActivity().get());
        }
        String none = findings.anyActivity() ? "no activity on record; " : "";
        return facts.lastMovement()
                .map(day -> none + "deals last moved " + day)
                .or(() -> Optional.of("no contact on record"));
    }

    private static Optional<String> signals(AccountCase account) {
        List<String> known = account.score().stream()
                .flatMap(score -> score.of(Factor.INTENT).readings().stream())
                .filter(reading -> reading.value().isPresent())
                .map(reading -> reading.measure().name() + " " + shown(reading, account))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", known));
    }

    private static String shown(Reading reading, AccountCase account) {
        Value value =
                AccountFields.of(account.facts().account(), reading.measure().name());
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Number(double number) -> Wording.number(number);
            case Value.Blank _, Value.Fault _ -> "unknown";
        };
    }

    private static Optional<String> fit(AccountCase account) {
        return account.fit().reasons().isEmpty()
                ? Optional.empty()
                : Optional.of("fits by " + String.join(", ", account.fit().reasons()));
    }

    /// What must be told whatever else fits: that the score is missing, shared, or rests on little.
    private static String caveat(AccountCase account, Findings findings) {
        Optional<Score> score = account.score();
        if (score.isEmpty() || score.get().value().isEmpty()) {
            return "nothing known to score it by";
        }
        int same = findings.countWithScore(score.get().value().getAsDouble()) - 1;
        if (same > 0) {
            return "same score as " + Wording.count(same, "other", "others") + ": order by "
                    + (account.facts().account().id().isPresent() ? "Account ID" : "name");
        }
        String unknown = score.get().factors().stream()
                .filter(standing ->
                        standing.weight() > 0 && standing.percentile().isEmpty())
                .map(standing -> standing.factor().title())
                .collect(Collectors.joining(", "));
        return unknown.isEmpty() ? "" : unknown.toLowerCase(Locale.ROOT) + " unknown";
    }
}
