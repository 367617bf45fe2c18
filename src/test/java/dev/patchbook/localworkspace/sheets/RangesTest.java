package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangesTest {

    private static final String METADATA = "{\"createDeveloperMetadata\":{\"developerMetadata\":{\"metadataId\":%d,"
            + "\"metadataKey\":\"key\",\"metadataValue\":\"%s\",\"visibility\":\"DOCUMENT\",\"location\":%s}}}";

    private final Desk desk = new Desk();

    @Test
    void metadata_is_found_by_key_and_value_read_by_id_updated_and_deleted() {
        desk.batch(
                METADATA.formatted(1, "a", "{\"spreadsheet\":true}"),
                METADATA.formatted(
                        2, "b", "{\"dimensionRange\":{\"dimension\":\"ROWS\",\"startIndex\":3,\"endIndex\":4}}"));
        String filter = "{\"developerMetadataLookup\":{\"metadataKey\":\"key\",\"metadataValue\":\"b\"}}";

        String found = desk.post("/developerMetadata:search", "{\"dataFilters\":[" + filter + "]}")
                .toString();
        String updated = desk.batch("{\"updateDeveloperMetadata\":{\"dataFilters\":[" + filter
                        + "],\"developerMetadata\":{\"metadataValue\":\"c\"},\"fields\":\"metadataValue\"}}")
                .toString();
        String deleted = desk.batch(
                        "{\"deleteDeveloperMetadata\":{\"dataFilter\":{\"developerMetadataLookup\":{\"metadataId\":1}}}}")
                .toString();

        assertThat(found)
                .contains("\"metadataId\":2", "\"locationType\":\"ROW\"")
                .doesNotContain("\"metadataId\":1");
        assertThat(updated).contains("\"metadataId\":2", "\"metadataValue\":\"c\"");
        assertThat(deleted).contains("\"deletedDeveloperMetadata\":[{\"metadataId\":1");
        assertThat(desk.get("/developerMetadata/2").get("metadataValue").getAsString())
                .isEqualTo("c");
        assertThat(Desk.refusalOf(() -> desk.get("/developerMetadata/1"))).isEqualTo("Requested entity was not found.");
    }

    @Test
    void a_metadata_id_in_use_and_a_location_of_two_rows_are_refused() {
        desk.batch(METADATA.formatted(1, "a", "{\"spreadsheet\":true}"));

        assertThat(desk.refusal(METADATA.formatted(1, "a", "{\"spreadsheet\":true}")))
                .isEqualTo(
                        "Invalid requests[0].createDeveloperMetadata: Developer metadata with the id 1 already exists.");
        assertThat(desk.refusal(METADATA.formatted(
                        2, "a", "{\"dimensionRange\":{\"dimension\":\"ROWS\",\"startIndex\":3,\"endIndex\":5}}")))
                .endsWith("can only be associated with a single row or column.");
    }

    @Test
    void values_are_read_by_metadata_which_follows_its_column() {
        desk.put("A1", "[[\"a\",\"b\"]]");
        desk.batch(
                METADATA.formatted(
                        2, "b", "{\"dimensionRange\":{\"dimension\":\"COLUMNS\",\"startIndex\":1,\"endIndex\":2}}"),
                "{\"insertDimension\":{\"range\":{\"dimension\":\"COLUMNS\",\"startIndex\":0,\"endIndex\":2}}}");

        String answer = desk.post(
                        "/values:batchGetByDataFilter",
                        "{\"dataFilters\":[{\"developerMetadataLookup\":{\"metadataKey\":\"key\"}}]}")
                .toString();

        assertThat(answer)
                .contains(
                        "\"valueRange\":{\"range\":\"Sheet1!D1:D1000\",\"majorDimension\":\"ROWS\",\"values\":[[\"b\"]]}");
    }

    @Test
    void sheet_0_is_left_out_of_ranges_and_the_one_who_protects_is_an_editor() {
        String reply = desk.batch(
                        "{\"addProtectedRange\":{\"protectedRange\":{\"protectedRangeId\":4,\"range\":{\"sheetId\":0,"
                                + "\"startRowIndex\":0,\"endRowIndex\":2,\"startColumnIndex\":0,\"endColumnIndex\":2},\"description\":null,"
                                + "\"warningOnly\":false,\"requestingUserCanEdit\":false,\"editors\":{\"users\":[],\"groups\":[]}}}}")
                .toString();

        assertThat(reply)
                .isEqualTo(
                        "[{\"addProtectedRange\":{\"protectedRange\":{\"protectedRangeId\":4,\"range\":{\"startRowIndex\":0,"
                                + "\"endRowIndex\":2,\"startColumnIndex\":0,\"endColumnIndex\":2},\"requestingUserCanEdit\":true,"
                                + "\"editors\":{\"users\":[\"owner@localhost\"]}}}}]");
    }

    @Test
    void a_range_is_closed_to_those_who_are_not_its_editors_unless_it_only_warns() {
        String protect =
                "{\"addProtectedRange\":{\"protectedRange\":{\"range\":{\"startRowIndex\":0,\"endRowIndex\":1},\"warningOnly\":%s}}}";
        String write = "/values/A1?valueInputOption=RAW&access_token=as:colleague@example.com";
        desk.batch(protect.formatted("true"));
        desk.post(write.replace("A1?", "A1:append?"), "{\"values\":[[1]]}");

        desk.batch(protect.formatted("false"));
        String refused = Desk.refusalOf(() -> desk.post(write.replace("A1?", "A1:clear?"), "{}"));

        assertThat(refused)
                .isEqualTo("You are trying to edit a protected cell or object. "
                        + "Please contact the spreadsheet owner to remove protection if you need to edit.");
        assertThat(desk.values("A1")).isEqualTo("[[\"1\"]]");
    }

    @Test
    void conditional_formats_go_by_index_and_named_ranges_by_name() {
        String rule =
                "{\"ranges\":[{\"startColumnIndex\":1,\"endColumnIndex\":2}],\"booleanRule\":{\"condition\":{\"type\":"
                        + "\"TEXT_EQ\",\"values\":[{\"userEnteredValue\":\"%s\"}]},\"format\":{\"backgroundColor\":{\"red\":1}}}}";
        desk.batch(
                "{\"addConditionalFormatRule\":{\"rule\":" + rule.formatted("A") + ",\"index\":0}}",
                "{\"addConditionalFormatRule\":{\"rule\":" + rule.formatted("B") + ",\"index\":0}}",
                "{\"addNamedRange\":{\"namedRange\":{\"namedRangeId\":\"n1\",\"name\":\"tiers\",\"range\":{\"endRowIndex\":2,\"endColumnIndex\":1}}}}");
        desk.put("tiers", "[[\"x\"],[\"y\"]]");

        String deleted =
                desk.batch("{\"deleteConditionalFormatRule\":{\"index\":0}}").toString();

        assertThat(deleted).contains("\"userEnteredValue\":\"B\"");
        assertThat(desk.get("?fields=sheets.conditionalFormats").toString()).contains("\"userEnteredValue\":\"A\"");
        assertThat(desk.values("tiers")).isEqualTo("[[\"x\"],[\"y\"]]");
    }

    @Test
    void a_filter_hides_the_rows_that_it_does_not_let_through_until_it_is_cleared() {
        desk.put("A1", "[[\"h\"],[\"a\"],[\"b\"]]");
        desk.batch("{\"setBasicFilter\":{\"filter\":{\"range\":{\"endRowIndex\":3,\"endColumnIndex\":1},"
                + "\"criteria\":{\"0\":{\"hiddenValues\":[\"a\"]}}}}}");

        String hidden = desk.get("?ranges=A1:A3&fields=sheets.data.rowMetadata.hiddenByFilter")
                .toString();
        desk.batch("{\"clearBasicFilter\":{\"sheetId\":0}}");

        assertThat(hidden).contains("[{},{\"hiddenByFilter\":true},{}]");
        assertThat(desk.get("?ranges=A1:A3&fields=sheets.data.rowMetadata.hiddenByFilter")
                        .toString())
                .contains("[{},{},{}]");
    }

    @Test
    void a_merge_keeps_the_first_value_and_is_not_cut() {
        desk.put("A1", "[[\"\",\"b\"],[\"c\",\"d\"]]");
        desk.batch(
                "{\"mergeCells\":{\"range\":{\"endRowIndex\":2,\"endColumnIndex\":2},\"mergeType\":\"MERGE_ROWS\"}}");

        assertThat(desk.values("A1:B2")).isEqualTo("[[\"b\"],[\"c\"]]");
        assertThat(desk.refusal("{\"unmergeCells\":{\"range\":{\"endRowIndex\":1,\"endColumnIndex\":1}}}"))
                .endsWith("You must select all cells in a merged range to merge or unmerge them.");
    }
}
