package dev.patchbook.imports;

/// Why a file is not imported at all: nothing of the plan was changed.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String location;
    private final String wayOut;
    private final boolean aboutPlan;

    /// @param location the field of the request or the place in the file, as in `mapping` or `deals.csv, line 3`
    /// @param message what is wrong, in one sentence
    /// @param wayOut what to do about it
    public ImportRefused(String location, String message, String wayOut) {
        this(location, message, wayOut, false);
    }

    private ImportRefused(String location, String message, String wayOut, boolean aboutPlan) {
        super(message);
        this.reason = message;
        this.location = location;
        this.wayOut = wayOut;
        this.aboutPlan = aboutPlan;
    }

    /// The spreadsheet is no plan.
    ///
    /// @param reason why, and the way out
    static ImportRefused noPlan(String reason) {
        return new ImportRefused("planId", reason, "", true);
    }

    /// There is no import that could be undone.
    static ImportRefused nothingToUndo() {
        return new ImportRefused(
                "planId",
                "There is no import to undo: none was made yet, or the last one was undone already.",
                "An older one can be taken back from the file's version history.");
    }

    /// Whether the spreadsheet is none that anything could be imported into, whatever the file.
    public boolean isAboutPlan() {
        return aboutPlan;
    }

    /// What is wrong, in one sentence.
    public String reason() {
        return reason;
    }

    public String location() {
        return location;
    }

    public String wayOut() {
        return wayOut;
    }
}
