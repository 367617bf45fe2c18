package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Problem;
import dev.patchbook.workbook.Changes;
import java.util.List;

/// What a merge came to.
///
/// @param problems rows that could not be told apart or have no key, and cells that may not be written
/// @param notices sentences for Start: a tab left out, a sort left out, rows not added, each with its reason
public record Merged(Changes changes, List<Problem> problems, List<String> notices) {
    public Merged {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
