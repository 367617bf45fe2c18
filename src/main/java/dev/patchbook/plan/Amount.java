package dev.patchbook.plan;

/// The amount of a deal, in the plan's currency where it is known.
public sealed interface Amount {

    Amount UNKNOWN = new Unknown();

    /// An amount in the plan's currency.
    record Known(double value) implements Amount {}

    /// No amount was given: the deal is still a deal.
    record Unknown() implements Amount {}

    /// An amount in another currency for which Settings has no rate: left out of sums, and named.
    record NoRate(double value, String currency) implements Amount {}
}
