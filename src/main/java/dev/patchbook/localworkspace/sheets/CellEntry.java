package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.RowPen;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.format.Entered;
import dev.patchbook.localworkspace.format.EnteredText;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.wire.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Puts a value into a cell, as it stands (`RAW`) or as if it were typed (`USER_ENTERED`).
final class CellEntry {
    static final int MOST_CHARACTERS = 50_000;

    private final Book book;
    private final Shown shown;
    private final Optional<EnteredText> typed;

    private CellEntry(Book book, Optional<EnteredText> typed) {
        this.book = book;
        this.shown = new Shown(book);
        this.typed = typed;
    }

    static CellEntry raw(Book book) {
        return new CellEntry(book, Optional.empty());
    }

    static CellEntry typed(Book book, Chance chance) {
        return new CellEntry(book, Optional.of(new EnteredText(new Shown(book).locale(), today(book, chance))));
    }

    /// By the name of a `ValueInputOption`.
    static CellEntry of(String option, Book book, Chance chance) {
        return switch (option) {
            case "RAW" -> raw(book);
            case "USER_ENTERED" -> typed(book, chance);
            case "", "INPUT_VALUE_OPTION_UNSPECIFIED" ->
                throw Faults.invalid("'valueInputOption' is required but not specified");
            default ->
                throw Faults.wrongType(
                        "value_input_option",
                        "type.googleapis.com/google.apps.sheets.v4.ValueInputOption",
                        "\"" + option + "\"");
        };
    }

    private static LocalDate today(Book book, Chance chance) {
        ZoneId zone;
        try {
            zone = ZoneId.of(book.properties().timeZone());
        } catch (DateTimeException unknown) {
            zone = ZoneOffset.UTC;
        }
        return LocalDate.ofInstant(chance.time(), zone);
    }

    /// Writes a text into a cell of the pen's row; an empty one clears it.
    void put(RowPen pen, int column, String text) {
        checkLength(text.length());
        if (text.isEmpty()) {
            pen.setValue(column, CellValue.BLANK);
        } else {
            enter(pen, column, text);
        }
    }

    /// Writes a text that is known to be neither empty nor too long.
    void enter(RowPen pen, int column, String text) {
        if (typed.isEmpty() || shown.isText(pen.style(column))) {
            pen.setText(column, text);
            return;
        }
        switch (typed.get().read(text)) {
            case Entered.Nothing() -> pen.setValue(column, CellValue.BLANK);
            case Entered.Text(String plain) -> pen.setText(column, plain);
            case Entered.Flag(boolean flag) -> pen.setValue(column, new CellValue.Bool(flag));
            case Entered.Error(String error) ->
                pen.setValue(column, new CellValue.Error(ErrorKind.of(error).orElse(ErrorKind.ERROR), ""));
            case Entered.Formula(String formula) ->
                pen.setValue(column, Formulas.entered(shown.spelling().kept(formula)));
            case Entered.Number number -> {
                pen.setNumber(column, number.value());
                number.format().ifPresent(format -> format(pen, column, format));
            }
        }
    }

    /// What is typed as a date, percentage or money formats its cell, unless it is formatted as such already.
    private void format(RowPen pen, int column, Entered.Format format) {
        Style style = book.styles().value(pen.style(column));
        boolean kept = style.numberFormat()
                .map(NumberFormat::type)
                .filter(type -> type.equals(format.type()) || format.type().equals("NUMBER"))
                .isPresent();
        if (!kept) {
            Style changed = style.withNumberFormat(Optional.of(new NumberFormat(format.type(), format.pattern())));
            pen.setStyle(column, book.styles().number(changed));
        }
    }

    static void checkLength(int characters) {
        if (characters > MOST_CHARACTERS) {
            throw Faults.invalid("Your input contains more than the maximum of " + MOST_CHARACTERS
                    + " characters in a single cell.");
        }
    }
}
