package dev.patchbook.store;

import dev.patchbook.plan.PlanId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// When a plan is refreshed by itself.
///
/// @param days never empty; all seven is daily
/// @param timeZone the plan's
public record Schedule(PlanId planId, LocalTime at, Set<DayOfWeek> days, ZoneId timeZone) {
    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A schedule needs at least one day");
        }
        days = Set.copyOf(days);
    }

    /// The first time after an instant. Where clocks skip the time of day, it is the same moment by the new clock.
    public Instant next(Instant after) {
        LocalDate today = after.atZone(timeZone).toLocalDate();
        return today.datesUntil(today.plusDays(9))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> ZonedDateTime.of(day, at, timeZone).toInstant())
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    String daysText() {
        return EnumSet.copyOf(days).stream()
                .map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
    }

    static Set<DayOfWeek> daysOf(String text) {
        Set<String> names = Set.of(text.split(","));
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names.contains(day.name().substring(0, 3)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
