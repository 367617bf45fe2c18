package dev.patchbook.workbook.merge;

import dev.patchbook.plan.PlanSettings;
import java.time.LocalDate;

/// What a merge needs to know besides the workbook and the tables.
///
/// @param asOf the date that a row gone from its table is marked with
/// @param keepRankOrder whether rows are sorted by rank even after the AE has sorted them
/// @param currency ISO code of the plan's currency, for the format of a column that comes back
public record MergeRules(LocalDate asOf, boolean keepRankOrder, String currency) {

    public static MergeRules of(PlanSettings settings, LocalDate asOf) {
        return new MergeRules(asOf, settings.keepRankOrder(), settings.currency());
    }
}
