package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Optional;

/// One line of History: what a measure of a goal, account or deal was when it was sealed.
///
/// @param kind `goal`, `account` or `deal`
/// @param key the goal's id, the account's key or the deal's key
/// @param measure for instance `rank`, `tier`, `P50`
public record Sealed(
        LocalDate sealedOn, Optional<LocalDate> dataAsOf, String kind, String key, String measure, Value value) {}
