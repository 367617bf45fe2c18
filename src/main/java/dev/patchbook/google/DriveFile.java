package dev.patchbook.google;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A file or folder in Drive.
///
/// @param url where a person opens it
/// @param parentId the folder it lies in, where the caller may know it
/// @param appProperties labels that only Patchbook sees
/// @param version grows with every change of the file
public record DriveFile(
        String id,
        String name,
        String mimeType,
        String url,
        Optional<String> parentId,
        Map<String, String> appProperties,
        long version,
        Instant created,
        Instant modified,
        boolean trashed) {
    /// The type of a Google Sheet.
    public static final String SHEET = "application/vnd.google-apps.spreadsheet";
    /// The type of a folder.
    public static final String FOLDER = "application/vnd.google-apps.folder";
    /// The type of an Excel workbook.
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public DriveFile {
        appProperties = Map.copyOf(appProperties);
    }
}
