package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One goal of the AE, a row of the Goals tab.
///
/// @param start first day of its period
/// @param end last day of its period
/// @param target in the metric's unit
/// @param curve how the target is spread over the period, as typed; blank is the default of workbook.md §4
/// @param place where it stands
public record Goal(
        String id,
        String name,
        Metric metric,
        Optional<Where> where,
        Optional<String> unit,
        LocalDate start,
        LocalDate end,
        OptionalDouble target,
        OptionalDouble baseline,
        Optional<String> curve,
        OptionalDouble manualActual,
        OptionalDouble myCommit,
        OptionalDouble myBestCase,
        Optional<String> owner,
        Optional<String> strategy,
        RowPlace place) {

    /// What a goal counts.
    public enum Metric {
        BOOKINGS("bookings"),
        NEW_LOGOS("new logos"),
        EXPANSION("expansion"),
        RENEWALS("renewals"),
        PIPELINE_CREATED("pipeline created"),
        OPEN_PIPELINE("open pipeline"),
        WIN_RATE("win rate"),
        ACTIVITIES("activities"),
        ARR("ARR"),
        MANUAL("manual");

        private final String title;

        Metric(String title) {
            this.title = title;
        }

        /// The metric as the Goals tab spells it.
        public String title() {
            return title;
        }
    }

    /// A condition on the deals of a goal, as in `Industry = Healthcare`.
    ///
    /// @param field a header of Accounts or Opportunities
    /// @param operator one of `=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`
    public record Where(String field, String operator, String value) {
        @Override
        public String toString() {
            return field + " " + operator + " " + value;
        }
    }
}
