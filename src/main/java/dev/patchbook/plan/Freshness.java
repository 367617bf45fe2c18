package dev.patchbook.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// How old the data of one input tab is (workbook.md rule 10).
///
/// @param tab title of the input tab
/// @param imported when it was last imported into
/// @param edited the time of the refresh after which the last edit came, where that is after the import
/// @param newestRecord the latest date of a record on it that is not in the future
public record Freshness(
        String tab, Optional<Instant> imported, Optional<Instant> edited, Optional<LocalDate> newestRecord) {

    /// The tabs that a CRM fills; goals are the AE's own words and do not age.
    private static final Set<String> FROM_CRM = Set.of("Accounts", "Opportunities", "Activity");

    /// The time of the last change that is known: the later of import and edit.
    public Optional<Instant> dataAsOf() {
        return imported.isPresent() && edited.isPresent()
                ? (imported.get().isAfter(edited.get()) ? imported : edited)
                : imported.or(() -> edited);
    }

    /// Whether the last change that is known is older than the plan's setting allows.
    ///
    /// @param day the one to count to
    public boolean isStale(LocalDate day, PlanSettings settings) {
        OptionalLong days = daysOld(day, settings);
        return days.isPresent() && days.getAsLong() > settings.stalenessDays();
    }

    /// Whole days from the day of the last change in the plan's time zone, so that it does not differ with the hour;
    /// empty where no change is known.
    public OptionalLong daysOld(LocalDate day, PlanSettings settings) {
        return dataAsOf()
                .map(time -> OptionalLong.of(
                        ChronoUnit.DAYS.between(time.atZone(settings.timeZone()).toLocalDate(), day)))
                .orElse(OptionalLong.empty());
    }

    /// The tab whose data are the oldest, of those that come from the CRM: what rests on all of them is no newer.
    public static Optional<Freshness> oldest(List<Freshness> tabs) {
        return tabs.stream()
                .filter(tab -> FROM_CRM.contains(tab.tab()) && tab.dataAsOf().isPresent())
                .min(Comparator.comparing(tab -> tab.dataAsOf().orElseThrow()));
    }
}
