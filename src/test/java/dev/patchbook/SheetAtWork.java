package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.patchbook.Rest.Answer;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;

/// A spreadsheet of one tab, open on the local page, and what the Sheets interface tells of it.
final class SheetAtWork {

    private static final String TYPED = "?valueInputOption=USER_ENTERED";
    private static final String ENTERED = "?valueRenderOption=FORMULA&dateTimeRenderOption=FORMATTED_STRING";

    private final PageAtWork page;
    private final String id;

    private SheetAtWork(PageAtWork page, String id) {
        this.page = page;
        this.id = id;
    }

    /// Makes one with rows as if they were typed, the first of them frozen, and opens it.
    static SheetAtWork open(PageAtWork page, String rows) {
        Answer made = page.rest.post("/v4/spreadsheets", """
                {"properties": {"title": "Deals"}, "sheets": [{"properties": {"title": "Deals",
                  "gridProperties": {"rowCount": 200, "columnCount": 8, "frozenRowCount": 1}}}]}""");
        SheetAtWork sheet = new SheetAtWork(page, made.text("spreadsheetId"));
        sheet.write("A1", rows);
        sheet.reopen();
        return sheet;
    }

    void reopen() {
        page.browser.open(page.url + "?file=" + id);
        page.browser.see(".table .cell", "");
        page.browser.seeValue("#address", "A2");
    }

    /// Writes rows as somebody else would.
    void write(String from, String rows) {
        Answer answer =
                page.rest.put("/v4/spreadsheets/" + id + "/values/Deals!" + from + TYPED, "{\"values\": " + rows + "}");
        assertThat(answer.status()).isEqualTo(200);
    }

    /// What was entered into a cell, blank where nothing was.
    String entered(String cell) {
        Answer answer = page.rest.get("/v4/spreadsheets/" + id + "/values/Deals!" + cell + ENTERED);
        if (!answer.json().has("values")) {
            return "";
        }
        JsonArray row = answer.list("values").get(0).getAsJsonArray();
        return row.isEmpty() ? "" : row.get(0).getAsString();
    }

    void awaitEntered(String cell, String text) {
        Awaitility.await(cell).until(() -> entered(cell), text::equals);
    }

    void awaitWidth(String column, int pixels) {
        awaitWidth(column, width -> width == pixels);
    }

    void awaitWidth(String column, IntPredicate wanted) {
        String fields = "&fields=sheets(data(columnMetadata(pixelSize)))";
        String path = "/v4/spreadsheets/" + id + "?ranges=Deals!" + column + "1" + fields;
        Awaitility.await(column)
                .until(() -> wanted.test(page.rest
                        .get(path)
                        .list("sheets")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("data")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("columnMetadata")
                        .get(0)
                        .getAsJsonObject()
                        .get("pixelSize")
                        .getAsInt()));
    }

    /// Goes to a cell or a range by the box that names it.
    void select(String place) {
        page.goTo(place);
        page.browser.seeValue("#address", place);
    }

    /// Gives a rule to a column's cells below the header.
    void validate(String column, String rule) {
        batch("{\"setDataValidation\": {\"range\": %s, \"rule\": %s}}".formatted(below(column), rule));
    }

    /// Protects a column's cells below the header, so that a change of them warns.
    void protect(String column, String why) {
        batch(
                "{\"addProtectedRange\": {\"protectedRange\": {\"range\": %s, \"description\": \"%s\", \"warningOnly\": true}}}"
                        .formatted(below(column), why));
    }

    void batch(String request) {
        Answer answer = page.rest.post("/v4/spreadsheets/" + id + ":batchUpdate", "{\"requests\": [" + request + "]}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static String below(String column) {
        int at = column.charAt(0) - 'A';
        return "{\"sheetId\": 0, \"startRowIndex\": 1, \"endRowIndex\": 200, \"startColumnIndex\": %d, \"endColumnIndex\": %d}"
                .formatted(at, at + 1);
    }
}
