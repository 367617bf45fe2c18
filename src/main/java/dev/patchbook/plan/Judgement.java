package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the AE typed beside one account on Prioritization.
///
/// @param accountKey the account's [Account#key()]
/// @param planThisYear what the AE plans to win there this fiscal year, in the plan's currency
/// @param place where it stands
public record Judgement(
        String accountKey,
        OptionalInt myRank,
        Optional<String> reason,
        Optional<LocalDate> validUntil,
        OptionalDouble planThisYear,
        Optional<LocalDate> doneOn,
        Optional<LocalDate> snoozeUntil,
        RowPlace place) {}
