package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.workbook.read.DateOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Decides in which order the dates of a file name their parts (workbook.md §5): of the orders that read the most
/// cells, the one under which fewest records close before they begin, then the one that spans fewer years; a tie
/// between different readings is refused. Columns that leave it open share one order where one fits them all.
final class DateOrders {

    private final List<FileRow> rows;
    private final List<DateColumn> columns;
    private final ImportNotes notes;
    private final Map<DateColumn, DateOrder> settled = new HashMap<>();

    /// How well an order does: records that close before they begin, then years spanned.
    private record Score(DateOrder order, long backwards, long years) {}

    private DateOrders(List<FileRow> rows, List<DateColumn> columns, ImportNotes notes) {
        this.rows = rows;
        this.columns = columns;
        this.notes = notes;
    }

    /// The order of each column of dates, by its index in the file.
    static Map<Integer, DateOrder> of(List<FileColumn> dates, List<FileRow> rows, ZoneId zone, ImportNotes notes) {
        List<DateColumn> columns =
                dates.stream().map(column -> new DateColumn(column, rows, zone)).toList();
        DateOrders orders = new DateOrders(rows, columns, notes);
        orders.settleAll();
        Map<Integer, DateOrder> byIndex = new HashMap<>();
        columns.forEach(column -> byIndex.put(column.column().index(), orders.orderOf(column)));
        return byIndex;
    }

    private void settleAll() {
        List<DateColumn> open = columns.stream().filter(DateColumn::isOpen).toList();
        List<DateOrder> shared = new ArrayList<>(List.of(DateOrder.values()));
        open.forEach(column -> shared.retainAll(column.candidates()));
        if (shared.isEmpty()) {
            open.forEach(column -> settle(List.of(column), column.candidates()));
        } else if (!open.isEmpty()) {
            settle(open, shared);
        }
    }

    private void settle(List<DateColumn> open, List<DateOrder> among) {
        List<Score> scores = among.stream()
                .map(order -> score(open, order))
                .sorted(Comparator.comparingLong(Score::backwards).thenComparingLong(Score::years))
                .toList();
        Score best = scores.getFirst();
        for (Score other : scores.subList(1, scores.size())) {
            if (other.backwards() == best.backwards() && other.years() == best.years()) {
                open.forEach(column -> refuseTie(column, best.order(), other.order()));
            }
        }
        for (DateColumn column : open) {
            settled.put(column, best.order());
            column.example(best.order()).ifPresent(example -> tell(column, best.order(), example));
        }
    }

    private Score score(List<DateColumn> open, DateOrder order) {
        long years = open.stream().mapToLong(column -> column.years(order)).sum();
        return new Score(order, backwards(column -> open.contains(column) ? order : orderOf(column)), years);
    }

    private long backwards(Function<DateColumn, DateOrder> orders) {
        Optional<DateColumn> begin = columnOf("Created");
        Optional<DateColumn> end = columnOf("Close date");
        if (begin.isEmpty() || end.isEmpty()) {
            return 0;
        }
        DateOrder first = orders.apply(begin.get());
        DateOrder last = orders.apply(end.get());
        return rows.stream()
                .filter(row -> {
                    Optional<LocalDate> from = begin.get().in(row, first);
                    Optional<LocalDate> to = end.get().in(row, last);
                    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
                })
                .count();
    }

    private Optional<DateColumn> columnOf(String header) {
        return columns.stream()
                .filter(column -> column.column().to().header().equals(header))
                .findFirst();
    }

    private DateOrder orderOf(DateColumn column) {
        DateOrder order = settled.get(column);
        return order == null ? column.candidates().getFirst() : order;
    }

    private void tell(DateColumn column, DateOrder order, String example) {
        String heading = column.column().heading();
        notes.note(
                Severity.NOTE,
                "Order of dates",
                heading,
                "The dates of “%s” were read as %s: “%s” is %s."
                        .formatted(
                                heading,
                                order.words(),
                                example,
                                column.in(example, order)
                                        .map(LocalDate::toString)
                                        .orElse("")),
                "If that is wrong, say how they are written in mapping.");
    }

    private void refuseTie(DateColumn column, DateOrder one, DateOrder other) {
        String heading = column.column().heading();
        column.differently(one, other).ifPresent(text -> {
            throw new ImportRefused(
                    "%s, column “%s”".formatted(notes.file(), heading),
                    "The dates of “%s” can be read in two ways: “%s” is %s as %s, but %s as %s."
                            .formatted(
                                    heading,
                                    text,
                                    column.in(text, one)
                                            .map(LocalDate::toString)
                                            .orElse("no date"),
                                    one.words(),
                                    column.in(text, other)
                                            .map(LocalDate::toString)
                                            .orElse("no date"),
                                    other.words()),
                    "Say which in mapping, as in {\"%s\": {\"to\": \"%s\", \"format\": \"dd/MM/yyyy\"}}."
                            .formatted(heading, column.column().to().header()));
        });
    }
}
