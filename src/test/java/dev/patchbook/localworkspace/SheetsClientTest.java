package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Google's own client against the Sheets interface, over HTTP.
class SheetsClientTest {

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private Sheets sheets;
    private String id;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        sheets = GoogleClients.of(server.url()).sheets();
        id = sheets.spreadsheets()
                .create(new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle("Plan")))
                .execute()
                .getSpreadsheetId();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void values_come_back_as_the_client_knows_them() throws IOException {
        write("Sheet1!A1", List.of(List.of("Acme", 12.5, true, Data.nullOf(Object.class), 10_000_000_000L)));

        ValueRange read = sheets.spreadsheets()
                .values()
                .get(id, "Sheet1!A1:Z5")
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute();

        assertThat(read.getRange()).isEqualTo("Sheet1!A1:Z5");
        assertThat(read.getValues())
                .containsExactly(List.of("Acme", new BigDecimal("12.5"), true, "", new BigDecimal("10000000000")));
        assertThat(sheets.spreadsheets().values().get(id, "B9:C10").execute().getValues())
                .isNull();
    }

    @Test
    void a_batch_inserts_writes_sorts_and_answers_the_ranges_asked_for() throws IOException {
        write("A1", List.of(List.of("Rank", "Account"), List.of(2, "b"), List.of(1, "a")));

        BatchUpdateSpreadsheetResponse answer = batch(
                new Request()
                        .setInsertDimension(new InsertDimensionRequest()
                                .setRange(rows(1, 2))
                                .setInheritFromBefore(false)),
                new Request()
                        .setSortRange(new SortRangeRequest()
                                .setRange(new GridRange()
                                        .setSheetId(0)
                                        .setStartRowIndex(1)
                                        .setEndRowIndex(4))
                                .setSortSpecs(List.of(new SortSpec().setDimensionIndex(0)))));

        assertThat(answer.getReplies()).hasSize(2);
        assertThat(answer.getUpdatedSpreadsheet()
                        .getSheets()
                        .getFirst()
                        .getData()
                        .getFirst()
                        .getRowData())
                .extracting(row -> row.getValues().getFirst().getFormattedValue())
                .containsExactly("Rank", "1", "2");
    }

    @Test
    void metadata_is_kept_at_its_row_and_read_back() throws IOException {
        batch(
                new Request()
                        .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                                .setDeveloperMetadata(new DeveloperMetadata()
                                        .setMetadataId(77)
                                        .setMetadataKey("column")
                                        .setVisibility("PROJECT")
                                        .setLocation(new DeveloperMetadataLocation().setDimensionRange(rows(3, 4))))),
                new Request().setInsertDimension(new InsertDimensionRequest().setRange(rows(0, 2))));

        DeveloperMetadata found =
                sheets.spreadsheets().developerMetadata().get(id, 77).execute();

        assertThat(found.getLocation().getDimensionRange().getStartIndex()).isEqualTo(5);
        assertThat(found.getLocation().getDimensionRange().getSheetId()).isNull();
    }

    @Test
    void a_refusal_arrives_in_google_s_envelope() {
        assertThatThrownBy(() ->
                        sheets.spreadsheets().values().get(id, "NOPE!A5:F15").execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getDetails().getMessage()).isEqualTo("Unable to parse range: NOPE!A5:F15");
                    assertThat(refused.getDetails().getUnknownKeys()).containsEntry("status", "INVALID_ARGUMENT");
                });
        assertThatThrownBy(() -> sheets.spreadsheets().get("nothing").execute())
                .isInstanceOfSatisfying(
                        GoogleJsonResponseException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(404));
    }

    @Test
    void what_the_owner_closes_another_person_may_not_write() throws IOException {
        batch(new Request()
                .setAddProtectedRange(new AddProtectedRangeRequest()
                        .setProtectedRange(new ProtectedRange()
                                .setRange(new GridRange().setSheetId(0).setEndRowIndex(1)))));
        HttpRequestInitializer colleague =
                request -> request.getHeaders().setAuthorization("Bearer as:colleague@example.com");
        Sheets theirs = new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), colleague)
                .setRootUrl(server.url())
                .setApplicationName("test")
                .build();

        assertThatThrownBy(() -> write(theirs, "A1", List.of(List.of("x"))))
                .hasMessageContaining("You are trying to edit a protected cell or object.");
        write(theirs, "A2", List.of(List.of("x")));
        write("A1", List.of(List.of("mine")));

        assertThat(sheets.spreadsheets().values().get(id, "A1:A2").execute().getValues())
                .hasToString("[[mine], [x]]");
    }

    private BatchUpdateSpreadsheetResponse batch(Request... requests) throws IOException {
        return sheets.spreadsheets()
                .batchUpdate(
                        id,
                        new BatchUpdateSpreadsheetRequest()
                                .setRequests(List.of(requests))
                                .setIncludeSpreadsheetInResponse(true)
                                .setResponseIncludeGridData(true)
                                .setResponseRanges(List.of("A1:A4")))
                .execute();
    }

    private void write(String range, List<List<Object>> values) throws IOException {
        write(sheets, range, values);
    }

    private void write(Sheets client, String range, List<List<Object>> values) throws IOException {
        client.spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(values))
                .setValueInputOption("RAW")
                .execute();
    }

    private static DimensionRange rows(int from, int to) {
        return new DimensionRange()
                .setSheetId(0)
                .setDimension("ROWS")
                .setStartIndex(from)
                .setEndIndex(to);
    }
}
