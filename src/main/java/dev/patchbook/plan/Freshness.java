package dev.patchbook.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How old the data of one input tab is (workbook.md rule 10).
///
/// @param tab title of the input tab
/// @param imported when it was last imported into
/// @param edited when a refresh first saw that it had been edited since the import, or since the last refresh
/// @param newestRecord the latest date of a record on it that is not in the future
public record Freshness(
        String tab, Optional<Instant> imported, Optional<Instant> edited, Optional<LocalDate> newestRecord) {

    /// The time of the last change that is known: the later of import and edit.
    public Optional<Instant> dataAsOf() {
        return imported.isPresent() && edited.isPresent()
                ? (imported.get().isAfter(edited.get()) ? imported : edited)
                : imported.or(() -> edited);
    }
}
