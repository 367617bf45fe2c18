package dev.patchbook.analysis;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a summary knows.
///
/// @param plan as known on the as-of date
/// @param asRead the plan as read, with what vanished from the CRM and what is dated after the as-of date
/// @param asOf the date that the tables were computed for
/// @param reconstructed whether that is a past date rather than today
/// @param computedAt the time of the refresh
/// @param problems what reading and merging met
/// @param notices sentences of the refresh itself that Start must tell: a tab that is missing, a sort left out
/// @param tables what the analyses, and the summaries that ran before, computed
public record SummaryInput(
        Plan plan,
        Plan asRead,
        LocalDate asOf,
        boolean reconstructed,
        Instant computedAt,
        List<Problem> problems,
        List<String> notices,
        List<ComputedTable> tables) {
    public SummaryInput {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        tables = List.copyOf(tables);
    }

    /// The table of a tab, by its title as provisioned.
    public Optional<ComputedTable> table(String title) {
        return tables.stream()
                .filter(table -> table.schema().title().equals(title))
                .findFirst();
    }
}
