package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.analysis.prioritization.Explanation.FactorPart;
import dev.patchbook.analysis.prioritization.Explanation.Input;
import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.analysis.prioritization.Score.Reading;
import dev.patchbook.analysis.prioritization.Score.Standing;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Lays open how the figures of one account came about.
record Explaining(Plan plan, Findings findings) {

    static boolean isMeant(Account account, String named) {
        return account.key().equals(named)
                || account.id().filter(named::equals).isPresent()
                || Keys.normalized(account.name()).equals(Keys.normalized(named));
    }

    Explanation of(AccountCase account) {
        Facts facts = account.facts();
        Patch patch = findings.patch();
        Optional<Place> place = account.place();
        Optional<Score> score = account.score();
        return new Explanation(
                facts.account().key(),
                facts.account().id(),
                facts.account().name(),
                account.play().title(),
                place.map(at -> OptionalInt.of(at.rank())).orElse(OptionalInt.empty()),
                (int) findings.cases().stream()
                        .filter(each -> each.place().isPresent())
                        .count(),
                place.map(at -> OptionalInt.of(at.modelRank())).orElse(OptionalInt.empty()),
                place.map(at -> new AccountRow(plan, findings).rankChange(facts.account(), at))
                        .orElse(OptionalInt.empty()),
                account.tier().map(Tier::name),
                account.judgement(),
                score.map(Score::value).orElse(OptionalDouble.empty()),
                score.map(Score::inputsKnown).orElse(0.0),
                score.map(this::factors).orElse(List.of()),
                patch.winProbability(facts),
                patch.winRate(),
                facts.won(),
                facts.lost(),
                patch.expectedValue(facts),
                account.potential().amount(),
                account.potential().source(),
                AccountRow.whitespace(account),
                facts.openPipeline().amount(),
                facts.wonThisYear().amount(),
                facts.lastActivity(),
                account.nextTouchDue(patch),
                NextAction.of(account, patch),
                account.isSilenced(patch),
                Why.of(account, findings),
                WhatWouldChange.of(account, findings),
                facts.open());
    }

    private List<FactorPart> factors(Score score) {
        return score.factors().stream().map(this::part).toList();
    }

    private FactorPart part(Standing standing) {
        return new FactorPart(
                standing.factor().title(),
                standing.percentile(),
                standing.weight(),
                standing.contribution(),
                standing.readings().stream().map(this::input).toList());
    }

    private Input input(Reading reading) {
        return new Input(reading.measure().name(), shown(reading), reading.percentile());
    }

    private String shown(Reading reading) {
        if (reading.value().isEmpty()) {
            return "";
        }
        double value = reading.value().getAsDouble();
        return switch (reading.measure().unit()) {
            case MONEY -> Wording.money(value, findings.patch().settings().currency());
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
            case NUMBER -> Wording.number(value);
        };
    }
}
