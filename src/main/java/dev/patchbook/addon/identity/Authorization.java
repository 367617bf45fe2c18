package dev.patchbook.addon.identity;

import java.util.Optional;
import java.util.Set;

/// What an event says about who sent it and what the user allows; nothing of it is verified.
///
/// @param authorizedScopes the scopes that the user has granted, where the host tells them
public record Authorization(
        Optional<String> userToken,
        Optional<String> userIdToken,
        Optional<String> systemIdToken,
        Optional<Set<String>> authorizedScopes) {
    public Authorization {
        authorizedScopes = authorizedScopes.map(Set::copyOf);
    }

    @Override
    public String toString() {
        return "Authorization[withheld]";
    }
}
