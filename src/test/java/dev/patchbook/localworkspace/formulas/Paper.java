package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.formulas.evaluation.BookView.Moment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A spreadsheet to calculate on: cells are written by their address, and read back as short texts.
final class Paper {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    private Book book;

    Paper() {
        this(100, 26);
    }

    Paper(int rows, int columns) {
        book = new Book("paper", BookProperties.of("Paper"));
        book.tabs().add(new Tab(TabProperties.of(0, "Sheet1"), rows, columns));
    }

    Book book() {
        return book;
    }

    Tab tab() {
        return book.tabs().getFirst();
    }

    /// Writes rows of numbers, texts, booleans and formulas (texts that begin with `=`) from a cell on; null
    /// is blank.
    Paper put(String cell, Object[]... rows) {
        Book draft = book.copy();
        int top = row(cell);
        int left = column(cell);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                draft.tabs().getFirst().cells().setValue(top + row, left + column, value(rows[row][column]));
            }
        }
        return calculated(draft);
    }

    /// Writes one row.
    Paper row(String cell, Object... values) {
        return put(cell, values);
    }

    /// Takes over a changed copy of the book, calculated.
    Paper calculated(Book draft) {
        Recalculation.bring(draft, new Moment(NOW, 1));
        book = draft;
        return this;
    }

    /// What a formula comes to in a cell of its own, far from all others.
    String of(String formula) {
        int row = tab().rowCount() - 1;
        int column = tab().columnCount() - 1;
        Book draft = book.copy();
        draft.tabs().getFirst().cells().setValue(row, column, new CellValue.Formula(formula, CellValue.BLANK));
        Recalculation.bring(draft, new Moment(NOW, 1));
        return text(draft.tabs().getFirst().cells().value(row, column));
    }

    /// The array that a formula comes to, rows apart by `;`, in an empty spreadsheet beside this one.
    String array(String formula) {
        Book draft = book.copy();
        Tab other = new Tab(TabProperties.of(99, "Array"), 60, 30);
        other.cells().setValue(0, 0, new CellValue.Formula(formula, CellValue.BLANK));
        draft.tabs().add(other);
        Recalculation.bring(draft, new Moment(NOW, 1));
        if (!(other.cells().value(0, 0) instanceof CellValue.Formula shown)) {
            throw new AssertionError("the formula is gone");
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < shown.arrayRows(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < shown.arrayColumns(); column++) {
                line.add(text(other.cells().value(row, column)));
            }
            rows.add(String.join(",", line));
        }
        return String.join(";", rows);
    }

    String at(String cell) {
        return text(tab().cells().value(row(cell), column(cell)));
    }

    CellValue value(String cell) {
        return tab().cells().value(row(cell), column(cell));
    }

    static String text(CellValue value) {
        return switch (value.effective()) {
            case CellValue.Number(double number) -> number(number);
            case CellValue.Text(String text) -> text;
            case CellValue.Bool(boolean flag) -> flag ? "TRUE" : "FALSE";
            case CellValue.Error error -> error.kind().text();
            case CellValue.Blank _, CellValue.Formula _, CellValue.Spilled _ -> "";
        };
    }

    private static String number(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).round(new MathContext(10)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static CellValue value(Object value) {
        return switch (value) {
            case null -> CellValue.BLANK;
            case Number number -> new CellValue.Number(number.doubleValue());
            case Boolean flag -> new CellValue.Bool(flag);
            case String text when text.startsWith("=") -> new CellValue.Formula(text, CellValue.BLANK);
            default -> new CellValue.Text(value.toString());
        };
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("[A-Z]", "")) - 1;
    }

    private static int column(String cell) {
        return A1.column(cell.replaceAll("[0-9]", ""));
    }
}
