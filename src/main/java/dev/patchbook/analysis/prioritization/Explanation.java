package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Everything that Prioritization knows about one account, with how each figure came about.
///
/// @param id the Account ID, where there is one
/// @param rank empty where the account is outside of the AE's patch
/// @param accounts how many accounts are ranked
/// @param modelRank the rank without any My rank
/// @param override what the AE typed beside it
/// @param score 0–100; the sum of the factors' contributions
/// @param inputsKnown the known factors' share of the weights, 0–1
/// @param winRate of all closed deals of the patch, towards which Win probability is drawn
/// @param silenced whether Done on or Snooze until keeps the next action back
public record Explanation(
        String key,
        Optional<String> id,
        String account,
        String play,
        OptionalInt rank,
        int accounts,
        OptionalInt modelRank,
        OptionalInt rankChange,
        Optional<String> tier,
        Optional<Judgement> override,
        OptionalDouble score,
        double inputsKnown,
        List<FactorPart> factors,
        OptionalDouble winProbability,
        OptionalDouble winRate,
        int won,
        int lost,
        OptionalDouble expectedValue,
        OptionalDouble potential,
        String potentialSource,
        OptionalDouble whitespace,
        OptionalDouble openPipeline,
        OptionalDouble wonThisYear,
        Optional<LocalDate> lastActivity,
        Optional<LocalDate> nextTouchDue,
        Optional<NextAction> nextAction,
        boolean silenced,
        String why,
        String whatWouldChange,
        List<Opportunity> openDeals) {

    public Explanation {
        factors = List.copyOf(factors);
        openDeals = List.copyOf(openDeals);
    }

    /// One factor of the score.
    ///
    /// @param percentile 0–100: the share of the other accounts below it
    /// @param contribution the points that it adds to the score
    public record FactorPart(
            String factor, OptionalDouble percentile, double weight, OptionalDouble contribution, List<Input> inputs) {
        public FactorPart {
            inputs = List.copyOf(inputs);
        }
    }

    /// One thing that was measured for a factor.
    ///
    /// @param value as the AE would read it; blank where unknown
    /// @param percentile 0–100 among the accounts where it is known
    public record Input(String name, String value, OptionalDouble percentile) {}
}
