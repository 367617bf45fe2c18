package dev.patchbook.workbook.read;

import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// One row while it is read: its cells as text, numbers, dates and flags. What a cell cannot be read as is told and
/// becomes unknown.
///
/// @param record key or name of the record in this row, for problems
/// @param touched the money that a problem in this row makes uncertain
record RowCells(TabCells tab, int row, String record, OptionalDouble touched) {

    /// A lower number is a number, or the 1900 that programs write for no date.
    private static final double FIRST_SERIAL = SerialDate.of(LocalDate.of(1901, 1, 1));

    private static final double LAST_SERIAL = SerialDate.of(LocalDate.of(2199, 12, 31));
    /// No money and no count of a plan goes beyond it, in any currency; sums and squares of larger numbers might have
    /// no
    /// value at all.
    private static final double LARGEST = 1e15;

    private static final List<String> YES =
            List.of("yes", "y", "x", "true", "1", "✓", "✔", "oui", "ja", "si", "sí", "sim");
    private static final List<String> NO = List.of("no", "n", "false", "0", "-", "non", "nein", "não");

    RowCells about(String someRecord) {
        return new RowCells(tab, row, someRecord, touched);
    }

    RowCells touching(OptionalDouble money) {
        return new RowCells(tab, row, record, money);
    }

    Value at(String header) {
        return tab.at(row, tab.column(header));
    }

    /// Where the record stands.
    ///
    /// @param key header of the column that names it
    RowPlace place(String key) {
        return new RowPlace(tab.title(), row + 1, key, tab.letters());
    }

    /// The cell as in `Opportunities!J12`; of an absent column the row, as in `Opportunities!12`.
    String address(String header) {
        return tab.title() + "!" + cell(header);
    }

    String cell(String header) {
        return tab.column(header).index().isPresent()
                ? new CellAddress(row, tab.column(header).index().getAsInt()).a1()
                : String.valueOf(row + 1);
    }

    /// The cell's text as spelt, a number without exponent or needless decimals.
    Optional<String> text(String header) {
        return switch (at(header)) {
            case Value.Blank() -> Optional.empty();
            case Value.Text(String text) -> text.isBlank() ? Optional.empty() : Optional.of(text);
            case Value.Number(double number) -> Optional.of(plain(number));
            case Value.Date(LocalDate date) -> Optional.of(date.toString());
            case Value.Flag(boolean set) -> Optional.of(set ? "TRUE" : "FALSE");
            case Value.Fault(String shown) -> {
                tellFault(header, shown);
                yield Optional.empty();
            }
        };
    }

    /// The cell's text without surrounding space, for ids and names that keys are made of.
    Optional<String> key(String header) {
        return text(header).map(String::strip);
    }

    OptionalDouble number(String header) {
        return switch (at(header)) {
            case Value.Blank() -> OptionalDouble.empty();
            case Value.Number(double number) -> sensible(header, number);
            case Value.Text(String text) -> typedNumber(header, text);
            case Value.Date(LocalDate date) -> notANumber(header, date.toString());
            case Value.Flag(boolean set) -> notANumber(header, set ? "TRUE" : "FALSE");
            case Value.Fault(String shown) -> {
                tellFault(header, shown);
                yield OptionalDouble.empty();
            }
        };
    }

    Optional<LocalDate> date(String header) {
        return switch (at(header)) {
            case Value.Blank() -> Optional.empty();
            case Value.Date(LocalDate date) -> Optional.of(date);
            case Value.Number(double serial)
            when serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 -> Optional.of(SerialDate.dateOf(serial));
            case Value.Number(double number) -> notADate(header, plain(number));
            case Value.Text(String text) -> typedDate(header, text);
            case Value.Flag(boolean set) -> notADate(header, set ? "TRUE" : "FALSE");
            case Value.Fault(String shown) -> {
                tellFault(header, shown);
                yield Optional.empty();
            }
        };
    }

    /// Whether a flag is set; blank is not.
    boolean flag(String header) {
        return switch (at(header)) {
            case Value.Flag(boolean set) -> set;
            case Value.Number(double number) -> number != 0;
            case Value.Text(String text) when YES.contains(text.strip().toLowerCase(Locale.ROOT)) -> true;
            case Value.Text(String text)
            when text.isBlank() || NO.contains(text.strip().toLowerCase(Locale.ROOT)) -> false;
            case Value.Text(String text) -> {
                tell(
                        Severity.WARNING,
                        "Not yes or no",
                        header,
                        "%s should be yes or no, but it says “%s”; it was read as no."
                                .formatted(address(header), shortened(text)),
                        "Tick the box or type yes, or clear the cell.");
                yield false;
            }
            case Value.Fault(String shown) -> {
                tellFault(header, shown);
                yield false;
            }
            case Value.Blank() -> false;
            case Value.Date _ -> true;
        };
    }

