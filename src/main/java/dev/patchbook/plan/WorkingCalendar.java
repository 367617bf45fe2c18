package dev.patchbook.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Which days the AE works.
public record WorkingCalendar(Set<DayOfWeek> workingDays, Set<LocalDate> holidays) {
    public WorkingCalendar {
        workingDays = Set.copyOf(workingDays);
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The number of working days from one day to another, both counted; 0 where the second is earlier.
    public int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
