package dev.patchbook.analysis.pipeline;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.FiscalCalendar.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The grouping by fiscal quarter of the close date.
///
/// The current quarter and the next three come first, then those further off, then the past ones, latest
/// first. A won deal without close date belongs to no quarter.
final class Quarters {

    private static final int SHOWN_AHEAD = 4;

    private final FiscalCalendar calendar;
    private final Quarter current;
    private final Map<YearMonth, Quarter> byMonth = new HashMap<>();
    private final Map<String, Quarter> byLabel = new HashMap<>();

    private Quarters(FiscalCalendar calendar, Quarter current) {
        this.calendar = calendar;
        this.current = current;
    }

    static Grouping grouping(FiscalCalendar calendar, LocalDate asOf) {
        Quarters quarters = new Quarters(calendar, calendar.quarterOf(asOf));
        List<Quarter> shown = Stream.iterate(quarters.current, calendar::next)
                .limit(SHOWN_AHEAD)
                .toList();
        shown.forEach(quarter -> quarters.byLabel.put(quarter.label(), quarter));
        return new Grouping(
                "Quarter",
                List.of("(none)"),
                shown.stream().map(Quarter::label).toList(),
                deal -> deal.closeDate().map(quarters::labelOf),
                Comparator.comparingLong(quarters::distance),
                deal -> !deal.isWon() || deal.closeDate().isPresent());
    }

    private String labelOf(LocalDate day) {
        return byMonth.computeIfAbsent(YearMonth.from(day), month -> {
                    Quarter quarter = calendar.quarterOf(month.atDay(1));
                    byLabel.put(quarter.label(), quarter);
                    return quarter;
                })
                .label();
    }

    private long distance(String label) {
        long days = Optional.ofNullable(byLabel.get(label))
                .map(quarter -> quarter.start().toEpochDay() - current.start().toEpochDay())
                .orElse(0L);
        return days >= 0 ? days : Integer.MAX_VALUE - days;
    }
}
