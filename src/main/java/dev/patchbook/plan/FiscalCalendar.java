package dev.patchbook.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/// Fiscal years and quarters, where the year begins on the first day of any month.
///
/// A fiscal year is called by the calendar year in which it ends, so the year from February 2026 is FY2027; a year
/// that begins in January is the calendar year.
public record FiscalCalendar(Month firstMonth) {

    /// A quarter of a fiscal year.
    ///
    /// @param label `2017 Q1`, or `FY2027 Q1` where the year does not begin in January
    /// @param start its first day
    /// @param end its last day
    public record Quarter(int fiscalYear, int number, String label, LocalDate start, LocalDate end)
            implements Comparable<Quarter> {
        @Override
        public int compareTo(Quarter other) {
            return start.compareTo(other.start);
        }
    }

    /// The fiscal year in which a day falls.
    public int yearOf(LocalDate day) {
        return yearStart(day).plusYears(1).minusDays(1).getYear();
    }

    /// The first day of the fiscal year in which a day falls.
    public LocalDate yearStart(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), firstMonth, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    /// The last day of the fiscal year in which a day falls.
    public LocalDate yearEnd(LocalDate day) {
        return yearStart(day).plusYears(1).minusDays(1);
    }

    /// The quarter in which a day falls.
    public Quarter quarterOf(LocalDate day) {
        LocalDate yearStart = yearStart(day);
        int number = (int) (ChronoUnit.MONTHS.between(yearStart, day) / 3) + 1;
        LocalDate start = yearStart.plusMonths(3L * (number - 1));
        int year = yearOf(day);
        String label = (firstMonth == Month.JANUARY ? "" : "FY") + year + " Q" + number;
        return new Quarter(year, number, label, start, start.plusMonths(3).minusDays(1));
    }

    /// The quarter after this one.
    public Quarter next(Quarter quarter) {
        return quarterOf(quarter.end().plusDays(1));
    }
}
