package dev.patchbook.google;

/// On whose behalf a session speaks to the workspace.
public sealed interface Caller {

    /// Whoever sits at this machine: the local workspace asks for no credentials.
    record Local() implements Caller {}

    /// Someone who has signed in with Google.
    ///
    /// @param accessToken good for an hour at most, never kept
    record Token(String accessToken) implements Caller {
        public Token {
            if (accessToken.isBlank()) {
                throw new IllegalArgumentException("An access token cannot be blank");
            }
        }

        @Override
        public String toString() {
            return "Token[withheld]";
        }
    }
}
