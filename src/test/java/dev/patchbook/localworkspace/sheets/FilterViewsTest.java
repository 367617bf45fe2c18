package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class FilterViewsTest {

    private static final String SHOWN = "?fields=sheets.filterViews";

    private final Desk desk = new Desk();

    @Test
    void a_filter_view_is_kept_with_its_criteria_under_both_names_and_hides_no_row() {
        desk.put("A1:B3", "[[\"Stage\",\"Amount\"],[\"Won\",5],[\"Lost\",7]]");

        String reply = desk.batch("{\"addFilterView\":{\"filter\":{\"filterViewId\":5,\"title\":\"Won\","
                        + "\"range\":{\"endRowIndex\":3,\"endColumnIndex\":2},"
                        + "\"sortSpecs\":[{\"dimensionIndex\":1,\"sortOrder\":\"DESCENDING\"}],"
                        + "\"criteria\":{\"0\":{\"hiddenValues\":[\"Lost\"]}}}}}")
                .toString();

        String view = "{\"filterViewId\":5,\"title\":\"Won\",\"range\":{\"startRowIndex\":0,\"endRowIndex\":3,"
                + "\"startColumnIndex\":0,\"endColumnIndex\":2},"
                + "\"sortSpecs\":[{\"dimensionIndex\":1,\"sortOrder\":\"DESCENDING\"}],"
                + "\"criteria\":{\"0\":{\"hiddenValues\":[\"Lost\"]}},"
                + "\"filterSpecs\":[{\"columnIndex\":0,\"filterCriteria\":{\"hiddenValues\":[\"Lost\"]}}]}";
        assertThat(reply).isEqualTo("[{\"addFilterView\":{\"filter\":" + view + "}}]");
        assertThat(desk.get(SHOWN).toString()).isEqualTo("{\"sheets\":[{\"filterViews\":[" + view + "]}]}");
        assertThat(desk.values("A1:B3")).isEqualTo("[[\"Stage\",\"Amount\"],[\"Won\",\"5\"],[\"Lost\",\"7\"]]");
        assertThat(desk.get("?ranges=A1:A3&fields=sheets.data.rowMetadata.hiddenByFilter")
                        .toString())
                .doesNotContain("true");
    }

    @Test
    void an_update_changes_what_its_mask_names_and_a_duplicate_has_an_id_of_its_own() {
        desk.batch(view(5, 0));

        desk.batch("{\"updateFilterView\":{\"filter\":{\"filterViewId\":5,\"title\":\"Mine\"},\"fields\":\"title\"}}");
        JsonObject copy = desk.batch("{\"duplicateFilterView\":{\"filterId\":5}}")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("duplicateFilterView")
                .getAsJsonObject("filter");

        assertThat(copy.get("title").getAsString()).isEqualTo("Copy of Mine");
        assertThat(copy.get("filterViewId").getAsInt()).isNotEqualTo(5);
        assertThat(copy.getAsJsonObject("range"))
                .hasToString("{\"startRowIndex\":0,\"endRowIndex\":10,\"startColumnIndex\":0,\"endColumnIndex\":3}");
        desk.batch("{\"deleteFilterView\":{\"filterId\":5}}");
        assertThat(desk.get("?fields=sheets.filterViews.title").toString())
                .isEqualTo("{\"sheets\":[{\"filterViews\":[{\"title\":\"Copy of Mine\"}]}]}");
    }

    @Test
    void a_filter_view_moves_with_inserted_lines_and_goes_with_its_rows() {
        desk.batch(view(5, 2), view(6, 4));

        desk.batch(
                "{\"insertDimension\":{\"range\":{\"dimension\":\"COLUMNS\",\"startIndex\":0,\"endIndex\":1}}}",
                "{\"deleteDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":0,\"endIndex\":3}}}");

        assertThat(desk.get("?fields=sheets.filterViews(filterViewId,range)").toString())
                .isEqualTo(
                        "{\"sheets\":[{\"filterViews\":["
                                + "{\"filterViewId\":5,\"range\":{\"startRowIndex\":0,\"endRowIndex\":7,\"startColumnIndex\":1,\"endColumnIndex\":4}},"
                                + "{\"filterViewId\":6,\"range\":{\"startRowIndex\":1,\"endRowIndex\":7,\"startColumnIndex\":1,\"endColumnIndex\":4}}]}]}");
        desk.batch("{\"deleteDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":1,\"endIndex\":7}}}");
        assertThat(desk.get("?fields=sheets.filterViews.filterViewId").toString())
                .isEqualTo("{\"sheets\":[{\"filterViews\":[{\"filterViewId\":5}]}]}");
    }

    @Test
    void an_id_that_is_used_or_unknown_and_a_missing_range_are_refused() {
        desk.batch(view(5, 0));

        assertThat(desk.refusal(view(5, 0)))
                .isEqualTo("Invalid requests[0].addFilterView: A filter view with the id 5 already exists.");
        assertThat(desk.refusal("{\"deleteFilterView\":{\"filterId\":9}}"))
                .isEqualTo("Invalid requests[0].deleteFilterView: No filter view with id: 9");
        assertThat(desk.refusal("{\"addFilterView\":{\"filter\":{\"title\":\"x\"}}}"))
                .isEqualTo("Invalid requests[0].addFilterView: Must specify a range for the filter view.");
    }

    @Test
    void a_copy_of_a_tab_has_its_filter_views_under_other_ids() {
        desk.batch(view(5, 0));

        desk.batch("{\"duplicateSheet\":{\"sourceSheetId\":0,\"newSheetId\":8}}");

        assertThat(desk.book().tabs())
                .flatExtracting(tab -> tab.overlays().filterViews())
                .extracting(view -> view.id())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static String view(int id, int startRow) {
        return "{\"addFilterView\":{\"filter\":{\"filterViewId\":%d,\"range\":{\"startRowIndex\":%d,\"endRowIndex\":10,\"endColumnIndex\":3}}}}"
                .formatted(id, startRow);
    }
}
