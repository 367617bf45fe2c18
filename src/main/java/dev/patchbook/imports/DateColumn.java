package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.DateOrder;
import dev.patchbook.workbook.read.TypedDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The distinct texts of one column of dates, and in which orders of their parts they can be read.
final class DateColumn {

    private final FileColumn column;
    private final ZoneId zone;
    private final Set<String> texts = new LinkedHashSet<>();

    DateColumn(FileColumn column, List<FileRow> rows, ZoneId zone) {
        this.column = column;
        this.zone = zone;
        for (FileRow row : rows) {
            if (row.at(column.index()) instanceof Value.Text(String text) && !text.isBlank()) {
                texts.add(text);
            }
        }
    }

    FileColumn column() {
        return column;
    }

    /// The orders that read the most texts.
    List<DateOrder> candidates() {
        long most = Stream.of(DateOrder.values()).mapToLong(this::readIn).max().orElse(0);
        return Stream.of(DateOrder.values())
                .filter(order -> readIn(order) == most)
                .toList();
    }

    /// Whether its candidates read any text differently.
    boolean isOpen() {
        List<DateOrder> candidates = candidates();
        return candidates.stream()
                .anyMatch(order -> differently(candidates.getFirst(), order).isPresent());
    }

    /// A text that two orders read as different dates.
    Optional<String> differently(DateOrder one, DateOrder other) {
        return texts.stream()
                .filter(text -> !in(text, one).equals(in(text, other)))
                .findFirst();
    }

    /// How many years lie between its first and last date.
    int years(DateOrder order) {
        List<Integer> years = texts.stream()
                .flatMap(text -> in(text, order).stream())
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        return years.isEmpty() ? 0 : years.getLast() - years.getFirst();
    }

    /// A text that is a date in this order.
    Optional<String> example(DateOrder order) {
        return texts.stream().filter(text -> in(text, order).isPresent()).findFirst();
    }

    Optional<LocalDate> in(String text, DateOrder order) {
        return TypedDate.in(text, order, zone);
    }

    Optional<LocalDate> in(FileRow row, DateOrder order) {
        return switch (row.at(column.index())) {
            case Value.Date(LocalDate date) -> Optional.of(date);
            case Value.Text(String text) -> in(text, order);
            case Value.Number _, Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
    }

    private long readIn(DateOrder order) {
        return texts.stream().filter(text -> in(text, order).isPresent()).count();
    }
}
