package dev.patchbook.addon.identity;

import dev.patchbook.google.Caller;
import java.util.List;
import java.util.Set;

/// Tells who is asking, in local mode: the person at this machine, without any token.
///
/// A host that says which scopes it was granted is believed where it lacks one, so that granular consent works the same
/// here as on Google.
public final class Identity {

    /// Reading and writing the files that Patchbook made or was given.
    static final String FILES = "https://www.googleapis.com/auth/drive.file";

    public Asking of(Authorization authorization) {
        boolean refused = authorization
                .authorizedScopes()
                .filter(scopes -> !scopes.containsAll(Set.of(FILES)))
                .isPresent();
        return refused ? new Asking.WithoutConsent(List.of(FILES)) : new Asking.Somebody(new Caller.Local());
    }
}
