package dev.patchbook.workbook;

import java.util.List;
import java.util.Optional;

/// Whether a spreadsheet is a plan of Patchbook's, by the mark that it carries.
public enum Standing {
    /// A plan.
    PLAN(""),
    /// A copy of a plan: it carries the mark of another spreadsheet.
    COPY("“%s” is a copy of a plan; Patchbook keeps only the original up to date."),
    /// Any other spreadsheet.
    OTHER("“%s” is not a plan of Patchbook's. Create a plan, or open one that you have.");

    private final String reason;

    Standing(String reason) {
        this.reason = reason;
    }

    public static Standing of(Workbook workbook) {
        Optional<Metadata> mark = workbook.metadata(Metadata.PLAN);
        if (mark.isEmpty()) {
            return OTHER;
        }
        boolean own =
                List.of(mark.get().value().split(" ")).contains(workbook.id().value());
        return own ? PLAN : COPY;
    }

    /// Why nothing is done to a spreadsheet that is no plan, and the way out.
    public String reason(Workbook workbook) {
        return reason.formatted(workbook.title());
    }
}
