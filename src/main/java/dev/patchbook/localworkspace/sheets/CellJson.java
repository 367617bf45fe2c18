package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.MaskedJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes `CellData`: what was entered, what it came to, how it reads and looks; only the parts that the
/// mask names.
final class CellJson {
    private static final Pattern HYPERLINK =
            Pattern.compile("=\\s*HYPERLINK\\(\\s*\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);

    private final Book book;
    private final Shown shown;
    private final Mask mask;
    private final Optional<ExtendedJson> entered;
    private final Optional<ExtendedJson> effective;
    private final boolean formatted;
    private final boolean formulasAlone;
    private final boolean hyperlink;
    private final boolean note;
    private final boolean looked;
    private final Map<Integer, JsonObject> formats = new HashMap<>();
    private final Map<String, JsonObject> looks = new HashMap<>();

    CellJson(Book book, Mask cells) {
        this.book = book;
        this.shown = new Shown(book);
        this.mask = cells;
        this.entered = ExtendedJson.of(shown.spelling(), cells, "userEnteredValue");
        this.effective = ExtendedJson.of(shown.spelling(), cells, "effectiveValue");
        this.formatted = cells.wants("formattedValue");
        this.formulasAlone =
                entered.filter(ExtendedJson::leavesOutConstants).isPresent() && effective.isEmpty() && !formatted;
        this.hyperlink = cells.wants("hyperlink");
        this.note = cells.wants("note");
        this.looked =
                cells.wants("userEnteredFormat") || cells.wants("effectiveFormat") || cells.wants("dataValidation");
    }

    static boolean isEmpty(RowCursor at, int column) {
        return at.isBlank(column)
                && at.style(column) == 0
                && at.rule(column) == 0
                && at.note(column).isEmpty();
    }

    /// The fields of one cell, into the object being written.
    void write(JsonWriter out, RowCursor at, int column) throws IOException {
        if (column >= at.columnsUsed() || isEmpty(at, column)) {
            return;
        }
        if (formulasAlone && at.isConstant(column)) {
            entered.orElseThrow().writeEmpty(out);
        } else if (!at.isBlank(column)) {
            value(out, at.value(column), at.style(column));
        }
        if (looked) {
            look(new MaskedJson(out, mask), at, column);
        }
        if (note && !at.note(column).isEmpty()) {
            out.name("note").value(at.note(column));
        }
        if (looked) {
            rule(new MaskedJson(out, mask), at, column);
        }
    }

    private void value(JsonWriter out, CellValue value, int style) throws IOException {
        if (entered.isPresent() && !(value instanceof CellValue.Spilled)) {
            entered.get().write(out, value);
        }
        CellValue result = value.effective();
        if (effective.isPresent() && !result.isBlank()) {
            effective.get().write(out, result);
        }
        if (formatted && !result.isBlank()) {
            out.name("formattedValue").value(shown.text(value, style));
        }
        if (hyperlink && value instanceof CellValue.Formula formula) {
            Matcher link = HYPERLINK.matcher(formula.text());
            if (link.matches()) {
                out.name("hyperlink").value(link.group(1));
            }
        }
    }

    private void look(MaskedJson out, RowCursor at, int column) {
        int style = at.style(column);
        if (style != 0 && out.wants("userEnteredFormat")) {
            JsonObject format = formats.computeIfAbsent(
                    style, number -> typed(Styles.json(book.styles().value(number)), number));
            if (!format.isEmpty()) {
                out.tree("userEnteredFormat", format);
            }
        }
        if (out.wants("effectiveFormat")) {
            CellValue value = at.value(column);
            out.tree("effectiveFormat", look(shown.style(value, style), value.effective()));
        }
    }

    private void rule(MaskedJson out, RowCursor at, int column) {
        if (at.rule(column) != 0 && out.wants("dataValidation")) {
            book.rules().rule(at.rule(column)).ifPresent(rule -> out.tree("dataValidation", RuleJson.json(rule)));
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
