package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.MaskedJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes `CellData`: what was entered, what it came to, how it reads and looks; only the parts that the mask names.
final class CellJson {
    private static final Pattern HYPERLINK =
            Pattern.compile("=\\s*HYPERLINK\\(\\s*\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);

    private final Book book;
    private final Shown shown;
    private final boolean entered;
    private final boolean effective;
    private final boolean formatted;
    private final boolean enteredFormat;
    private final boolean effectiveFormat;
    private final Map<Integer, JsonObject> formats = new HashMap<>();
    private final Map<String, JsonObject> looks = new HashMap<>();

    CellJson(Book book, Mask cells) {
        this.book = book;
        this.shown = new Shown(book);
        this.entered = cells.wants("userEnteredValue");
        this.effective = cells.wants("effectiveValue");
        this.formatted = cells.wants("formattedValue");
        this.enteredFormat = cells.wants("userEnteredFormat");
        this.effectiveFormat = cells.wants("effectiveFormat");
    }

    static boolean isEmpty(RowCursor at, int column) {
        return at.isBlank(column)
                && at.style(column) == 0
                && at.rule(column) == 0
                && at.note(column).isEmpty();
    }

    void write(MaskedJson out, RowCursor at, int column) {
        if (column >= at.columnsUsed() || isEmpty(at, column)) {
            return;
        }
        CellValue value = at.value(column);
        int style = at.style(column);
        if (!value.isBlank()) {
            value(out, value, style);
        }
        if (style != 0 && enteredFormat) {
            JsonObject format = formats.computeIfAbsent(
                    style, number -> typed(Styles.json(book.styles().value(number)), number));
            if (!format.isEmpty()) {
                out.tree("userEnteredFormat", format);
            }
        }
        if (effectiveFormat) {
            out.tree("effectiveFormat", look(style, value.effective()));
        }
        if (!at.note(column).isEmpty()) {
            out.text("note", at.note(column));
        }
        if (at.rule(column) != 0 && out.wants("dataValidation")) {
            book.rules().rule(at.rule(column)).ifPresent(rule -> out.tree("dataValidation", RuleJson.json(rule)));
        }
    }

    private void value(MaskedJson out, CellValue value, int style) {
        if (entered && !(value instanceof CellValue.Spilled)) {
            out.object("userEnteredValue", () -> extended(out, value));
        }
        CellValue result = value.effective();
        if (effective && !result.isBlank()) {
            out.object("effectiveValue", () -> extended(out, result));
        }
        if (formatted && !result.isBlank()) {
            out.text("formattedValue", shown.text(result, style));
        }
        if (value instanceof CellValue.Formula formula && out.wants("hyperlink")) {
            Matcher link = HYPERLINK.matcher(formula.text());
            if (link.matches()) {
                out.text("hyperlink", link.group(1));
            }
        }
    }

    /// The fields of an ExtendedValue.
    private static void extended(MaskedJson out, CellValue value) {
        switch (value) {
            case CellValue.Blank _ -> {
                // A blank cell has no value to tell.
            }
            case CellValue.Number(double number) -> out.number("numberValue", number);
            case CellValue.Text(String text) -> out.text("stringValue", text);
            case CellValue.Bool(boolean flag) -> out.flag("boolValue", flag);
            case CellValue.Error error ->
                out.object("errorValue", () -> {
                    out.text("type", error.kind().name());
                    if (!error.message().isEmpty()) {
                        out.text("message", error.message());
                    }
                });
            case CellValue.Formula formula -> out.text("formulaValue", formula.text());
            case CellValue.Spilled spilled -> extended(out, spilled.value());
        }
    }

    /// What the cell looks like, all defaults filled in.
    private JsonObject look(int style, CellValue value) {
        String side = switch (value) {
            case CellValue.Number _ -> "RIGHT";
            case CellValue.Bool _, CellValue.Error _ -> "CENTER";
            case CellValue _ -> "LEFT";
        };
        return looks.computeIfAbsent(style + side, _ -> {
            JsonObject look = BookJson.defaultFormat().deepCopy();
            look.addProperty("horizontalAlignment", side);
            look.addProperty("hyperlinkDisplayType", "PLAIN_TEXT");
            overlay(look, typed(Styles.json(book.styles().value(style)), style));
            return look;
        });
    }

    /// A format that names only its type shows the pattern that goes with it.
    private JsonObject typed(JsonObject json, int number) {
        Style style = book.styles().value(number);
        Optional<NumberFormat> format = style.numberFormat();
        format.map(shown::patternText)
                .filter(pattern -> !pattern.isEmpty() && !pattern.equals("@"))
                .ifPresent(pattern -> json.getAsJsonObject("numberFormat").addProperty("pattern", pattern));
        return json;
    }

    private static void overlay(JsonObject base, JsonObject over) {
        for (Map.Entry<String, JsonElement> entry : over.entrySet()) {
            if (entry.getValue() instanceof JsonObject part
                    && base.get(entry.getKey()) instanceof JsonObject below
                    && !entry.getKey().contains("olor")) {
                overlay(below, part);
            } else {
                base.add(entry.getKey(), entry.getValue());
            }
        }
    }
}
