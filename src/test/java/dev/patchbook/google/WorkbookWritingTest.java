package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.patchbook.google.FakeGoogle.BATCH;
import static dev.patchbook.google.FakeGoogle.ok;
import static dev.patchbook.google.FakeGoogle.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbook.google.WorkspaceProblem.TooLarge;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Change.Place;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Changes.Guard;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabLook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkbookWritingTest {

    private static final PlanId PLAN = new PlanId("plan-1");

    @RegisterExtension
    final FakeGoogle google = new FakeGoogle();

    @Test
    void nothing_to_do_is_no_call() {
        GoogleSession session = google.session();

        List<Grid> guards = session.apply(PLAN, new Changes(List.of(), List.of(), List.of()));

        assertThat(guards).isEmpty();
        assertThat(session.calls()).isEqualTo(new Calls(0, 0, 0));
    }

    @Test
    void values_go_out_as_what_they_are() {
        assertThat(requests(new Change.SetCells(
                        0,
                        3,
                        2,
                        List.of(
                                List.of(Value.of("Acme"), Value.of(0.1), Value.of(LocalDate.of(2026, 9, 27))),
                                List.of(new Value.Flag(true), Value.BLANK, Value.of(-2))))))
                .isEqualTo("""
                        {"updateCells":{"start":{"sheetId":0,"rowIndex":3,"columnIndex":2},"rows":[\
                        {"values":[{"userEnteredValue":{"stringValue":"Acme"}},{"userEnteredValue":{"numberValue":0.1}},\
                        {"userEnteredValue":{"numberValue":46292.0}}]},\
                        {"values":[{"userEnteredValue":{"boolValue":true}},{},{"userEnteredValue":{"numberValue":-2.0}}]}\
                        ],"fields":"userEnteredValue"}}""");
    }

    @Test
    void text_goes_out_unchanged_even_where_it_looks_like_a_formula_or_a_number() {
        String request = requests(new Change.SetCells(
                0,
                0,
                0,
                List.of(List.of(Value.of("=1+1"), Value.of("'007"), Value.of("+x"), Value.of("a\"\\\n<é🌵")))));

        assertThat(request)
                .contains("{\"stringValue\":\"=1+1\"}")
                .contains("{\"stringValue\":\"'007\"}")
                .contains("{\"stringValue\":\"+x\"}")
                .contains("{\"stringValue\":\"a\\\"\\\\\\n<é🌵\"}")
                .doesNotContain("formulaValue");
    }

    @Test
    void a_blank_between_two_values_keeps_its_place() {
        assertThat(requests(new Change.SetCells(0, 0, 0, List.of(List.of(Value.of("a"), Value.BLANK, Value.of("c"))))))
                .contains("[{\"userEnteredValue\":{\"stringValue\":\"a\"}},{},"
                        + "{\"userEnteredValue\":{\"stringValue\":\"c\"}}]");
    }

    @Test
    void an_error_is_never_written() {
        Change fault = new Change.SetCells(0, 0, 0, List.of(List.of(new Value.Fault("#REF!"))));

        assertThatThrownBy(() -> requests(fault))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#REF!");
    }

    @Test
    void rows_and_columns_come_go_and_are_sorted() {
        assertThat(requests(
                        new Change.InsertRows(0, 4, 2, true),
                        new Change.AppendRows(0, 5),
                        new Change.DeleteRows(0, 7, 1),
                        new Change.AppendColumns(0, 1),
                        new Change.SortRows(0, new CellRange(1, 9, 0, 26), 25)))
                .isEqualTo("""
                        {"insertDimension":{"inheritFromBefore":true,"range":\
                        {"dimension":"ROWS","endIndex":6,"sheetId":0,"startIndex":4}}},\
                        {"appendDimension":{"dimension":"ROWS","length":5,"sheetId":0}},\
                        {"deleteDimension":{"range":{"dimension":"ROWS","endIndex":8,"sheetId":0,"startIndex":7}}},\
                        {"appendDimension":{"dimension":"COLUMNS","length":1,"sheetId":0}},\
                        {"sortRange":{"range":{"endColumnIndex":26,"endRowIndex":9,"sheetId":0,"startColumnIndex":0,\
                        "startRowIndex":1},"sortSpecs":[{"dimensionIndex":25,"sortOrder":"ASCENDING"}]}}""");
    }

    @Test
    void labels_are_set_replaced_and_removed() {
        assertThat(requests(
                        new Change.SetMetadata(Optional.empty(), "patchbook.plan", "Full plan 1", Optional.empty()),
                        new Change.SetMetadata(
                                Optional.of(new Place(0, Optional.empty())),
                                "patchbook.tab",
                                "Goals#0",
                                Optional.empty()),
                        new Change.SetMetadata(
                                Optional.of(new Place(0, Optional.of(2))),
                                "patchbook.column",
                                "Goals/Goal",
                                Optional.empty()),
                        new Change.SetMetadata(
                                Optional.empty(),
                                "patchbook.refreshed",
                                "later",
                                Optional.of(new Metadata(8, "patchbook.refreshed", "earlier"))),
                        new Change.RemoveMetadata(9)))
                .isEqualTo("""
                        {"createDeveloperMetadata":{"developerMetadata":{"location":{"spreadsheet":true},\
                        "metadataKey":"patchbook.plan","metadataValue":"Full plan 1","visibility":"PROJECT"}}},\
                        {"createDeveloperMetadata":{"developerMetadata":{"location":{"sheetId":0},\
                        "metadataKey":"patchbook.tab","metadataValue":"Goals#0","visibility":"PROJECT"}}},\
                        {"createDeveloperMetadata":{"developerMetadata":{"location":{"dimensionRange":\
                        {"dimension":"COLUMNS","endIndex":3,"sheetId":0,"startIndex":2}},\
                        "metadataKey":"patchbook.column","metadataValue":"Goals/Goal","visibility":"PROJECT"}}},\
                        {"updateDeveloperMetadata":{"dataFilters":[{"developerMetadataLookup":{"metadataId":8}}],\
                        "developerMetadata":{"metadataKey":"patchbook.refreshed","metadataValue":"later"},\
                        "fields":"metadataKey,metadataValue"}},\
                        {"deleteDeveloperMetadata":{"dataFilter":{"developerMetadataLookup":{"metadataId":9}}}}""");
    }

    @Test
    void notes_formats_and_hidden_columns_touch_nothing_else_of_a_cell() {
        assertThat(requests(
                        new Change.SetNote(0, new CellAddress(0, 3), "How it is counted."),
                        new Change.FormatColumn(0, 4, 1, Column.computed("Open amount", Format.MONEY, "Money."), "EUR"),
                        new Change.HideColumn(0, 5, true)))
                .isEqualTo("""
                        {"updateCells":{"fields":"note","rows":[{"values":[{"note":"How it is counted."}]}],\
                        "start":{"columnIndex":3,"rowIndex":0,"sheetId":0}}},\
                        {"repeatCell":{"cell":{"userEnteredFormat":{"numberFormat":{"pattern":"#,##0 \\"EUR\\"",\
                        "type":"CURRENCY"}}},"fields":"userEnteredFormat.numberFormat",\
                        "range":{"endColumnIndex":5,"sheetId":0,"startColumnIndex":4,"startRowIndex":1}}},\
                        {"updateDimensionProperties":{"fields":"pixelSize","properties":{"pixelSize":120},\
                        "range":{"dimension":"COLUMNS","endIndex":5,"sheetId":0,"startIndex":4}}},\
                        {"updateDimensionProperties":{"fields":"hiddenByUser","properties":{"hiddenByUser":true},\
                        "range":{"dimension":"COLUMNS","endIndex":6,"sheetId":0,"startIndex":5}}}""");
    }

    @Test
    void a_new_tab_comes_with_its_place_colour_and_frozen_part_and_a_hidden_one_without() {
        TabLook shown = new TabLook(false, OptionalInt.of(3), 1, 2, OptionalInt.of(0xFF0000));

        assertThat(requests(
                        new Change.AddTab(5, "Activity", 200, 11, shown),
                        new Change.AddTab(6, "Import log", 1, 7, TabLook.HIDDEN)))
                .isEqualTo("""
                        {"addSheet":{"properties":{"gridProperties":{"columnCount":11,"frozenColumnCount":2,\
                        "frozenRowCount":1,"rowCount":200},"hidden":false,"index":3,"sheetId":5,\
                        "tabColorStyle":{"rgbColor":{"blue":0.0,"green":0.0,"red":1.0}},"title":"Activity"}}},\
                        {"addSheet":{"properties":{"gridProperties":{"columnCount":7,"rowCount":1},\
                        "hidden":true,"sheetId":6,"title":"Import log"}}}""");
    }

    @Test
    void a_header_is_bold_in_the_colour_of_who_writes_below_it() {
        assertThat(requests(new Change.FormatHeader(
                        5, new CellAddress(0, 3), Column.ofAe("Account", Format.TEXT, "The company."))))
                .contains("\"bold\":true", "\"wrapStrategy\":\"WRAP\"")
                .contains("\"range\":{\"endColumnIndex\":4,\"endRowIndex\":1,\"sheetId\":5,\"startColumnIndex\":3,"
                        + "\"startRowIndex\":0}")
                .contains("\"fields\":\"userEnteredFormat(backgroundColorStyle,textFormat,verticalAlignment,"
                        + "wrapStrategy)\"");
    }

    @Test
    void the_guards_values_come_back_in_their_order_and_from_their_first_cell() {
        google.answer(post(urlPathEqualTo(BATCH)), ok("""
                {"updatedSpreadsheet":{"sheets":[
                 {"properties":{"sheetId":0},"data":[{"startRow":4,"startColumn":1,"rowData":[
                   {"values":[{"effectiveValue":{"stringValue":"a"}},{},{"effectiveValue":{"numberValue":2.5}},{}]},{}]}]},
                 {"properties":{"sheetId":7},"data":[{"rowData":[{"values":[{"effectiveValue":{"boolValue":true}}]}]},{},
                   {"rowData":[{"values":[{"effectiveValue":{"errorValue":{"type":"N_A","message":"Not here"}}}]}]}]}
                ]}}"""));

        List<Grid> grids = google.session()
                .apply(
                        PLAN,
                        new Changes(
                                List.of(new Change.AppendRows(0, 1)),
                                List.of(guard(7, "Goals"), guard(0, "Acc'ts"), guard(7, "Goals"), guard(7, "Goals")),
                                List.of()));

        assertThat(grids).hasSize(4);
        assertThat(grids.get(0).at(0, 0)).isEqualTo(new Value.Flag(true));
        assertThat(grids.get(1).at(0, 0)).isEqualTo(Value.of("a"));
        assertThat(grids.get(1).at(0, 2)).isEqualTo(Value.of(2.5));
        assertThat(grids.get(1).height()).isEqualTo(1);
        assertThat(grids.get(1).width(0)).isEqualTo(3);
        assertThat(grids.get(2).height()).isZero();
        assertThat(grids.get(3).at(0, 0)).isEqualTo(new Value.Fault("#N/A"));
        assertThat(body())
                .endsWith("\"includeSpreadsheetInResponse\":true,\"responseRanges\":[\"'Goals'!B5:D6\","
                        + "\"'Acc''ts'!B5:D6\",\"'Goals'!B5:D6\",\"'Goals'!B5:D6\"],\"responseIncludeGridData\":true}");
    }

    @Test
    void an_answer_that_lacks_a_guard_leaves_open_what_happened() {
        google.answer(post(urlPathEqualTo(BATCH)), ok("{}"));
        Changes guarded = new Changes(List.of(new Change.AppendRows(0, 1)), List.of(guard(0, "Goals")), List.of());

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().apply(PLAN, guarded));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.Unreachable("Google Sheets", true));
    }

    @Test
    void a_tab_renamed_since_the_read_leaves_everything_undone() {
        google.answer(
                post(urlPathEqualTo(BATCH)),
                refusal(400, "INVALID_ARGUMENT", "Invalid requests[0].appendDimension: No grid with id: 0"));

        WorkspaceException failed =
                catchThrowableOfType(WorkspaceException.class, () -> requests(new Change.AppendRows(0, 1)));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.Moved("Google Sheets"));
    }

    @Test
    void the_same_changes_give_the_same_bytes() {
        Changes changes = new Changes(
                List.of(
                        new Change.SetCells(0, 0, 0, List.of(List.of(Value.of("a"), Value.of(1.5)))),
                        new Change.SortRows(0, new CellRange(1, 9, 0, 26), 25)),
                List.of(guard(0, "Goals")),
                List.of());

        google.answer(
                post(urlPathEqualTo(BATCH)),
                ok("{\"updatedSpreadsheet\":{\"sheets\":[{\"properties\":{\"sheetId\":0},\"data\":[{}]}]}}"));
        google.session().apply(PLAN, changes);
        google.session().apply(PLAN, changes);

        assertThat(google.requests()).hasSize(2);
        assertThat(google.requests().getLast().getBody())
                .isEqualTo(google.requests().getFirst().getBody());
    }

    @Test
    void a_batch_too_large_for_google_is_refused_with_tab_and_size() {
        Changes changes = new Changes(
                List.of(block(3, 10), block(5, 60_000)), List.of(guard(3, "Goals"), guard(5, "Accounts")), List.of());

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().apply(PLAN, changes));

        assertThat(failed.problem()).isInstanceOf(TooLarge.class);
        assertThat(failed.problem().message())
                .startsWith("The change, most of it to the tab “Accounts”, is 17.6 MB, more than the 10.0 MB that one "
                        + "change may have; nothing was changed.");
        assertThat(google.requests()).isEmpty();
    }

    @Test
    void the_local_workspace_takes_a_batch_of_any_size() {
        google.answer(post(urlPathEqualTo(BATCH)), ok("{}"));

        google.workspace(WorkspaceSettings.Kind.LOCAL)
                .session(new Caller.Local())
                .apply(PLAN, new Changes(List.of(block(5, 60_000)), List.of(), List.of()));

        assertThat(google.requests()).hasSize(1);
    }

    @Test
    void bodies_are_compressed_on_the_way_to_google_and_not_on_one_machine() {
        google.answer(post(urlPathEqualTo(BATCH)), ok("{}"));
        Changes changes = new Changes(List.of(new Change.AppendRows(0, 1)), List.of(), List.of());

        google.session().apply(PLAN, changes);
        google.workspace(WorkspaceSettings.Kind.LOCAL)
                .session(new Caller.Local())
                .apply(PLAN, changes);

        assertThat(google.requests())
                .extracting(request -> request.containsHeader("Content-Encoding"))
                .containsExactly(true, false);
        assertThat(google.requests())
                .extracting(request -> request.getHeader("Accept-Encoding"))
                .containsExactly("gzip", "identity");
    }

    private static Change block(int sheetId, int rows) {
        List<Value> row = Collections.nCopies(4, Value.of("A text of some length, as in: "));
        return new Change.SetCells(sheetId, 1, 0, Collections.nCopies(rows, row));
    }

    private static Guard guard(int sheetId, String title) {
        return new Guard(sheetId, title, new CellRange(4, 6, 1, 4), Grid.of(List.of()));
    }

    /// The requests as sent, without what surrounds them.
    private String requests(Change... changes) {
        if (google.server.getStubMappings().isEmpty()) {
            google.answer(post(urlPathEqualTo(BATCH)), ok("{}"));
        }
        google.session().apply(PLAN, new Changes(List.of(changes), List.of(), List.of()));
        String body = body();
        assertThat(body).startsWith("{\"requests\":[").endsWith("]}");
        return body.substring("{\"requests\":[".length(), body.length() - "]}".length());
    }

    private String body() {
        return new String(google.requests().getLast().getBody(), StandardCharsets.UTF_8);
    }
}
