package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.DateOrder;
import dev.patchbook.workbook.read.TypedDate;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides how the cells of each column are written, by looking at all of them.
final class ColumnForms {

    private static final int MOST_DIGITS = 15;
    /// A way to write a date must give this one back.
    private static final ZonedDateTime A_DAY = ZonedDateTime.of(2026, 11, 23, 10, 45, 0, 0, ZoneOffset.UTC);

    private final List<FileRow> rows;
    private final Decimal likely;
    private final ZoneId zone;
    private final ImportNotes notes;

    ColumnForms(List<FileRow> rows, Decimal likely, ZoneId zone, ImportNotes notes) {
        this.rows = rows;
        this.likely = likely;
        this.zone = zone;
        this.notes = notes;
    }

    /// A column of the file, and how its cells are written.
    record Formed(FileColumn column, CellForm form) {}

    List<Formed> of(List<FileColumn> columns) {
        List<FileColumn> dates = columns.stream()
                .filter(column -> !column.own() && column.to().format() == Format.DATE)
                .filter(column -> column.format().isEmpty())
                .toList();
        Map<Integer, DateOrder> orders = DateOrders.of(dates, rows, zone, notes);
        DateOrder shared = orders.values().stream().reduce((_, last) -> last).orElse(DateOrder.YEAR_FIRST);
        List<Formed> formed = new ArrayList<>();
        for (FileColumn column : columns) {
            formed.add(
                    column.own() && column.format().isEmpty()
                            ? own(column, shared)
                            : new Formed(column, form(column, orders)));
        }
        return formed;
    }

    private CellForm form(FileColumn column, Map<Integer, DateOrder> orders) {
        if (column.format().isPresent()) {
            return said(column, column.format().get());
        }
        return switch (column.to().format()) {
            case TEXT -> new CellForm.AsText();
            case ID -> new CellForm.AsId();
            case DATE, DATE_TIME ->
                new CellForm.AsDate(orders.getOrDefault(column.index(), DateOrder.YEAR_FIRST), zone);
            case COUNT, DECIMAL, MONEY, SCORE, DAYS -> new CellForm.AsNumber(decimal(column), 1);
            case PERCENT -> percent(column);
            case FLAG -> new CellForm.AsFlag();
            case ANY -> isNumeric(column.index()) ? new CellForm.AsNumber(decimal(column), 1) : new CellForm.AsIs();
        };
    }

    private static CellForm said(FileColumn column, String format) {
        try {
            CellForm.AsSaid said = new CellForm.AsSaid(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
            if (said.read(Value.of(said.format().format(A_DAY))).equals(Optional.of(Value.of(A_DAY.toLocalDate())))) {
                return said;
            }
        } catch (IllegalArgumentException | DateTimeException noFormat) {
            // The same as one that loses the day.
        }
        throw new ImportRefused(
                "mapping",
                "“%s” is no way to write a date (column “%s”).".formatted(format, column.heading()),
                "Write d, M and y as often as there are digits, as in dd-MM-yy or M/d/yyyy.");
    }

    /// A column that Patchbook does not know: dates, numbers or text, whichever all of its cells are.
    private Formed own(FileColumn column, DateOrder order) {
        if (isNumeric(column.index()) && !looksLikeIds(column)) {
            return new Formed(column, new CellForm.AsNumber(decimal(column), 1));
        }
        CellForm.AsDate dates = new CellForm.AsDate(order, zone);
        boolean allDates = cells(column.index())
                .allMatch(cell -> dates.read(cell).isPresent()
                        && !(cell instanceof Value.Number)
                        && !(cell instanceof Value.Text(String text) && text.contains(":"))
                        && !(cell instanceof Value.Text(String text)
                                && order == DateOrder.YEAR_FIRST
                                && TypedDate.isAmbiguous(text, zone)));
        if (allDates && cells(column.index()).findAny().isPresent()) {
            return new Formed(as(column, Format.DATE), dates);
        }
        boolean mixed = cells(column.index()).anyMatch(cell -> !(cell instanceof Value.Text));
        return new Formed(
                as(column, mixed ? Format.ANY : Format.TEXT), mixed ? new CellForm.AsIs() : new CellForm.AsText());
    }

    private static FileColumn as(FileColumn column, Format format) {
        Column to = Column.ofAe(column.to().header(), format, column.to().help());
        return new FileColumn(column.index(), column.heading(), to, column.own(), column.format(), column.because());
    }

    private boolean isNumeric(int column) {
        return cells(column).findAny().isPresent()
                && Stream.of(Decimal.values())
                        .anyMatch(decimal -> cells(column)
                                .allMatch(cell -> new CellForm.AsNumber(decimal, 1)
                                        .read(cell)
                                        .isPresent()));
    }

    /// Digits that are a name rather than a number: leading zeros, exponents, more digits than a number keeps, or a
    /// heading that says so.
    private boolean looksLikeIds(FileColumn column) {
        String heading = column.heading().strip();
        return heading.matches(
                        "(?i)(.*[ _-])?(ids?|code|number|no|phone|fax|zip|postal.*|sic|plz)|.*[a-z]I[Dd]|.*(?i:postalcode|phone|fax)|[A-Z]+ID(__C)?")
                || cells(column.index())
                        .anyMatch(cell -> cell instanceof Value.Text(String text)
                                && text.strip()
                                        .matches("[-+]?0\\d.*|\\d+[eE]\\+?\\d+|\\+\\d.*|\\d{" + (MOST_DIGITS + 1)
                                                + ",}"));
    }

    /// The decimal mark under which most cells are numbers.
    private Decimal decimal(FileColumn column) {
        CellReader point = new CellReader(new CellForm.AsNumber(Decimal.POINT, 1));
        CellReader comma = new CellReader(new CellForm.AsNumber(Decimal.COMMA, 1));
        long points = numbersIn(column, point);
        long commas = numbersIn(column, comma);
        if (points != commas) {
            return points > commas ? Decimal.POINT : Decimal.COMMA;
        }
        boolean open = cells(column.index()).anyMatch(cell -> !point.read(cell).equals(comma.read(cell)));
        if (open) {
            notes.note(
                    Severity.WARNING,
                    "Decimal mark",
                    column.heading(),
                    "The numbers of “%s” can be read in two ways; the %s was taken for the decimal mark."
                            .formatted(column.heading(), likely == Decimal.POINT ? "point" : "comma"),
                    "Check one of them, and export with more decimals if it is wrong.");
        }
        return likely;
    }

    private long numbersIn(FileColumn column, CellReader numbers) {
        return cells(column.index())
                .filter(cell -> numbers.read(cell).isPresent())
                .count();
    }

    /// Whole percentages where any is above one and none carries a percent sign.
    private CellForm percent(FileColumn column) {
        Decimal decimal = decimal(column);
        boolean signed =
                cells(column.index()).anyMatch(cell -> cell instanceof Value.Text(String text) && text.contains("%"));
        boolean whole = cells(column.index())
                .flatMap(cell -> new CellForm.AsNumber(decimal, 1).read(cell).stream())
                .anyMatch(value -> value instanceof Value.Number(double number) && number > 1);
        return new CellForm.AsNumber(decimal, whole && !signed ? 100 : 1);
    }

    /// The cells of a column that say anything.
    private Stream<Value> cells(int column) {
        return rows.stream()
                .map(row -> row.at(column))
                .filter(cell ->
                        !FileRow.isBlank(cell) && !CellForm.saysNothing(cell) && !(cell instanceof Value.Fault));
    }
}
