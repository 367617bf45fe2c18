package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.patchbook.google.FakeGoogle.SPREADSHEET;
import static dev.patchbook.google.FakeGoogle.VALUES;
import static dev.patchbook.google.FakeGoogle.ok;
import static dev.patchbook.google.FakeGoogle.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Protection;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkbookReadingTest {

    private static final PlanId PLAN = new PlanId("plan-1");
    private static final List<TableSchema> GOALS = List.of(InputTabs.GOALS);

    @RegisterExtension
    final FakeGoogle google = new FakeGoogle();

    @Test
    void a_plan_is_read_in_two_calls() {
        given(sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""), "[[\"Goal ID\",\"Target\"],[\"Q1\",250000]]");
        GoogleSession session = google.session();

        Workbook workbook = session.read(PLAN, GOALS);

        assertThat(workbook.title()).isEqualTo("Patch of Robin");
        assertThat(workbook.locale()).isEqualTo("en_US");
        assertThat(workbook.timeZone()).isEqualTo("Europe/Paris");
        assertThat(grid(workbook).at(1, 0)).isEqualTo(Value.of("Q1"));
        assertThat(grid(workbook).at(1, 1)).isEqualTo(Value.of(250000));
        assertThat(session.calls()).isEqualTo(new Calls(2, 0, 0));
    }

    @Test
    void only_the_tabs_that_matter_are_asked_for_by_their_quoted_titles() {
        given(
                sheet(
                                "\"sheetId\":0,\"title\":\"Robin's goals\",\"index\":0",
                                ",\"developerMetadata\":["
                                        + "{\"metadataId\":7,\"metadataKey\":\"patchbook.tab\",\"metadataValue\":\"Goals#0\"}]")
                        + "," + sheet("\"sheetId\":9,\"title\":\"Holiday\",\"index\":1", ""),
                "[]");

        google.session().read(PLAN, GOALS);

        LoggedRequest values = google.requests().getLast();
        assertThat(values.queryParameter("ranges").values()).containsExactly("'Robin''s goals'");
        assertThat(values.queryParameter("valueRenderOption").firstValue()).isEqualTo("UNFORMATTED_VALUE");
        assertThat(values.queryParameter("dateTimeRenderOption").firstValue()).isEqualTo("SERIAL_NUMBER");
        assertThat(google.requests())
                .allSatisfy(request -> assertThat(
                                request.queryParameter("prettyPrint").firstValue())
                        .isEqualTo("false"));
    }

    @Test
    void nothing_is_asked_for_where_no_tab_matters() {
        given(sheet("\"sheetId\":9,\"title\":\"Holiday\",\"index\":0", ""), "[]");
        GoogleSession session = google.session();

        Workbook workbook = session.read(PLAN, GOALS);

        assertThat(workbook.sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.title()).isEqualTo("Holiday"));
        assertThat(session.calls()).isEqualTo(new Calls(1, 0, 0));
    }

    @Test
    void a_range_without_values_is_an_empty_grid() {
        given(sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""), "");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(grid.height()).isZero();
        assertThat(grid.at(0, 0)).isEqualTo(Value.BLANK);
    }

    @Test
    void ragged_rows_empty_rows_and_blanks_are_padded() {
        given(
                sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""),
                "[[\"\",null,\"x\"],[],[true,false,\"\"],[\"\"],[]]");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(grid.height()).isEqualTo(3);
        assertThat(grid.at(0, 1)).isEqualTo(Value.BLANK);
        assertThat(grid.at(0, 2)).isEqualTo(Value.of("x"));
        assertThat(grid.at(1, 0)).isEqualTo(Value.BLANK);
        assertThat(grid.at(2, 0)).isEqualTo(new Value.Flag(true));
        assertThat(grid.at(2, 1)).isEqualTo(new Value.Flag(false));
        assertThat(grid.width(2)).isEqualTo(2);
    }

    @Test
    void numbers_are_exact_however_they_are_spelt() {
        given(
                sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""),
                "[[1,2.5,1E+10,0.1,9007199254740993,46292.75,-0.3333333333333333,1.7976931348623157E308]]");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(grid.at(0, 0)).isEqualTo(Value.of(1));
        assertThat(grid.at(0, 1)).isEqualTo(Value.of(2.5));
        assertThat(grid.at(0, 2)).isEqualTo(Value.of(1e10));
        assertThat(grid.at(0, 3)).isEqualTo(Value.of(0.1));
        assertThat(grid.at(0, 4)).isEqualTo(Value.of(9007199254740992.0));
        assertThat(grid.at(0, 5)).isEqualTo(Value.of(46292.75));
        assertThat(grid.at(0, 6)).isEqualTo(Value.of(-0.3333333333333333));
        assertThat(grid.at(0, 7)).isEqualTo(Value.of(Double.MAX_VALUE));
    }

    @Test
    void text_stays_text() {
        given(
                sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""),
                "[[\"007\",\"1E5\",\"=A1\",\"'x\",\" \",\"é🌵\",\"TRUE\",\"#REF\"]]");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(List.of("007", "1E5", "=A1", "'x", " ", "é🌵", "TRUE", "#REF"))
                .allSatisfy(text -> assertThat(rowOf(grid, 0)).contains(Value.of(text)));
    }

    @Test
    void errors_are_faults_and_not_text() {
        given(
                sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""),
                "[[\"#REF!\",\"#N/A\",\"#DIV/0!\",\"#VALUE!\",\"#NAME?\",\"#NUM!\",\"#ERROR!\",\"Loading...\"]]");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(rowOf(grid, 0))
                .hasSize(8)
                .allSatisfy(value -> assertThat(value).isInstanceOf(Value.Fault.class));
    }

    @Test
    void what_is_left_out_because_it_is_zero_or_false_is_put_back() {
        given(sheet("\"title\":\"Goals\"", """
                        ,"merges":[{"endRowIndex":2,"endColumnIndex":3}],
                        "protectedRanges":[{"protectedRangeId":4,"range":{"startColumnIndex":5,"endColumnIndex":6}},
                         {"protectedRangeId":5,"range":{},"warningOnly":true,"requestingUserCanEdit":false},
                         {"protectedRangeId":6,"range":{"startRowIndex":1},"requestingUserCanEdit":true}],
                        "basicFilter":{"range":{"startRowIndex":1,"endRowIndex":90,"endColumnIndex":4}}"""), "[]");

        Sheet sheet = google.session().read(PLAN, GOALS).sheets().getFirst();

        assertThat(sheet.id()).isZero();
        assertThat(sheet.index()).isZero();
        assertThat(sheet.merges()).containsExactly(new CellRange(0, 2, 0, 3));
        assertThat(sheet.protections())
                .containsExactly(
                        new Protection(4, new CellRange(0, 100, 5, 6), true),
                        new Protection(5, new CellRange(0, 100, 0, 26), false),
                        new Protection(6, new CellRange(1, 100, 0, 26), false));
        assertThat(sheet.filter()).isEqualTo(Optional.of(new CellRange(1, 90, 0, 4)));
    }

    @Test
    void hidden_rows_formulas_notes_and_labels_are_read_with_their_places() {
        given(sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", """
                        ,"developerMetadata":[{"metadataId":1,"metadataKey":"patchbook.tab","metadataValue":"Goals#0"}],
                        "data":[{"rowMetadata":[{},{"hiddenByUser":true},{},{"hiddenByFilter":true}],
                         "columnMetadata":[{},{"developerMetadata":[
                           {"metadataId":2,"metadataKey":"patchbook.column","metadataValue":"Goals/Goal"}]}],
                         "rowData":[{"values":[{},{"note":"What you want."}]},{},
                           {"values":[{"userEnteredValue":{"formulaValue":"=A2*2"}},{}]}]}]"""), "[]");

        Workbook workbook = google.session().read(PLAN, GOALS);

        Sheet sheet = workbook.sheets().getFirst();
        assertThat(sheet.hiddenRows().stream()).containsExactly(1, 3);
        assertThat(sheet.formulas()).containsOnlyKeys(new CellAddress(2, 0)).containsValue("=A2*2");
        assertThat(sheet.notes()).containsOnlyKeys(new CellAddress(0, 1)).containsValue("What you want.");
        assertThat(sheet.metadata()).containsExactly(new Metadata(1, "patchbook.tab", "Goals#0"));
        assertThat(sheet.columnMetadata())
                .containsOnlyKeys(1)
                .containsValue(List.of(new Metadata(2, "patchbook.column", "Goals/Goal")));
        assertThat(workbook.metadata()).containsExactly(new Metadata(3, "patchbook.plan", "Full plan 1"));
    }

    @Test
    void a_chart_on_a_sheet_of_its_own_has_no_grid_and_harms_nothing() {
        google.answer(
                get(urlPathEqualTo(SPREADSHEET)),
                ok("{\"sheets\":[{\"properties\":{\"sheetId\":5,\"title\":\"Chart\",\"index\":0}}]}"));

        assertThat(google.session().read(PLAN, GOALS).sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.rowCount()).isZero());
    }

    @Test
    void a_tab_renamed_between_the_two_calls_is_read_under_its_new_name() {
        google.answer(
                get(urlPathEqualTo(SPREADSHEET)),
                ok(spreadsheet(sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""))),
                ok(spreadsheet(sheet("\"sheetId\":0,\"title\":\"GOALS \",\"index\":0", ""))));
        google.answer(
                get(urlPathEqualTo(VALUES)),
                refusal(400, "INVALID_ARGUMENT", "Unable to parse range: 'Goals'"),
                ok("{\"valueRanges\":[{\"values\":[[\"Goal ID\"]]}]}"));
        GoogleSession session = google.session();

        Workbook workbook = session.read(PLAN, GOALS);

        assertThat(grid(workbook).at(0, 0)).isEqualTo(Value.of("Goal ID"));
        assertThat(session.calls()).isEqualTo(new Calls(4, 0, 0));
    }

    @Test
    void a_tab_that_keeps_moving_is_told() {
        given(sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""), "[]");
        google.answer(get(urlPathEqualTo(VALUES)), refusal(400, "INVALID_ARGUMENT", "Unable to parse range: 'Goals'"));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().read(PLAN, GOALS));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.Moved("Google Sheets"));
    }

    @Test
    void repeated_text_is_kept_once() {
        given(
                sheet("\"sheetId\":0,\"title\":\"Goals\",\"index\":0", ""),
                "[[\"Manufacturing\",\"Manufacturing\"],[\"Manufacturing\"]]");

        Grid grid = grid(google.session().read(PLAN, GOALS));

        assertThat(grid.at(0, 1)).isSameAs(grid.at(0, 0));
        assertThat(grid.at(1, 0)).isSameAs(grid.at(0, 0));
    }

    private void given(String sheets, String values) {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), ok(spreadsheet(sheets)));
        String range = values.isEmpty() ? "{\"range\":\"Goals!A1:Z100\"}" : "{\"values\":" + values + "}";
        google.answer(get(urlPathEqualTo(VALUES)), ok("{\"valueRanges\":[" + range + "]}"));
    }

    private static String spreadsheet(String sheets) {
        return """
                {"properties":{"title":"Patch of Robin","locale":"en_US","timeZone":"Europe/Paris"},
                 "developerMetadata":[{"metadataId":3,"metadataKey":"patchbook.plan","metadataValue":"Full plan 1"}],
                 "sheets":[%s]}""".formatted(sheets);
    }

    private static String sheet(String properties, String more) {
        return "{\"properties\":{%s,\"gridProperties\":{\"rowCount\":100,\"columnCount\":26}}%s}"
                .formatted(properties, more);
    }

    private static Grid grid(Workbook workbook) {
        return workbook.sheets().getFirst().grid();
    }

    private static List<Value> rowOf(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.at(row, column))
                .toList();
    }
}
