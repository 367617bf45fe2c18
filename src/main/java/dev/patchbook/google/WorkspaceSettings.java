package dev.patchbook.google;

import java.net.URI;
import java.time.Duration;

/// Where the workspace is and how patient to be with it.
///
/// @param kind Google itself or the local workspace
/// @param sheetsRoot the root of the Sheets interface, ending in `/`
/// @param driveRoot the root of the Drive interface, ending in `/`
/// @param connectTimeout how long to wait for a connection
/// @param readTimeout how long to wait for an answer
/// @param patience how long a session may take in all, waits included, where it is not told otherwise
public record WorkspaceSettings(
        Kind kind,
        URI sheetsRoot,
        URI driveRoot,
        Duration connectTimeout,
        Duration readTimeout,
        Duration patience,
        Backoff backoff) {
    public WorkspaceSettings {
        if (!sheetsRoot.toString().endsWith("/") || !driveRoot.toString().endsWith("/")) {
            throw new IllegalArgumentException("A root ends in a slash: " + sheetsRoot + ", " + driveRoot);
        }
    }

    /// Whose workspace it is.
    public enum Kind {
        GOOGLE("Google Sheets", "Google Drive", 10_000_000, true),
        LOCAL("The local workspace", "The local workspace", Long.MAX_VALUE, false);

        private final String sheets;
        private final String drive;
        private final long largestWriteBytes;
        private final boolean compressed;

        Kind(String sheets, String drive, long largestWriteBytes, boolean compressed) {
            this.sheets = sheets;
            this.drive = drive;
            this.largestWriteBytes = largestWriteBytes;
            this.compressed = compressed;
        }

        String sheets() {
            return sheets;
        }

        String drive() {
            return drive;
        }

        /// The largest batch that is sent (workbook.md §2).
        long largestWriteBytes() {
            return largestWriteBytes;
        }

        /// Whether bodies are compressed on the way: on one machine that only costs time.
        boolean compressed() {
            return compressed;
        }
    }

    /// Where a person opens a spreadsheet: where Google says, or on the local page.
    String url(String spreadsheetId, String webViewLink) {
        return switch (kind) {
            case GOOGLE -> webViewLink;
            case LOCAL -> "http://localhost:%d/?file=%s".formatted(driveRoot.getPort(), spreadsheetId);
        };
    }

    /// Google, where a request may take 180 s before Google itself gives up.
    public static WorkspaceSettings google() {
        return new WorkspaceSettings(
                Kind.GOOGLE,
                URI.create("https://sheets.googleapis.com/"),
                URI.create("https://www.googleapis.com/"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(180),
                Duration.ofMinutes(10),
                Backoff.STANDARD);
    }

    /// The local workspace at a root such as `http://127.0.0.1:8080/`.
    public static WorkspaceSettings local(URI root) {
        return new WorkspaceSettings(
                Kind.LOCAL,
                root,
                root,
                Duration.ofSeconds(5),
                Duration.ofSeconds(180),
                Duration.ofMinutes(10),
                Backoff.STANDARD);
    }
}
