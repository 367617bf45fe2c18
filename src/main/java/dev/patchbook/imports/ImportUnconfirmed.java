package dev.patchbook.imports;

/// A full import that would take so many records out of the plan that somebody has to say yes first: nothing was
/// changed.
public final class ImportUnconfirmed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ImportReport report;
    private final int all;

    ImportUnconfirmed(ImportReport report, int all) {
        super("%,d of %,d records are not in the file, more than a fifth; nothing was changed."
                .formatted(report.gone(), all));
        this.report = report;
        this.all = all;
    }

    /// What the import would do.
    public ImportReport report() {
        return report;
    }

    /// How many records of this source counted as being in the CRM.
    public int all() {
        return all;
    }

    /// What to do about it.
    public String wayOut() {
        return "If they are really gone, confirm the import; if the file is only a part, import it without “full”.";
    }
}
