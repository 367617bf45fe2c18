package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Opportunity;
import java.util.List;
import java.util.OptionalDouble;

/// What a goal may come to by the end of its period.
sealed interface Forecast {

    /// There is none, and why.
    record None(String reason) implements Forecast {}

    /// Too few months to learn from: what is won and the weighted amount of what is open, without a range.
    ///
    /// @param months full past months that have closed deals
    record PipelineOnly(double won, double open, int months) implements Forecast {}

    /// The range that the plan's own record gives.
    ///
    /// @param chance of reaching the target, 0–1; empty without a target
    /// @param won counted so far
    /// @param open expected of the deals that are open
    /// @param yetToCome expected of deals that are not created yet
    /// @param months how many months it rests on
    /// @param estimated share (0–1) of what is expected that rests on open deals whose amount or date is
    ///     estimated
    /// @param olderThanAnyWon open deals that count near nothing, oldest first
    /// @param undated open deals with neither creation nor close date, which count nothing
    record Range(
            double p10,
            double p50,
            double p90,
            OptionalDouble chance,
            double won,
            double open,
            double yetToCome,
            int months,
            double estimated,
            List<Opportunity> olderThanAnyWon,
            List<Opportunity> undated)
            implements Forecast {
        public Range {
            olderThanAnyWon = List.copyOf(olderThanAnyWon);
            undated = List.copyOf(undated);
        }
    }
}
