package dev.patchbook.imports;

import java.util.List;

/// Why a file is not imported at all: nothing of the plan was changed.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String location;
    private final String wayOut;
    private final boolean aboutPlan;
    private final transient List<String> headings;

    /// @param location the field of the request or the place in the file, as in `mapping` or `deals.csv, line 3`
    /// @param message what is wrong, in one sentence
    /// @param wayOut what to do about it
    public ImportRefused(String location, String message, String wayOut) {
        this(location, message, wayOut, false, List.of());
    }

    private ImportRefused(String location, String message, String wayOut, boolean aboutPlan, List<String> headings) {
        super(message);
        this.reason = message;
        this.location = location;
        this.wayOut = wayOut;
        this.aboutPlan = aboutPlan;
        this.headings = List.copyOf(headings);
    }

    /// The spreadsheet is no plan.
    ///
    /// @param reason why, and the way out
    static ImportRefused noPlan(String reason) {
        return new ImportRefused("planId", reason, "", true, List.of());
    }

    /// Which column tells the rows apart is not known.
    ///
    /// @param headings of the source, so that somebody can say
    static ImportRefused withoutKey(String source, String message, List<String> headings) {
        return new ImportRefused(source, message, "Say which column it is, or choose another tab.", false, headings);
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

    /// The headings of the source where it is refused because somebody has to say what they mean; else none.
    public List<String> headings() {
        return headings;
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
