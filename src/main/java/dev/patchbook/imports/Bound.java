package dev.patchbook.imports;

import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import java.util.List;
import java.util.Optional;

/// That a raw tab is imported with every refresh, as a label on the tab that it is imported into says.
///
/// @param rawSheet id of the raw tab's sheet
/// @param full whether it brings all records, so that those it does not bring are gone from the CRM
/// @param imported the digest of its cells when it was last imported
/// @param label as it stands on the sheet
record Bound(int rawSheet, boolean full, Digest imported, Metadata label) {

    private static final String FULL = "full";

    /// What is bound to a tab, in the order in which it was.
    static List<Bound> to(Sheet tab) {
        return tab.allMetadata(Metadata.BOUND).stream()
                .flatMap(label -> parsed(label).stream())
                .toList();
    }

    /// The binding of a raw tab to a tab, if there is one.
    static Optional<Bound> of(Sheet raw, Sheet tab) {
        return to(tab).stream().filter(bound -> bound.rawSheet() == raw.id()).findFirst();
    }

    /// What notes a binding, or that what it brings was imported.
    static Change noted(Sheet raw, Sheet tab, boolean full) {
        return new Change.SetMetadata(
                Optional.of(new Change.Place(tab.id(), Optional.empty())),
                Metadata.BOUND,
                "%d %s %s"
                        .formatted(
                                raw.id(),
                                full ? FULL : "partial",
                                Digest.of(raw.grid()).value()),
                of(raw, tab).map(Bound::label));
    }

    private static Optional<Bound> parsed(Metadata label) {
        String[] parts = label.value().split(" ");
        if (parts.length != 3 || !parts[0].matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts[0]);
        return id > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Bound((int) id, parts[1].equals(FULL), new Digest(parts[2]), label));
    }
}
