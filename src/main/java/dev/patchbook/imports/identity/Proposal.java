package dev.patchbook.imports.identity;

import dev.patchbook.plan.InCrm;

/// Two accounts that may be one: nothing is done before the AE says so.
///
/// @param change whether the second is new, or was there before
/// @param from gone from the CRM
/// @param to in the CRM
/// @param why what speaks for it, one sentence
public record Proposal(InCrm.Change change, Named from, Named to, String why) {

    /// An account.
    ///
    /// @param key its id, else its name
    public record Named(String key, String name) {}
}
