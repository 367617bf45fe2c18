package dev.patchbook.imports;

import java.util.Map;
import java.util.Optional;

/// What to import, and how where the AE knows better.
///
/// @param mapping by header of the file: what becomes of that column
public record ImportRequest(
        ImportTarget target, ImportSource source, Map<String, Mapped> mapping, ImportOptions options) {

    public ImportRequest {
        mapping = Map.copyOf(mapping);
    }

    /// Where a column of the file goes.
    ///
    /// @param to a header of the tab, or a new one; blank leaves the column out
    /// @param format how its dates are written, as in `dd-MM-yy`
    public record Mapped(String to, Optional<String> format) {}
}
