package dev.patchbook.imports;

/// What the AE says of an import besides what is in the file.
///
/// @param full whether it brings all records of its source, so that those it does not bring are gone from the CRM
/// @param takeCrm whether the CRM wins where both changed a cell
/// @param confirmed whether it goes on although many records would go
/// @param dryRun whether only to say what would change
public record ImportOptions(boolean full, boolean takeCrm, boolean confirmed, boolean dryRun) {

    /// A file that adds and updates.
    public static final ImportOptions PARTIAL = new ImportOptions(false, false, false, false);

    public ImportOptions asDryRun() {
        return new ImportOptions(full, takeCrm, confirmed, true);
    }
}
