package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.analysis.prioritization.Score.Reading;
import dev.patchbook.plan.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The smallest change that would move an account, the other accounts taken to stay as they are.
final class WhatWouldChange {

    static final int LONGEST = 160;

    private interface Rule {
        Optional<String> of(AccountCase account, Place place, Score score, Findings findings);
    }

    /// What could move an account, the first that does is told.
    private static final List<Rule> RULES = List.of(
            (account, place, _, _) -> clearedRank(account, place),
            WhatWouldChange::touch,
            (_, place, score, findings) -> missingInput(place, score, findings),
            (_, _, score, _) -> nothingKnown(score),
            (_, _, score, findings) -> gapToTheNext(score, findings));

    private WhatWouldChange() {}

    static String of(AccountCase account, Findings findings) {
        if (!account.facts().covered()) {
            return "Add its owner to Covers owners on Settings";
        }
        if (account.facts().account().excluded()) {
            return "Untick Exclude on Accounts";
        }
        Place place = account.place().orElseThrow();
        Score score = account.score().orElseThrow();
        return RULES.stream()
                .flatMap(rule -> rule.of(account, place, score, findings).stream())
                .findFirst()
                .map(sentence -> Wording.cut(sentence, LONGEST))
                .orElse("");
    }

    private static Optional<String> clearedRank(AccountCase account, Place place) {
        if (place.override().isEmpty()) {
            return Optional.empty();
        }
        boolean reasoned = account.judgement().flatMap(Judgement::reason).isPresent();
        String consequence = place.modelRank() == place.rank()
                ? "Clearing My rank changes nothing: the model says the same"
                : "Clearing My rank takes it to about rank %d".formatted(place.modelRank());
        return Optional.of(consequence + (reasoned ? "" : "; give a reason to keep it"));
    }

    /// A touch today, or where nobody's activity is on record, a deal that moves today.
    private static Optional<String> touch(AccountCase account, Place place, Score score, Findings findings) {
        String measured = findings.anyActivity() ? Measure.LAST_ACTIVITY : Measure.LAST_MOVEMENT;
        double own = score.value().orElse(-1);
        return score.of(Factor.ENGAGEMENT).readings().stream()
                .map(Reading::measure)
                .filter(measure -> measure.name().equals(measured))
                .findFirst()
                .map(measure -> findings.board().scoreIf(score, measure, (double)
                        findings.patch().asOf().toEpochDay()))
                .filter(touched -> touched.orElse(-1) > own)
                .map(touched -> rankAt(touched, score, findings))
                .filter(rank -> rank < place.modelRank())
                .map(rank -> (findings.anyActivity() ? "A touch" : "A deal that moves")
                        + " this week takes it from rank " + place.modelRank()
                        + " to about " + rank
                        + tierReached(account, rank, findings));
    }

    private static String tierReached(AccountCase account, int rank, Findings findings) {
        boolean newlyA = account.tier().filter(tier -> tier != Tier.A).isPresent()
                && rank
                        <= Tier.seatsInA(
                                findings.tiered(), findings.patch().settings().tiers());
        return newlyA ? ", into tier A" : "";
    }

    private record Span(String what, int best, int worst) {
        int width() {
            return worst - best;
        }
    }

    /// The unknown input whose value could move it most, as far as others' values tell.
    private static Optional<String> missingInput(Place place, Score score, Findings findings) {
        return score.factors().stream()
                .flatMap(standing -> standing.readings().stream())
                .filter(reading -> reading.value().isEmpty())
                .flatMap(reading -> span(reading, score, findings))
                .filter(span -> span.width() > 0)
                .max(Comparator.comparingInt(Span::width))
                .map(span -> "Rank " + place.modelRank()
                        + " for now: with " + span.what()
                        + " known, between about " + span.best()
                        + " and " + span.worst());
    }

    private static Stream<Span> span(Reading reading, Score score, Findings findings) {
        Optional<String> what = reading.measure().name().equals(Measure.OPEN_PIPELINE)
                ? Optional.of("the amounts of its open deals")
                : reading.measure().input().map(header -> "its " + header);
        if (what.isEmpty() || findings.board().scale(reading.measure()).size() == 0) {
            return Stream.empty();
        }
        OptionalDouble high = findings.board().scoreAt(score, reading.measure(), OptionalDouble.of(100));
        OptionalDouble low = findings.board().scoreAt(score, reading.measure(), OptionalDouble.of(0));
        return Stream.of(new Span(what.get(), rankAt(high, score, findings), rankAt(low, score, findings)));
    }

    private static Optional<String> nothingKnown(Score score) {
        return score.value().isPresent()
                ? Optional.empty()
                : Optional.of("Anything to compare it by: an activity, a deal, ARR, a potential, or a signal");
    }

    private static Optional<String> gapToTheNext(Score score, Findings findings) {
        Scale scores = findings.board().scoreScale();
        double own = score.value().orElseThrow();
        OptionalDouble above = scores.nextAbove(own);
        OptionalDouble below = scores.nextBelow(own);
        if (above.isPresent()) {
            return Optional.of("A Score higher by " + points(above.getAsDouble() - own) + " would pass the next above");
        }
        return below.isPresent()
                ? Optional.of("The best score; the next is " + points(own - below.getAsDouble()) + " behind")
                : Optional.empty();
    }

    private static String points(double difference) {
        return difference < 0.1 ? "under 0.1 points" : Wording.oneDecimal(difference) + " points";
    }

    /// The model rank that an account would have with another score, ahead of its equals.
    private static int rankAt(OptionalDouble score, Score before, Findings findings) {
        Scale scores = findings.board().scoreScale();
        if (score.isEmpty()) {
            return scores.size();
        }
        double own = before.value().orElse(Double.NEGATIVE_INFINITY);
        int above = scores.countAbove(score.getAsDouble());
        return 1 + (own > score.getAsDouble() ? above - 1 : above);
    }
}