    /// The date in `No, since DATE`, as imports write it beside a row that the CRM no longer has.
    Optional<LocalDate> vanishedSince(String header) {
        return inCrm(header).notSince();
    }

    /// Whether the CRM still has the row, as imports write it.
    InCrm inCrm(String header) {
        String said = text(header).orElse("");
        Optional<InCrm> read = InCrm.of(said);
        if (read.isEmpty()) {
            tell(
                    Severity.WARNING,
                    "Not a date",
                    header,
                    "%s says “%s” without a date; the row counts as if it were in the CRM."
                            .formatted(address(header), shortened(said.strip())),
                    "Type it as in No, since 2026-03-31, or clear the cell.");
        }
        return read.orElse(InCrm.PRESENT);
    }

    void tell(Severity severity, String kind, String header, String message, String fix) {
        String cell = tab.column(header).index().isPresent() ? cell(header) : "";
        Place place = new Place(tab.title(), record, tab.column(header).header(), cell);
        tab.findings().add(new Problem(severity, kind, place, message, fix, touched));
    }

    /// A number as a person would write it: no exponent, no needless decimals.
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// A text short enough to be quoted in a sentence.
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private OptionalDouble sensible(String header, double number) {
        if (Math.abs(number) <= LARGEST) {
            return OptionalDouble.of(number);
        }
        tell(
                Severity.ERROR,
                "Number too large",
                header,
                "%s says %s, which is too large to be meant.".formatted(address(header), number),
                "Type the %s as a plain number, or clear the cell if you do not know it."
                        .formatted(tab.column(header).header().toLowerCase(Locale.ROOT)));
        return OptionalDouble.empty();
    }

    private OptionalDouble typedNumber(String header, String text) {
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        Optional<TypedNumber> typed = TypedNumber.in(text, tab.conventions().decimal());
        if (typed.isEmpty() || typed.get().currency().isPresent()) {
            return notANumber(header, text);
        }
        if (Math.abs(typed.get().value()) > LARGEST) {
            return sensible(header, typed.get().value());
        }
        tell(
                Severity.NOTE,
                "Number typed as text",
                header,
                "%s is text that says “%s”; it was read as %s."
                        .formatted(address(header), text, plain(typed.get().value())),
                "Type the number again, so that the sheet can count with it too.");
        return OptionalDouble.of(typed.get().value());
    }

    private Optional<LocalDate> typedDate(String header, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Conventions conventions = tab.conventions();
        Optional<LocalDate> typed = TypedDate.in(text, conventions.dateOrder(), conventions.zone())
                .or(() -> TypedDate.in(text, DateOrder.DAY_FIRST, conventions.zone()))
                .or(() -> TypedDate.in(text, DateOrder.MONTH_FIRST, conventions.zone()));
        if (typed.isEmpty()) {
            return notADate(header, text);
        }
        boolean ambiguous = TypedDate.isAmbiguous(text, conventions.zone());
        tell(
                ambiguous ? Severity.WARNING : Severity.NOTE,
                ambiguous ? "Ambiguous date" : "Date typed as text",
                header,
                ambiguous
                        ? "%s is text that says “%s”, which can be two dates; it was read as %s, after the sheet's locale."
                                .formatted(address(header), text.strip(), typed.get())
                        : "%s is text that says “%s”; it was read as %s."
                                .formatted(address(header), text.strip(), typed.get()),
                "Type the date again as %s, so that the sheet knows it as a date.".formatted(typed.get()));
        return typed;
    }

    private OptionalDouble notANumber(String header, String found) {
        tell(
                Severity.ERROR,
                "Not a number",
                header,
                "%s should be a number, but it says “%s”.".formatted(address(header), shortened(found)),
                "Type the %s as a plain number, or clear the cell if you do not know it."
                        .formatted(tab.column(header).header().toLowerCase(Locale.ROOT)));
        return OptionalDouble.empty();
    }

    private Optional<LocalDate> notADate(String header, String found) {
        tell(
                Severity.ERROR,
                "Not a date",
                header,
                "%s should be a date, but it says “%s”.".formatted(address(header), shortened(found)),
                "Type the date as in 2026-03-31, or clear the cell if you do not know it.");
        return Optional.empty();
    }

    private void tellFault(String header, String shown) {
        tell(
                Severity.ERROR,
                "Formula error",
                header,
                "%s shows %s instead of a value.".formatted(address(header), shown),
                "Mend the formula, or type the value.");
    }
}
