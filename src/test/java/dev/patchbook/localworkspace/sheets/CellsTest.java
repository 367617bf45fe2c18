package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class CellsTest {

    private final Desk desk = new Desk();

    @Test
    void cells_of_the_range_that_the_rows_leave_out_are_cleared_of_the_masked_fields() {
        desk.put("A1", "[[1,2,3],[4,5,6]]");

        desk.batch(
                "{\"updateCells\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":2,\"startColumnIndex\":0,\"endColumnIndex\":2},"
                        + "\"rows\":[{\"values\":[{\"userEnteredValue\":{\"stringValue\":\"=1\"}}]}],\"fields\":\"userEnteredValue\"}}");

        assertThat(desk.values("A1:C2")).isEqualTo("[[\"=1\",\"\",\"3\"],[\"\",\"\",\"6\"]]");
    }

    @Test
    void cells_beyond_the_range_or_the_grid_are_refused() {
        assertThat(desk.refusal(
                        "{\"updateCells\":{\"start\":{\"rowIndex\":0,\"columnIndex\":25},\"rows\":[{\"values\":[{},{}]}],"
                                + "\"fields\":\"*\"}}"))
                .isEqualTo("Invalid requests[0].updateCells: Attempting to write column: 26, "
                        + "beyond the last requested column of: 25");
    }

    @Test
    void a_repeated_cell_changes_what_the_mask_names_and_its_formula_moves_along() {
        desk.type("A1", "[[\"12%\"],[\"13%\"]]");

        desk.batch(
                "{\"repeatCell\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":2,\"startColumnIndex\":0,\"endColumnIndex\":1},"
                        + "\"cell\":{\"userEnteredFormat\":{\"textFormat\":{\"bold\":true}}},\"fields\":\"userEnteredFormat.textFormat.bold\"}}",
                "{\"repeatCell\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":2,\"startColumnIndex\":1,\"endColumnIndex\":2},"
                        + "\"cell\":{\"userEnteredValue\":{\"formulaValue\":\"=A1*$A$1\"}},\"fields\":\"userEnteredValue\"}}");

        assertThat(desk.values("A1:B2?valueRenderOption=FORMULA"))
                .isEqualTo("[[0.12,\"=A1*$A$1\"],[0.13,\"=A2*$A$1\"]]");
        assertThat(cell("A1").get("userEnteredFormat").toString())
                .isEqualTo(
                        "{\"numberFormat\":{\"type\":\"PERCENT\",\"pattern\":\"0%\"},\"textFormat\":{\"bold\":true}}");
    }

    @Test
    void a_cell_tells_what_was_entered_what_it_came_to_and_how_it_reads() {
        desk.batch(
                "{\"updateCells\":{\"start\":{},\"rows\":[{\"values\":[{\"userEnteredValue\":{\"numberValue\":1234.5},"
                        + "\"userEnteredFormat\":{\"numberFormat\":{\"type\":\"CURRENCY\"}},\"note\":\"n\","
                        + "\"dataValidation\":{\"condition\":{\"type\":\"ONE_OF_LIST\",\"values\":[{\"userEnteredValue\":\"y\"}]},\"strict\":true}}]}],"
                        + "\"fields\":\"*\"}}");

        JsonObject cell = cell("A1");

        assertThat(cell.get("userEnteredValue").toString()).isEqualTo("{\"numberValue\":1234.5}");
        assertThat(cell.get("effectiveValue").toString()).isEqualTo("{\"numberValue\":1234.5}");
        assertThat(cell.get("formattedValue").getAsString()).isEqualTo("$1,234.50");
        assertThat(cell.get("note").getAsString()).isEqualTo("n");
        assertThat(cell.get("dataValidation").toString())
                .isEqualTo(
                        "{\"condition\":{\"type\":\"ONE_OF_LIST\",\"values\":[{\"userEnteredValue\":\"y\"}]},\"strict\":true}");
        assertThat(cell.getAsJsonObject("effectiveFormat")
                        .get("horizontalAlignment")
                        .getAsString())
                .isEqualTo("RIGHT");
    }

    @Test
    void a_mask_leaves_out_all_that_it_does_not_name() {
        desk.put("A1", "[[1]]");

        assertThat(desk.get("?ranges=A1:B2&fields=sheets(data(rowData.values.effectiveValue,columnMetadata.pixelSize))")
                        .toString())
                .isEqualTo(
                        "{\"sheets\":[{\"data\":[{\"rowData\":[{\"values\":[{\"effectiveValue\":{\"numberValue\":1}}]}],"
                                + "\"columnMetadata\":[{\"pixelSize\":100},{\"pixelSize\":100}]}]}]}");
        assertThat(Desk.refusalOf(() -> desk.get("?fields=sheets.sheetProperties")))
                .isEqualTo("Request contains an invalid argument.");
    }

    @Test
    void hidden_rows_widths_and_metadata_stand_with_their_row_or_column() {
        desk.batch(
                "{\"updateDimensionProperties\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":1,\"endIndex\":2},"
                        + "\"properties\":{\"hiddenByUser\":true},\"fields\":\"hiddenByUser\"}}",
                "{\"createDeveloperMetadata\":{\"developerMetadata\":{\"metadataId\":5,\"metadataKey\":\"column\",\"metadataValue\":\"x\","
                        + "\"visibility\":\"PROJECT\",\"location\":{\"dimensionRange\":{\"dimension\":\"COLUMNS\",\"startIndex\":1,\"endIndex\":2}}}}}",
                "{\"insertDimension\":{\"range\":{\"dimension\":\"COLUMNS\",\"startIndex\":0,\"endIndex\":1}}}");

        String data = desk.get("?ranges=A1:C2&includeGridData=true")
                .getAsJsonArray("sheets")
                .get(0)
                .getAsJsonObject()
                .get("data")
                .toString();

        assertThat(data)
                .contains("\"rowMetadata\":[{\"pixelSize\":21},{\"hiddenByUser\":true,\"pixelSize\":21}]")
                .contains(
                        "{\"pixelSize\":100,\"developerMetadata\":[{\"metadataId\":5,\"metadataKey\":\"column\",\"metadataValue\":\"x\","
                                + "\"location\":{\"locationType\":\"COLUMN\",\"dimensionRange\":{\"dimension\":\"COLUMNS\",\"startIndex\":2,"
                                + "\"endIndex\":3}},\"visibility\":\"PROJECT\"}]}");
    }

    @Test
    void a_batch_answers_the_ranges_that_it_was_asked_for_as_they_are_afterwards() {
        JsonObject answer = desk.post(
                ":batchUpdate",
                "{\"requests\":[{\"updateCells\":{\"start\":{},\"rows\":[{\"values\":[{\"userEnteredValue\":{\"boolValue\":true}}]}],"
                        + "\"fields\":\"userEnteredValue\"}}],\"includeSpreadsheetInResponse\":true,\"responseIncludeGridData\":true,"
                        + "\"responseRanges\":[\"A1:B1\"]}");

        assertThat(answer.get("replies").toString()).isEqualTo("[{}]");
        assertThat(answer.getAsJsonObject("updatedSpreadsheet")
                        .getAsJsonArray("sheets")
                        .get(0)
                        .getAsJsonObject()
                        .get("data")
                        .toString())
                .contains("\"effectiveValue\":{\"boolValue\":true},\"formattedValue\":\"TRUE\"");
    }

    @Test
    void copies_take_formulas_along_and_cuts_leave_nothing() {
        desk.type("A1", "[[\"5\",\"=A1*2\"]]");

        desk.batch(
                "{\"copyPaste\":{\"source\":{\"endRowIndex\":1,\"endColumnIndex\":2},\"destination\":{\"startRowIndex\":1,\"endRowIndex\":3,\"endColumnIndex\":2}}}",
                "{\"cutPaste\":{\"source\":{\"startRowIndex\":2,\"endRowIndex\":3,\"endColumnIndex\":2},\"destination\":{\"rowIndex\":4,\"columnIndex\":1}}}");

        assertThat(desk.values("A1:C5?valueRenderOption=FORMULA"))
                .isEqualTo("[[5,\"=A1*2\"],[5,\"=A2*2\"],[],[],[\"\",5,\"=A3*2\"]]");
    }

    @Test
    void text_is_found_and_replaced_trimmed_and_freed_of_duplicates() {
        desk.put("A1", "[[\" a  b \"],[\"A b\"],[\"c\"],[\"a b\"]]");

        String replies = desk.batch(
                        "{\"trimWhitespace\":{\"range\":{\"endRowIndex\":4,\"endColumnIndex\":1}}}",
                        "{\"deleteDuplicates\":{\"range\":{\"endRowIndex\":4,\"endColumnIndex\":1}}}",
                        "{\"findReplace\":{\"find\":\"B\",\"replacement\":\"z\",\"allSheets\":true}}")
                .toString();

        assertThat(replies)
                .isEqualTo(
                        "[{\"trimWhitespace\":{\"cellsChangedCount\":1}},{\"deleteDuplicates\":{\"duplicatesRemovedCount\":2}},"
                                + "{\"findReplace\":{\"valuesChanged\":1,\"rowsChanged\":1,\"sheetsChanged\":1,\"occurrencesChanged\":1}}]");
        assertThat(desk.values("A1:A4")).isEqualTo("[[\"a z\"],[\"c\"]]");
    }

    private JsonObject cell(String range) {
        return desk.get("?includeGridData=true&ranges=" + range)
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
