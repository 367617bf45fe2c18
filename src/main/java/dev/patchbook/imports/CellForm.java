package dev.patchbook.imports;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.DateOrder;
import dev.patchbook.workbook.read.TypedDate;
import dev.patchbook.workbook.read.TypedNumber;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How the cells of one column of a file are written, decided once for the whole column.
sealed interface CellForm {

    /// What exports write where nothing is known.
    Set<String> NOTHING = Set.of(
            "-", "--", "–", "—", "n/a", "#n/a", "na", "n.a.", "null", "none", "nil", "nan", "(blank)", "unknown", "tbd",
            "?");

    /// Up to here every whole number is one of its own.
    long MOST_EXACT = 1L << 53;

    /// Text as spelt.
    record AsText() implements CellForm {}

    /// Ids: text without surrounding space.
    record AsId() implements CellForm {}

    /// Dates in an order of their parts; moments fall on the day that they have in the zone.
    record AsDate(DateOrder order, ZoneId zone) implements CellForm {}

    /// Dates as the AE says that they are written.
    record AsSaid(DateTimeFormatter format) implements CellForm {}

    /// Numbers, to be divided where percentages are written as whole numbers.
    record AsNumber(Decimal decimal, double divisor) implements CellForm {}

    record AsFlag() implements CellForm {}

    /// Numbers, dates and flags as a workbook has them; text as spelt.
    record AsIs() implements CellForm {}

    /// What a cell says; nothing where it cannot be read in this form. A cell that says that nothing is known is blank.
    default Optional<Value> read(Value cell) {
        if (FileRow.isBlank(cell) || cell instanceof Value.Fault) {
            return Optional.of(Value.BLANK);
        }
        return switch (this) {
            case AsText() -> Optional.of(as(cell, text(cell)));
            case AsId() -> Optional.of(as(cell, text(cell).strip()));
            case AsDate(DateOrder order, ZoneId zone) -> date(cell, text -> TypedDate.in(text, order, zone));
            case AsSaid(DateTimeFormatter format) -> date(cell, text -> parsed(text, format));
            case AsNumber(Decimal decimal, double divisor) -> number(cell, decimal, divisor);
            case AsFlag() -> flag(cell);
            case AsIs() -> Optional.of(cell);
        };
    }

    /// The cell itself where it says just that: one value for both costs half the memory.
    private static Value as(Value cell, String text) {
        return cell instanceof Value.Text(String said) && said.equals(text) ? cell : Value.of(text);
    }

    /// Whether a text says that nothing is known.
    static boolean saysNothing(Value cell) {
        return cell instanceof Value.Text(String text)
                && NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /// A cell as text: whole numbers without decimals or exponent.
    static String text(Value cell) {
        return switch (cell) {
            case Value.Text(String text) -> text;
            case Value.Number(double number)
            when number == (long) number && Math.abs(number) < MOST_EXACT -> Long.toString((long) number);
            case Value.Number(double number) ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "TRUE" : "FALSE";
            case Value.Fault(String shown) -> shown;
            case Value.Blank() -> "";
        };
    }

    private static Optional<Value> date(Value cell, java.util.function.Function<String, Optional<LocalDate>> reader) {
        return switch (cell) {
            case Value.Date date -> Optional.of(date);
            case Value.Number(double serial) -> SerialDate.ofCell(serial).map(Value::of);
            case Value.Text _ when saysNothing(cell) -> Optional.of(Value.BLANK);
            case Value.Text(String text) -> reader.apply(text).map(Value::of);
            case Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), format));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static Optional<Value> number(Value cell, Decimal decimal, double divisor) {
        return switch (cell) {
            case Value.Number(double number) -> Optional.of(Value.of(number / divisor));
            case Value.Text _ when saysNothing(cell) -> Optional.of(Value.BLANK);
            case Value.Text(String text) ->
                TypedNumber.in(text, decimal).map(number -> Value.of(number.value() / divisor));
            case Value.Date _, Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
    }

    private static Optional<Value> flag(Value cell) {
        if (cell instanceof Value.Flag) {
            return Optional.of(cell);
        }
        return switch (text(cell).strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "x", "1" -> Optional.of(new Value.Flag(true));
            case "false", "no", "n", "0" -> Optional.of(new Value.Flag(false));
            default -> Optional.empty();
        };
    }
}
