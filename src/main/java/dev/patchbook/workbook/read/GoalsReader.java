package dev.patchbook.workbook.read;

import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads the Goals tab; a goal without a usable metric, period or condition is left out and told.
final class GoalsReader {

    private static final String ID = "Goal ID";

    private final TabCells tab;
    private final WhereReader conditions;
    private final RowKeys keys = new RowKeys();
    private final List<Goal> goals = new ArrayList<>();

    GoalsReader(TabCells tab, WhereReader conditions) {
        this.tab = tab;
        this.conditions = conditions;
    }

    /// The goals in the order of the tab, each id once.
    List<Goal> read() {
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<String> id = row.key(ID);
            if (id.isEmpty()) {
                tab.tellWithoutKey(row, ID, "a Goal ID, as in Q1");
                return;
            }
            OptionalInt earlier = keys.find(id, Optional::empty);
            if (earlier.isPresent()) {
                tab.tellDuplicate(row.about(id.get()), ID, earlier.getAsInt());
                return;
            }
            keys.add(id, Optional::empty, index);
            goal(row.about(id.get()), id.get()).ifPresent(goals::add);
        });
        return goals;
    }

    private Optional<Goal> goal(RowCells row, String id) {
        Optional<Metric> metric = metric(row);
        Optional<LocalDate> start = day(row, "Period start");
        Optional<LocalDate> end = day(row, "Period end");
        Optional<String> condition = row.key("Where");
        Optional<Goal.Where> where = condition.flatMap(text -> where(row, text));
        if (metric.isEmpty()
                || start.isEmpty()
                || end.isEmpty()
                || (condition.isPresent() && where.isEmpty())
                || !inOrder(row, start.get(), end.get())) {
            return Optional.empty();
        }
        return Optional.of(new Goal(
                id,
                row.text("Goal").orElse(id),
                metric.get(),
                where,
                row.text("Unit"),
                start.get(),
                end.get(),
                row.number("Target"),
                row.number("Baseline"),
                row.text("Curve"),
                row.number("Manual actual"),
                row.number("My commit"),
                row.number("My best case"),
                row.text("Owner"),
                row.text("Strategy"),
                row.place(ID)));
    }

    private static Optional<Metric> metric(RowCells row) {
        Optional<String> typed = row.key("Metric");
        Optional<Metric> metric = typed.flatMap(text -> Arrays.stream(Metric.values())
                .filter(known -> Keys.normalized(known.title()).equals(Keys.normalized(text)))
                .findFirst());
        if (metric.isEmpty()) {
            String titles = Arrays.stream(Metric.values()).map(Metric::title).collect(Collectors.joining(", "));
            leaveOut(
                    row,
                    "Metric",
                    typed.map(text -> "says “%s”, which is no metric".formatted(RowCells.shortened(text)))
                            .orElse("is blank"),
                    "Choose one of: %s.".formatted(titles));
        }
        return metric;
    }

    private static Optional<LocalDate> day(RowCells row, String header) {
        boolean blank = row.at(header).isBlank();
        Optional<LocalDate> day = row.date(header);
        if (day.isEmpty()) {
            leaveOut(row, header, blank ? "is blank" : "is not a date", "Type a date, as in 2026-03-31.");
        }
        return day;
    }

    private static boolean inOrder(RowCells row, LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            leaveOut(
                    row,
                    "Period end",
                    "says %s, before the period starts on %s".formatted(end, start),
                    "Type the last day of the period, on or after %s.".formatted(start));
            return false;
        }
        return true;
    }

    private Optional<Goal.Where> where(RowCells row, String typed) {
        Optional<Goal.Where> where = conditions.read(typed);
        if (where.isEmpty()) {
            leaveOut(
                    row,
                    "Where",
                    "says “%s”, which is no condition on a column of Accounts, Opportunities or Activity"
                            .formatted(RowCells.shortened(typed)),
                    "Write it as in Industry = Healthcare, Amount >= 5000 or Product contains GTX, or clear the cell.");
        }
        return where;
    }

    private static void leaveOut(RowCells row, String header, String what, String fix) {
        row.tell(
                Severity.ERROR,
                "Goal left out",
                header,
                "%s %s, so goal %s is left out.".formatted(row.address(header), what, row.record()),
                fix);
    }
}
