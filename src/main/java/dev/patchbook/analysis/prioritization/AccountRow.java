package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Writes what was found out about an account as a row of Prioritization.
record AccountRow(Plan plan, Findings findings) {

    ComputedTable.Row of(AccountCase account) {
        Facts facts = account.facts();
        Map<String, Value> row = keys(facts.account());
        row.put("Why", Value.of(Why.of(account, findings)));
        row.put("What would change it", Value.of(WhatWouldChange.of(account, findings)));
        row.put("Play", Value.of(account.play().title()));
        row.put("Last activity", date(facts.lastActivity()));
        row.put("Open pipeline", number(facts.openPipeline().amount()));
        row.put("Won this year", number(facts.wonThisYear().amount()));
        row.put("Whitespace", number(whitespace(account)));
        account.place().ifPresent(place -> {
            row.put("Rank", Value.of(place.rank()));
            row.put("Model rank", Value.of(place.modelRank()));
            row.put("Rank change", number(rankChange(facts.account(), place)));
        });
        account.score().ifPresent(score -> judged(row, account, score));
        row.values().removeIf(Value::isBlank);
        return new ComputedTable.Row(row);
    }

    private void judged(Map<String, Value> row, AccountCase account, Score score) {
        Patch patch = findings.patch();
        row.put("Tier", account.tier().map(tier -> Value.of(tier.name())).orElse(Value.BLANK));
        row.put("Score", number(score.value()));
        for (Score.Standing standing : score.factors()) {
            row.put(standing.factor().title(), number(standing.percentile()));
        }
        row.put("Inputs known", Value.of(score.inputsKnown()));
        row.put("Win probability", number(patch.winProbability(account.facts())));
        row.put("Expected value", number(patch.expectedValue(account.facts())));
        row.put("Next touch due", date(account.nextTouchDue(patch)));
        row.put(
                "Next action",
                NextAction.of(account, patch)
                        .map(action -> Value.of(action.sentence()))
                        .orElse(Value.BLANK));
    }

    static ComputedTable.Row potential(AccountCase account) {
        Map<String, Value> row = keys(account.facts().account());
        row.put("Potential source", Value.of(account.potential().source()));
        row.values().removeIf(Value::isBlank);
        return new ComputedTable.Row(row);
    }

    static OptionalDouble whitespace(AccountCase account) {
        OptionalDouble potential = account.potential().amount();
        OptionalDouble arr = account.facts().account().arr();
        return potential.isPresent() && arr.isPresent()
                ? OptionalDouble.of(potential.getAsDouble() - arr.getAsDouble())
                : OptionalDouble.empty();
    }

    /// Places gone up since the last day sealed before the as-of date.
    OptionalInt rankChange(Account account, Place place) {
        Optional<Value> before = plan.history()
                .lastBefore(findings.patch().asOf(), "account", account.key(), "rank")
                .map(Sealed::value);
        return before.isPresent() && before.get() instanceof Value.Number(double rank)
                ? OptionalInt.of((int) Math.round(rank) - place.rank())
                : OptionalInt.empty();
    }

    private static Map<String, Value> keys(Account account) {
        Map<String, Value> row = new HashMap<>();
        row.put("Account ID", account.id().map(Value::of).orElse(Value.BLANK));
        row.put("Account", Value.of(account.name()));
        return row;
    }

    private static Value number(OptionalDouble number) {
        return number.isPresent() ? Value.of(number.getAsDouble()) : Value.BLANK;
    }

    private static Value number(OptionalInt number) {
        return number.isPresent() ? Value.of(number.getAsInt()) : Value.BLANK;
    }

    private static Value date(Optional<LocalDate> date) {
        return date.map(Value::of).orElse(Value.BLANK);
    }
}
