package dev.patchbook.imports;

import java.util.List;

/// Why an import, its undo or what the AE decides about it is not carried out: nothing of the plan was changed.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String location;
    private final String wayOut;
    private final Kind kind;
    private final transient List<String> headings;

    /// What is not carried out.
    public enum Kind {
        IMPORT("Nothing was imported"),
        UNDO("Nothing was undone"),
        /// Whether two accounts are one.
        ANSWER("Your answer was not carried out"),
        /// Whether a cell is the AE's or the CRM's.
        DECISION("Nothing was decided"),
        /// Whatever was asked: the spreadsheet is no plan.
        NO_PLAN("Not a plan");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /// What did not happen, in a few words.
        public String title() {
            return title;
        }
    }

    /// @param location the field of the request or the place in the file, as in `mapping` or `deals.csv, line 3`
    /// @param message what is wrong, in one sentence
    /// @param wayOut what to do about it
    public ImportRefused(String location, String message, String wayOut) {
        this(Kind.IMPORT, location, message, wayOut, List.of());
    }

    private ImportRefused(Kind kind, String location, String message, String wayOut, List<String> headings) {
        super(message);
        this.reason = message;
        this.location = location;
        this.wayOut = wayOut;
        this.kind = kind;
        this.headings = List.copyOf(headings);
    }

    /// The spreadsheet is no plan.
    ///
    /// @param reason why, and the way out
    static ImportRefused noPlan(String reason) {
        return new ImportRefused(Kind.NO_PLAN, "planId", reason, "", List.of());
    }

    /// Which column tells the rows apart is not known.
    ///
    /// @param headings of the source, so that somebody can say
    static ImportRefused withoutKey(String source, String message, List<String> headings) {
        return new ImportRefused(
                Kind.IMPORT, source, message, "Say which column it is, or choose another tab.", headings);
    }

    /// There is no import that could be undone.
    static ImportRefused nothingToUndo() {
        return new ImportRefused(
                Kind.UNDO,
                "planId",
                "There is no import to undo: none was made yet, or the last one was undone already.",
                "An older one can be taken back from the file's version history.",
                List.of());
    }

    /// An answer about two accounts that cannot hold.
    static ImportRefused answer(String location, String message, String wayOut) {
        return new ImportRefused(Kind.ANSWER, location, message, wayOut, List.of());
    }

    /// A decision about a cell that cannot be carried out.
    static ImportRefused decision(String location, String message, String wayOut) {
        return new ImportRefused(Kind.DECISION, location, message, wayOut, List.of());
    }

    public Kind kind() {
        return kind;
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
