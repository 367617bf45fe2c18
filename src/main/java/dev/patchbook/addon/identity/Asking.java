package dev.patchbook.addon.identity;

import dev.patchbook.google.Caller;
import java.util.List;

/// Who is asking.
public sealed interface Asking {

    /// Somebody who has allowed all that Patchbook needs.
    record Somebody(Caller caller) implements Asking {}

    /// Somebody who still has to consent.
    ///
    /// @param scopes what Patchbook needs and has not been granted
    record WithoutConsent(List<String> scopes) implements Asking {
        public WithoutConsent {
            scopes = List.copyOf(scopes);
        }
    }
}
