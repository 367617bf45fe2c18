package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class CalculatedValuesTest {

    private final Desk desk = new Desk();

    @Test
    void a_formula_shows_what_it_comes_to_in_every_way_of_reading_it() {
        desk.type("A1", "[[2,3,\"=A1*B1+0.5\"]]");

        assertThat(desk.values("A1:C1")).isEqualTo("[[\"2\",\"3\",\"6.5\"]]");
        assertThat(desk.values("A1:C1?valueRenderOption=UNFORMATTED_VALUE")).isEqualTo("[[2,3,6.5]]");
        assertThat(desk.values("A1:C1?valueRenderOption=FORMULA")).isEqualTo("[[2,3,\"=A1*B1+0.5\"]]");
        assertThat(cell("C1").toString())
                .isEqualTo("{\"userEnteredValue\":{\"formulaValue\":\"=A1*B1+0.5\"},"
                        + "\"effectiveValue\":{\"numberValue\":6.5},\"formattedValue\":\"6.5\"}");
    }

    @Test
    void a_write_answers_with_what_its_formulas_came_to() {
        desk.put("A1", "[[4],[5]]");

        JsonObject answer = desk.post(
                "/values:batchUpdate",
                "{\"valueInputOption\":\"USER_ENTERED\",\"includeValuesInResponse\":true,"
                        + "\"data\":[{\"range\":\"B1\",\"values\":[[\"=SUM(A:A)\"]]}]}");

        assertThat(answer.getAsJsonArray("responses")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("updatedData")
                        .get("values")
                        .toString())
                .isEqualTo("[[\"9\"]]");
    }

    @Test
    void errors_tell_their_kind_and_their_reason() {
        desk.type(
                "A1",
                "[[\"=1/0\"],[\"=NOSUCH(1)\"],[\"=Missing!A1\"],[\"=1+\"],[\"=A1+1\"],[\"=1+\\\"x\\\"\"],[\"=NA()\"]]");

        assertThat(desk.values("A1:A7"))
                .isEqualTo(
                        "[[\"#DIV/0!\"],[\"#NAME?\"],[\"#REF!\"],[\"#ERROR!\"],[\"#DIV/0!\"],[\"#VALUE!\"],[\"#N/A\"]]");
        assertThat(cell("A1").getAsJsonObject("effectiveValue").toString())
                .isEqualTo("{\"errorValue\":{\"type\":\"DIVIDE_BY_ZERO\","
                        + "\"message\":\"Function DIVIDE parameter 2 cannot be zero.\"}}");
        assertThat(cell("A2").getAsJsonObject("effectiveValue").toString())
                .isEqualTo("{\"errorValue\":{\"type\":\"NAME\",\"message\":\"Unknown function: 'NOSUCH'.\"}}");
        assertThat(cell("A2").get("userEnteredValue").toString()).isEqualTo("{\"formulaValue\":\"=NOSUCH(1)\"}");
    }

    @Test
    void cells_that_need_each_other_are_a_circle_and_free_again_when_it_is_broken() {
        desk.type("A1", "[[\"=B1+1\",\"=A1+1\",\"=B1*2\"]]");
        String circle = cell("A1").getAsJsonObject("effectiveValue").toString();
        String shown = desk.values("A1:C1");

        desk.type("B1", "[[5]]");

        assertThat(circle)
                .isEqualTo("{\"errorValue\":{\"type\":\"REF\",\"message\":\"Circular dependency detected. "
                        + "To resolve with iterative calculation, see File > Settings.\"}}");
        assertThat(shown).isEqualTo("[[\"#REF!\",\"#REF!\",\"#REF!\"]]");
        assertThat(desk.values("A1:C1")).isEqualTo("[[\"6\",\"5\",\"10\"]]");
    }

    @Test
    void a_change_of_values_rows_tabs_or_names_changes_what_depends_on_it() {
        desk.type("A1", "[[1,\"=SUM(A1:A2)\",\"=Rate*2\"],[2,\"=B1*10\",\"=Other!A1\"]]");

        desk.type("A2", "[[5]]");
        String written = desk.values("A1:C2");
        desk.batch("{\"insertDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":1,\"endIndex\":2}}}");
        desk.type("A2", "[[100]]");
        desk.batch(
                "{\"addSheet\":{\"properties\":{\"title\":\"Other\",\"sheetId\":7}}}",
                "{\"addNamedRange\":{\"namedRange\":{\"name\":\"rate\",\"range\":{\"startRowIndex\":2,\"endRowIndex\":3,"
                        + "\"startColumnIndex\":0,\"endColumnIndex\":1}}}}");
        desk.type("Other!A1", "[[\"there\"]]");
        String added = desk.values("A1:C3");
        desk.batch("{\"deleteSheet\":{\"sheetId\":7}}");

        assertThat(written).isEqualTo("[[\"1\",\"6\",\"#NAME?\"],[\"5\",\"60\",\"#REF!\"]]");
        assertThat(added).isEqualTo("[[\"1\",\"106\",\"10\"],[\"100\"],[\"5\",\"1060\",\"there\"]]");
        assertThat(desk.values("C3")).isEqualTo("[[\"#REF!\"]]");
    }

    @Test
    void a_cell_that_is_shown_as_a_date_is_one() {
        desk.type("A1", "[[\"2020-01-02\",\"=A1+1\",43832]]");

        desk.type("A2", "[[\"=ISDATE(A1)\",\"=ISDATE(B1)\",\"=ISDATE(C1)\"]]");

        assertThat(desk.values("A2:C2")).isEqualTo("[[\"TRUE\",\"TRUE\",\"FALSE\"]]");
    }

    @Test
    void a_request_of_a_batch_goes_by_what_the_formulas_before_it_come_to() {
        desk.type("A1", "[[3],[1],[2]]");

        desk.batch(
                "{\"repeatCell\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":3,\"startColumnIndex\":1,\"endColumnIndex\":2},"
                        + "\"cell\":{\"userEnteredValue\":{\"formulaValue\":\"=-A1\"}},\"fields\":\"userEnteredValue\"}}",
                "{\"sortRange\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":3,\"startColumnIndex\":0,\"endColumnIndex\":2},"
                        + "\"sortSpecs\":[{\"dimensionIndex\":1,\"sortOrder\":\"ASCENDING\"}]}}");

        assertThat(desk.values("A1:B3?valueRenderOption=FORMULA"))
                .isEqualTo("[[3,\"=-A1\"],[2,\"=-A2\"],[1,\"=-A3\"]]");
        assertThat(desk.values("A1:B3")).isEqualTo("[[\"3\",\"-3\"],[\"2\",\"-2\"],[\"1\",\"-1\"]]");
    }

    @Test
    void a_result_is_shown_as_the_date_or_the_money_that_it_comes_from_and_the_cell_has_no_format_for_it() {
        desk.type(
                "A1",
                "[[\"$10\",\"=A1*3\",\"=SUM(A1:B1)\"],[\"=TODAY()\",\"=A2+1\",\"=A2-B2\"],[\"50%\",\"=A3\",\"=SORT(A1:A1)\"]]");

        assertThat(desk.values("A1:C3"))
                .isEqualTo(
                        "[[\"$10\",\"$30\",\"$40\"],[\"11/23/2026\",\"11/24/2026\",\"-1\"],[\"50%\",\"50%\",\"$10\"]]");
        assertThat(desk.values("A2:B2?valueRenderOption=UNFORMATTED_VALUE")).isEqualTo("[[46349,46350]]");
        assertThat(desk.values("A2?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING"))
                .isEqualTo("[[\"11/23/2026\"]]");
        assertThat(desk.get(
                                "?ranges=A2&fields=sheets.data.rowData.values(userEnteredFormat,effectiveFormat.numberFormat)")
                        .toString())
                .contains("{\"effectiveFormat\":{\"numberFormat\":{\"type\":\"DATE\",\"pattern\":\"M/d/yyyy\"}}}");
    }

    private JsonObject cell(String range) {
        return desk.get("?ranges=" + range
                        + "&fields=sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)")
                .getAsJsonArray("sheets")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rowData")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject();
    }
}
