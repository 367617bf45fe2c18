package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.prioritization.Ranking.Place;
import dev.patchbook.plan.Judgement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// One account with all that was found out about it, before it is put into words.
///
/// @param score empty where it is not ranked
/// @param place empty where it is outside of the AE's patch
/// @param tier empty where nothing tells one
record AccountCase(
        Facts facts,
        Potential potential,
        Fit.Points fit,
        Optional<Score> score,
        Optional<Place> place,
        Optional<Tier> tier,
        Optional<Judgement> judgement,
        Play play) {

    /// The last touch that is known: the last activity or deal movement, or the day on which the AE did the last
    /// action.
    Optional<LocalDate> lastTouch(LocalDate asOf) {
        return Stream.concat(
                        facts.lastTouch().stream(),
                        judgement.flatMap(Judgement::doneOn).filter(day -> !day.isAfter(asOf)).stream())
                .max(LocalDate::compareTo);
    }

    /// When to be in touch again: one touch interval of its tier after the last touch, and not while snoozed.
    Optional<LocalDate> nextTouchDue(Patch patch) {
        return tier.flatMap(of -> lastTouch(patch.asOf())
                        .map(last -> last.plusDays(of.touchDays(patch.settings().tiers()))))
                .map(due -> judgement
                        .flatMap(Judgement::snoozeUntil)
                        .filter(due::isBefore)
                        .orElse(due));
    }

    /// Whether the AE has silenced the next action: until Snooze until, and for one touch interval after Done on.
    boolean isSilenced(Patch patch) {
        boolean snoozed = judgement
                .flatMap(Judgement::snoozeUntil)
                .filter(patch.asOf()::isBefore)
                .isPresent();
        int days = tier.orElse(Tier.C).touchDays(patch.settings().tiers());
        boolean done = judgement
                .flatMap(Judgement::doneOn)
                .filter(day -> patch.asOf().isBefore(day.plusDays(days)))
                .isPresent();
        return snoozed || done;
    }
}
