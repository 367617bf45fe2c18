package dev.patchbook.imports;

/// Why a file is not imported at all: nothing of the plan was changed.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String location;
    private final String wayOut;

    /// @param location the field of the request or the place in the file, as in `mapping` or `deals.csv, line 3`
    /// @param message what is wrong, in one sentence
    /// @param wayOut what to do about it
    public ImportRefused(String location, String message, String wayOut) {
        super(message);
        this.reason = message;
        this.location = location;
        this.wayOut = wayOut;
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
