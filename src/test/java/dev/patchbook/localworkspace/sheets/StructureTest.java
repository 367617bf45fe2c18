package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StructureTest {

    private final Desk desk = new Desk();

    @Test
    void a_batch_with_one_bad_request_changes_nothing() {
        String refused = desk.refusal(
                "{\"addSheet\":{\"properties\":{\"title\":\"New\"}}}",
                "{\"repeatCell\":{\"range\":{\"sheetId\":1234},\"cell\":{},\"fields\":\"*\"}}");

        assertThat(refused).isEqualTo("Invalid requests[1].repeatCell: No grid with id: 1234");
        assertThat(desk.book().tabs()).hasSize(1);
    }

    @Test
    void sheets_are_added_under_chosen_ids_and_a_used_id_or_name_is_refused() {
        String reply = desk.batch("{\"add_sheet\":{\"properties\":{\"sheet_id\":7,\"title\":\"New\",\"index\":0,"
                        + "\"gridProperties\":{\"rowCount\":5,\"columnCount\":2,\"frozenRowCount\":1}}}}")
                .toString();

        assertThat(reply)
                .isEqualTo("[{\"addSheet\":{\"properties\":{\"sheetId\":7,\"title\":\"New\",\"index\":0,"
                        + "\"sheetType\":\"GRID\",\"gridProperties\":{\"rowCount\":5,\"columnCount\":2,"
                        + "\"frozenRowCount\":1}}}}]");
        assertThat(desk.refusal("{\"addSheet\":{\"properties\":{\"title\":\"new\"}}}"))
                .isEqualTo("Invalid requests[0].addSheet: A sheet with the name \"new\" already exists. "
                        + "Please enter another name.");
        assertThat(desk.refusal("{\"addSheet\":{\"properties\":{\"sheetId\":7}}}"))
                .isEqualTo("Invalid requests[0].addSheet: A sheet with the id 7 already exists.");
    }

    @Test
    void the_last_visible_sheet_is_neither_hidden_nor_deleted() {
        assertThat(desk.refusal("{\"updateSheetProperties\":{\"properties\":{\"hidden\":true},\"fields\":\"hidden\"}}"))
                .isEqualTo("Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.");
        assertThat(desk.refusal("{\"deleteSheet\":{\"sheetId\":0}}"))
                .isEqualTo("Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.");
    }

    @Test
    void a_field_that_the_mask_names_without_a_value_is_cleared_and_others_stay() {
        desk.batch(
                "{\"updateSheetProperties\":{\"properties\":{\"title\":\"T\",\"tabColor\":{\"red\":1},"
                        + "\"gridProperties\":{\"frozenRowCount\":2}},\"fields\":\"title,tabColor,gridProperties(frozenRowCount)\"}}");

        desk.batch("{\"updateSheetProperties\":{\"properties\":{},\"fields\":\"grid_properties/frozen_row_count\"}}");

        assertThat(desk.get("?fields=sheets.properties(title,tabColorStyle,gridProperties)")
                        .toString())
                .isEqualTo("{\"sheets\":[{\"properties\":{\"title\":\"T\",\"gridProperties\":{\"rowCount\":1000,"
                        + "\"columnCount\":26},\"tabColorStyle\":{\"rgbColor\":{\"red\":1}}}}]}");
    }

    @Test
    void rows_are_inserted_deleted_and_moved_with_what_is_in_them() {
        desk.put("A1", "[[\"a\"],[\"b\"],[\"c\"],[\"d\"]]");

        desk.batch(
                "{\"insertDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":1,\"endIndex\":3},\"inheritFromBefore\":true}}",
                "{\"deleteDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":3,\"endIndex\":4}}}",
                "{\"moveDimension\":{\"source\":{\"dimension\":\"ROWS\",\"startIndex\":4,\"endIndex\":5},\"destinationIndex\":0}}");

        assertThat(desk.values("A1:A9")).isEqualTo("[[\"d\"],[\"a\"],[],[],[\"c\"]]");
        assertThat(desk.get("/values/Sheet1").get("range").getAsString()).isEqualTo("Sheet1!A1:Z1001");
    }

    @Test
    void a_full_grid_takes_rows_at_its_end_only_if_they_inherit_from_before() {
        String insert =
                "{\"insertDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":1000,\"endIndex\":1001},"
                        + "\"inheritFromBefore\":%s}}";

        assertThat(desk.refusal(insert.formatted("false")))
                .isEqualTo(
                        "Invalid requests[0].insertDimension: range.startIndex[1000] must be less than the grid size "
                                + "[1000] if inheritFromBefore is false.");
        desk.batch(insert.formatted("true"));

        assertThat(desk.book().tabs().getFirst().rowCount()).isEqualTo(1001);
    }

    @Test
    void a_move_into_itself_or_beyond_the_grid_is_refused() {
        String move = "{\"moveDimension\":{\"source\":{\"dimension\":\"ROWS\",\"startIndex\":1,\"endIndex\":2},"
                + "\"destinationIndex\":%d}}";

        assertThat(desk.refusal(move.formatted(1)))
                .isEqualTo(
                        "Invalid requests[0].moveDimension: destinationIndex[1] must be outside the requested range[1-2]");
        assertThat(desk.refusal(move.formatted(1001)))
                .isEqualTo("Invalid requests[0].moveDimension: destinationIndex[1001] is after last row[1000]");
    }

    @Test
    void the_workbook_grows_to_ten_million_cells_and_no_further() {
        assertThat(desk.refusal("{\"appendDimension\":{\"dimension\":\"ROWS\",\"length\":400000}}"))
                .isEqualTo("Invalid requests[0].appendDimension: This action would increase the number of cells in the "
                        + "workbook above the limit of 10000000 cells.");
    }

    @Test
    void a_range_is_sorted_by_cells_and_a_vertical_merge_forbids_it() {
        desk.put("A1", "[[\"h\",\"k\"],[2,\"b\"],[\"\",\"blank\"],[1,\"a\"]]");
        String sort = "{\"sortRange\":{\"range\":{\"startRowIndex\":1,\"endRowIndex\":4},"
                + "\"sortSpecs\":[{\"dimensionIndex\":0,\"sortOrder\":\"DESCENDING\"}]}}";

        desk.batch(sort);
        assertThat(desk.values("A1:B4")).isEqualTo("[[\"h\",\"k\"],[\"2\",\"b\"],[\"1\",\"a\"],[\"\",\"blank\"]]");

        desk.batch(
                "{\"mergeCells\":{\"range\":{\"startRowIndex\":2,\"endRowIndex\":4,\"startColumnIndex\":3,\"endColumnIndex\":4}}}");
        assertThat(desk.refusal(sort))
                .startsWith("Invalid requests[0].sortRange: You can't sort a range containing vertical merges.");
    }

    @Test
    void a_title_that_is_empty_and_a_mask_that_is_empty_are_refused() {
        assertThat(desk.refusal("{\"updateSheetProperties\":{\"properties\":{\"title\":\"\"},\"fields\":\"title\"}}"))
                .startsWith("Invalid requests[0].updateSheetProperties: ");
        assertThat(desk.refusal("{\"updateSheetProperties\":{\"properties\":{\"title\":\"x\"}}}"))
                .isEqualTo("Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. "
                        + "(Use '*' to indicate all fields.)");
    }

    @Test
    void a_request_that_is_not_known_is_refused_never_ignored() {
        assertThat(desk.refusal("{\"makeCoffee\":{}}"))
                .isEqualTo(
                        "Invalid JSON payload received. Unknown name \"makeCoffee\" at 'requests[0]': Cannot find field.");
        assertThat(desk.refusal("{\"addSlicer\":{\"slicer\":{}}}"))
                .isEqualTo("Invalid requests[0].addSlicer: This kind of request is not supported by this workspace.");
        assertThat(desk.refusal()).isEqualTo("Must specify at least one request.");
    }

    @Test
    void groups_nest_and_are_answered() {
        String add = "{\"addDimensionGroup\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":%d,\"endIndex\":%d}}}";

        desk.batch(add.formatted(0, 5));
        String nested = desk.batch(add.formatted(1, 3)).toString();
        String opened =
                desk.batch(add.formatted(0, 5).replace("addDim", "deleteDim")).toString();

        assertThat(nested)
                .contains(
                        "\"startIndex\":0,\"endIndex\":5},\"depth\":1", "\"startIndex\":1,\"endIndex\":3},\"depth\":2");
        assertThat(opened)
                .contains("\"startIndex\":1,\"endIndex\":3},\"depth\":1")
                .doesNotContain("\"depth\":2");
    }

    @Test
    void a_copy_of_a_sheet_has_its_cells_and_its_metadata_under_new_ids() {
        desk.put("A1", "[[\"a\"]]");
        desk.batch("{\"createDeveloperMetadata\":{\"developerMetadata\":{\"metadataId\":5,\"metadataKey\":\"tab\","
                + "\"metadataValue\":\"x\",\"visibility\":\"DOCUMENT\",\"location\":{\"sheetId\":0}}}}");

        desk.batch("{\"duplicateSheet\":{\"sourceSheetId\":0,\"insertSheetIndex\":1,\"newSheetId\":9}}");

        assertThat(desk.values("'Copy of Sheet1'!A1")).isEqualTo("[[\"a\"]]");
        assertThat(desk.book().developerMetadata()).hasSize(2);
        assertThat(desk.book().developerMetadata().get(1).id()).isNotEqualTo(5);
    }

    @Test
    void a_verb_set_off_by_a_slash_means_the_same() {
        assertThat(desk.post("/:batchUpdate", "{\"requests\":[{\"addSheet\":{}}]}")
                        .get("spreadsheetId")
                        .getAsString())
                .isEqualTo("desk");

        assertThat(desk.book().tabs()).hasSize(2);
    }
}
