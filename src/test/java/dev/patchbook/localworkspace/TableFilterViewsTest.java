package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CopySheetToAnotherSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filter views on a table, through Google's client.
class TableFilterViewsTest {
    private static final String VIEW =
            "{'addFilterView': {'filter': {'filterViewId': 5, 'title': 'Won', 'tableId': 't', 'filterSpecs': [{'columnIndex': 1, 'filterCriteria': {'hiddenValues': ['Lost']}}]}}}";

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients google;
    private String id;

    @BeforeEach
    void start() throws IOException {
        serve();
        id = google.sheets().spreadsheets().create(new Spreadsheet()).execute().getSpreadsheetId();
        batch(
                "{'addTable': {'table': {'tableId': 't', 'name': 'Deals', 'range': {'sheetId': 0, 'startRowIndex': 2, 'endRowIndex': 6, 'startColumnIndex': 1, 'endColumnIndex': 3}}}}");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_view_of_a_table_covers_the_table_and_says_which() throws IOException {
        FilterView made = batch(VIEW).getFirst().getAddFilterView().getFilter();

        assertThat(made.getTableId()).isEqualTo("t");
        assertThat(made.getRange().getStartRowIndex()).isEqualTo(2);
        assertThat(made.getRange().getEndRowIndex()).isEqualTo(6);
        assertThat(views()).containsExactly(made);
    }

    @Test
    void it_goes_where_the_table_goes_also_over_a_restart_and_stays_where_it_was_without_it() throws IOException {
        batch(VIEW);
        batch(
                "{'updateTable': {'table': {'tableId': 't', 'range': {'sheetId': 0, 'startRowIndex': 2, 'endRowIndex': 9, 'startColumnIndex': 1, 'endColumnIndex': 3}}, 'fields': 'range'}}");
        server.close();
        serve();

        assertThat(views().getFirst().getTableId()).isEqualTo("t");
        assertThat(views().getFirst().getRange().getEndRowIndex()).isEqualTo(9);

        batch("{'deleteTable': {'tableId': 't'}}");

        assertThat(views().getFirst().getTableId()).isNull();
        assertThat(views().getFirst().getRange().getEndRowIndex()).isEqualTo(6);
        assertThat(views().getFirst().getFilterSpecs()).hasSize(1);
    }

    @Test
    void an_update_keeps_the_table_or_puts_a_range_in_its_place() throws IOException {
        batch(VIEW);

        batch("{'updateFilterView': {'filter': {'filterViewId': 5, 'title': 'Mine'}, 'fields': 'title'}}");
        assertThat(views().getFirst().getTableId()).isEqualTo("t");
        batch(
                "{'updateFilterView': {'filter': {'filterViewId': 5, 'range': {'sheetId': 0, 'endRowIndex': 3}}, 'fields': 'range'}}");

        assertThat(views().getFirst().getTitle()).isEqualTo("Mine");
        assertThat(views().getFirst().getTableId()).isNull();
        assertThat(views().getFirst().getRange().getEndRowIndex()).isEqualTo(3);
    }

    @Test
    void the_view_of_a_copied_sheet_is_of_the_copied_table() throws IOException {
        batch(VIEW);
        String other = google.sheets()
                .spreadsheets()
                .create(new Spreadsheet())
                .execute()
                .getSpreadsheetId();
        google.sheets()
                .spreadsheets()
                .sheets()
                .copyTo(id, 0, new CopySheetToAnotherSpreadsheetRequest().setDestinationSpreadsheetId(other))
                .execute();

        Sheet copy =
                google.sheets().spreadsheets().get(other).execute().getSheets().getLast();

        assertThat(copy.getFilterViews().getFirst().getTableId())
                .isEqualTo(copy.getTables().getFirst().getTableId())
                .isNotEqualTo("t");
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> batch("{'addFilterView': {'filter': {'tableId': 'gone'}}}"))
                .hasMessageContaining("No table with id: gone");
        assertThatThrownBy(() -> batch("{'addFilterView': {'filter': {'tableId': 't', 'range': {'sheetId': 0}}}}"))
                .hasMessageContaining("Only one of range, namedRangeId, or tableId may be set.");
        assertThatThrownBy(() -> batch("{'setBasicFilter': {'filter': {'tableId': 't'}}}"))
                .hasMessageContaining("add a filter view on the table");
    }

    private void serve() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        google = GoogleClients.of(server.url());
    }

    private List<FilterView> views() throws IOException {
        return google.sheets()
                .spreadsheets()
                .get(id)
                .execute()
                .getSheets()
                .getFirst()
                .getFilterViews();
    }

    private List<Response> batch(String... requests) throws IOException {
        String body = "{'requests': [%s]}".formatted(String.join(",", requests)).replace('\'', '"');
        BatchUpdateSpreadsheetRequest request =
                GsonFactory.getDefaultInstance().fromString(body, BatchUpdateSpreadsheetRequest.class);
        return google.sheets().spreadsheets().batchUpdate(id, request).execute().getReplies();
    }
}
