package dev.patchbook.refresh;

/// A refresh that cannot be done as asked; the message says why and the way out.
public final class RefreshRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String reason;

    RefreshRefused(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /// What stands in the way.
    public enum Kind {
        /// The spreadsheet is none of Patchbook's.
        NOT_A_PLAN,
        /// The spreadsheet is a copy of a plan, and not a plan of its own yet.
        COPY_OF_A_PLAN,
        /// The as-of date is after today.
        FUTURE_DATE
    }

    public Kind kind() {
        return kind;
    }

    /// Why, and the way out.
    public String reason() {
        return reason;
    }
}
