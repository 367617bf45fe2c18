package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.format.FormulaSpelling;
import dev.patchbook.localworkspace.format.NumberPattern;
import dev.patchbook.localworkspace.format.PlainNumber;
import dev.patchbook.localworkspace.format.SheetLocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How the cells of one book read: its locale, and the number patterns of its styles, compiled once.
final class Shown {
    private final Book book;
    private final SheetLocale locale;
    private final FormulaSpelling spelling;
    private final Map<Calculated, Integer> calculatedStyles = new HashMap<>();
    private final Map<Integer, Optional<NumberPattern>> patterns = new HashMap<>();

    Shown(Book book) {
        this.book = book;
        this.locale = SheetLocale.of(book.properties().locale());
        this.spelling = new FormulaSpelling(locale);
    }

    SheetLocale locale() {
        return locale;
    }

    /// How formulas are typed into the book.
    FormulaSpelling spelling() {
        return spelling;
    }

    /// The text in the cell, as a person sees it; empty for a blank one.
    String text(CellValue value, int style) {
        return switch (value) {
            case CellValue.Blank _ -> "";
            case CellValue.Number(double number) -> text(number, style);
            case CellValue.Text(String text) ->
                pattern(style).map(pattern -> pattern.text(text)).orElse(text);
            case CellValue.Bool(boolean flag) -> flag ? "TRUE" : "FALSE";
            case CellValue.Error error -> error.kind().text();
            case CellValue.Formula formula -> text(formula.result(), style(value, style));
            case CellValue.Spilled spilled -> text(spilled.value(), style(value, style));
        };
    }

    /// The style that shows a value: where the cell has no number format of its own, a calculated value
    /// brings one.
    int style(CellValue value, int style) {
        Optional<NumberFormat> calculated = value.calculatedFormat();
        if (calculated.isEmpty() || book.styles().value(style).numberFormat().isPresent()) {
            return style;
        }
        return calculatedStyles.computeIfAbsent(
                new Calculated(style, calculated.get()),
                _ -> book.styles().number(book.styles().value(style).withNumberFormat(calculated)));
    }

    private record Calculated(int style, NumberFormat format) {}

    String text(double number, int style) {
        Optional<NumberPattern> pattern = pattern(style);
        return pattern.isPresent() ? pattern.get().number(number, locale) : PlainNumber.of(number, locale);
    }

    boolean isDate(int style) {
        return pattern(style).map(NumberPattern::isDate).orElse(false);
    }

    /// Whether what is typed into a cell of that style stays text.
    boolean isText(int style) {
        return style != 0
                && book.styles()
                        .value(style)
                        .numberFormat()
                        .map(NumberFormat::type)
                        .filter("TEXT"::equals)
                        .isPresent();
    }

    private Optional<NumberPattern> pattern(int style) {
        if (style == 0) {
            return Optional.empty();
        }
        Optional<NumberPattern> known = patterns.get(style);
        if (known == null) {
            known = compiled(book.styles().value(style));
            patterns.put(style, known);
        }
        return known;
    }

    private Optional<NumberPattern> compiled(Style style) {
        return style.numberFormat()
                .map(this::patternText)
                .filter(pattern -> !pattern.isEmpty())
                .map(NumberPattern::of);
    }

    /// The format's own pattern, else the one that its type has in this locale.
    String patternText(NumberFormat format) {
        return format.pattern().isEmpty() ? locale.patternOf(format.type()) : format.pattern();
    }
}
