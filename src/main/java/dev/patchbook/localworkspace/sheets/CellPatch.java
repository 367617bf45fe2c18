package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.format.FormulaSpelling;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import dev.patchbook.localworkspace.wire.MessageType;
import java.util.HashMap;
import java.util.Map;

/// Writes the masked parts of a `CellData` into cells; what the data leaves out is cleared.
final class CellPatch {
    private static final Message EMPTY = new Message(MessageType.sheets("CellData"));

    private final Book book;
    private final boolean values;
    private final boolean notes;
    private final boolean rules;
    private final Mask formats;
    private final FormulaSpelling spelling;
    private final Map<String, Integer> styles = new HashMap<>();

    /// @param mask over the fields of `CellData`
    CellPatch(Book book, Mask mask) {
        this.book = book;
        this.spelling = new Shown(book).spelling();
        this.values = mask.wants("userEnteredValue");
        this.notes = mask.wants("note");
        this.rules = mask.wants("dataValidation");
        this.formats = mask.part("userEnteredFormat");
    }

    void clear(Cells cells, int row, int column) {
        apply(cells, row, column, EMPTY);
    }

    void apply(Cells cells, int row, int column, Message cell) {
        if (values) {
            cells.setValue(
                    row,
                    column,
                    cell.message("userEnteredValue").map(this::value).orElse(CellValue.BLANK));
        }
        if (!formats.isNone()) {
            cells.setStyle(row, column, style(cells.style(row, column), cell));
        }
        if (notes) {
            cells.setNote(row, column, cell.text("note"));
        }
        if (rules) {
            cells.setRule(
                    row,
                    column,
                    cell.message("dataValidation")
                            .map(rule -> book.rules().number(RuleJson.validation(rule)))
                            .orElse(0));
        }
    }

    private CellValue value(Message value) {
        if (value.has("numberValue")) {
            return new CellValue.Number(value.number("numberValue"));
        }
        if (value.has("boolValue")) {
            return new CellValue.Bool(value.flag("boolValue"));
        }
        if (value.has("formulaValue")) {
            String formula = value.text("formulaValue");
            CellEntry.checkLength(formula.length());
            return formula.isEmpty() ? CellValue.BLANK : Formulas.entered(spelling.kept(formula));
        }
        if (value.has("errorValue")) {
            throw Faults.invalid("Error values can not be written.");
        }
        String text = value.text("stringValue");
        CellEntry.checkLength(text.length());
        return text.isEmpty() ? CellValue.BLANK : new CellValue.Text(text);
    }

    private int style(int before, Message cell) {
        Message format = cell.part("userEnteredFormat");
        if (formats.isAll()) {
            return format.size() == 0 ? 0 : book.styles().number(Styles.read(format));
        }
        return styles.computeIfAbsent(before + " " + format.json(), _ -> {
            Style old = book.styles().value(before);
            Style merged = Styles.read(Updates.merged(Styles.json(old), format, paired(formats), "CellFormat"));
            return book.styles().number(merged.withKept(old.kept()));
        });
    }

    /// A colour is one thing under two names: naming one of them replaces both.
    private static Mask paired(Mask mask) {
        return mask.withTwins("backgroundColor", "backgroundColorStyle")
                .withPart("textFormat", part -> part.withTwins("foregroundColor", "foregroundColorStyle"));
    }
}
