package dev.patchbook.localworkspace.sheets;

import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.format.FormulaSpelling;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Numbers;
import java.io.IOException;
import java.util.Optional;

/// Writes the `ExtendedValue`s of one field of many cells: its mask is looked at once, not for each cell.
final class ExtendedJson {
    private final String field;
    private final boolean number;
    private final boolean text;
    private final boolean bool;
    private final boolean formula;
    private final boolean error;
    private final Mask errors;

    private final FormulaSpelling spelling;

    private ExtendedJson(FormulaSpelling spelling, String field, Mask mask) {
        this.spelling = spelling;
        this.field = field;
        this.number = mask.wants("numberValue");
        this.text = mask.wants("stringValue");
        this.bool = mask.wants("boolValue");
        this.formula = mask.wants("formulaValue");
        this.error = mask.wants("errorValue");
        this.errors = mask.part("errorValue");
    }

    /// Empty where the cells' mask does not name the field.
    static Optional<ExtendedJson> of(FormulaSpelling spelling, Mask cells, String field) {
        return cells.wants(field)
                ? Optional.of(new ExtendedJson(spelling, field, cells.part(field)))
                : Optional.empty();
    }

    /// Whether a number, a text or a truth value leaves the object empty.
    boolean leavesOutConstants() {
        return !number && !text && !bool;
    }

    /// The field with nothing in it.
    void writeEmpty(JsonWriter out) throws IOException {
        out.name(field).jsonValue("{}");
    }

    /// The field with its value; the object is there even where the mask leaves nothing in it.
    void write(JsonWriter out, CellValue value) throws IOException {
        out.name(field).beginObject();
        kind(out, value);
        out.endObject();
    }

    private void kind(JsonWriter out, CellValue value) throws IOException {
        switch (value) {
            case CellValue.Number(double it)
            when number -> out.name("numberValue").value(Numbers.json(it));
            case CellValue.Text(String it) when text -> out.name("stringValue").value(it);
            case CellValue.Bool(boolean it) when bool -> out.name("boolValue").value(it);
            case CellValue.Formula it when formula -> out.name("formulaValue").value(spelling.typed(it.text()));
            case CellValue.Error it when error -> error(out, it);
            case CellValue.Spilled it -> kind(out, it.value());
            case CellValue _ -> {
                // blank, or a kind that is not asked for
            }
        }
    }

    private void error(JsonWriter out, CellValue.Error error) throws IOException {
        out.name("errorValue").beginObject();
        if (errors.wants("type")) {
            out.name("type").value(error.kind().name());
        }
        if (errors.wants("message") && !error.message().isEmpty()) {
            out.name("message").value(error.message());
        }
        out.endObject();
    }
}
