package dev.patchbook.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.ClearValuesRequest;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.SettableClock;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.templates.SamplePlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan that its AE has taken apart: every refresh goes through, says what is wrong and where, and leaves alone what
/// it cannot make sense of.
class MangledPlanTest {

    private static final Caller CALLER = new Caller.Local();

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");

    @TempDir
    private Path folder;

    private LocalWorkspaceServer workspace;
    private Store store;
    private Refreshing refreshing;
    private Sheets browser;
    private PlanId plan;

    @BeforeEach
    void provisionTheSample() throws IOException {
        workspace = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        store = Store.open(folder.resolve("store"), clock);
        GoogleWorkspace google = new GoogleWorkspace(WorkspaceSettings.local(URI.create(workspace.url())), clock);
        Turns turns = new Turns();
        refreshing = new Refreshing(google, turns, store.runs(), clock);
        plan = new Provisioning(
                        google, turns, store.provisionings(), new Catalogue(folder), ComputedTabs.schemas(), clock)
                .provisionSample(CALLER, SamplePlan.request(LocalDate.of(2026, 11, 23), ZoneId.of("Etc/UTC")))
                .id();
        browser = new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), _ -> {})
                .setRootUrl(workspace.url())
                .setApplicationName("an AE's browser")
                .build();
        refresh();
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        workspace.close();
    }

    @Test
    void a_header_row_below_the_tenth_row_is_told_and_nothing_of_the_tab_is_written_over() throws IOException {
        for (String title : List.of("Prioritization", "Accounts", "Pipeline")) {
            act(new Request()
                    .setInsertDimension(new InsertDimensionRequest()
                            .setInheritFromBefore(false)
                            .setRange(new DimensionRange()
                                    .setSheetId(sheetId(title))
                                    .setDimension("ROWS")
                                    .setStartIndex(0)
                                    .setEndIndex(11))));
            type(title + "!A1", "my own heading");
        }
        List<List<Object>> before = shown("Prioritization");
        List<List<Object>> accounts = shown("Accounts");

        RefreshReport report = refresh();

        assertThat(shown("Prioritization")).isEqualTo(before);
        assertThat(shown("Accounts")).isEqualTo(accounts);
        assertThat(report.notices())
                .anySatisfy(notice ->
                        assertThat(notice).contains("Prioritization", "first ten rows", "Move its header row up"))
                .anySatisfy(
                        notice -> assertThat(notice).contains("Accounts", "first ten rows", "Move its header row up"));
        assertThat(shown("Start").toString()).contains("The tab Accounts has no header row");
    }

    @Test
    void header_rows_that_are_gone_are_told_and_the_rows_below_are_not_taken_for_them() throws IOException {
        clear("Accounts!1:1");
        clear("Goals!1:1");
        List<List<Object>> accounts = shown("Accounts!A2:Z");

        RefreshReport report = refresh();

        assertThat(shown("Accounts!A1:C1").getFirst()).containsExactly("Account ID", "Account", "Parent ID");
        assertThat(shown("Accounts!A2:Z")).isEqualTo(accounts);
        assertThat(report.tabs()).anySatisfy(tab -> {
            assertThat(tab.tab()).isEqualTo("Prioritization");
            assertThat(tab.rows()).isGreaterThan(50);
        });
    }

    @Test
    void deleted_tabs_are_not_remade_but_named_on_start_and_without_it_in_the_answer() throws IOException {
        delete("Settings");
        delete("Accounts");
        delete("Data quality");

        RefreshReport report = refresh();

        assertThat(report.notices())
                .filteredOn(notice -> notice.contains("is not there"))
                .hasSize(3);
        assertThat(shown("Start").toString())
                .contains("The tab Settings is not there", "The tab Accounts is not there");
        assertThat(titles()).doesNotContain("Settings", "Accounts", "Data quality");

        delete("Start");
        assertThat(refresh().notices()).anySatisfy(notice -> assertThat(notice).contains("Start", "Undo its deletion"));
    }

    @Test
    void nonsense_on_settings_takes_the_defaults_and_is_told_by_cell() throws IOException {
        set("Time zone", "Mars");
        set("Fiscal year starts in", "banana");
        set("Currency", "€€");
        set("Quota for the year", "a lot");
        set("Holidays", "whenever");
        set("Weight of Fit", -5);
        set("Tier A share", 90);
        set("Tier B share", 90);

        RefreshReport report = refresh();

        List<String> told = report.problems().stream()
                .filter(problem -> problem.place().tab().equals("Settings"))
                .map(problem -> problem.place().cell() + ": " + problem.message())
                .toList();
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(text -> assertThat(text).matches("C\\d+: .*"));
        for (String setting : List.of("Mars", "banana", "€€", "a lot", "whenever", "-5", "(Tier B share)")) {
            assertThat(told).anySatisfy(text -> assertThat(text).contains(setting));
        }
    }

    @Test
    void ten_thousand_settings_are_read() throws IOException {
        List<List<Object>> rows = Stream.<List<Object>>generate(() -> List.of("Ideal customer", "Industry", "x"))
                .limit(10_000)
                .toList();
        browser.spreadsheets()
                .values()
                .append(plan.value(), "Settings!A1", new ValueRange().setValues(rows))
                .setValueInputOption("RAW")
                .execute();

        assertThat(refresh().tabs()).isNotEmpty();
    }

    @Test
    void cells_at_the_edge_of_what_sheets_hold_are_kept_and_told() throws IOException {
        rename("Accounts", "My \"patch\" / l'été 🚀");
        String tab = "'My \"patch\" / l''été 🚀'!";
        int row = shown(tab + "A:A").size() + 1;
        String endless = "n".repeat(50_000);
        type(tab + "A" + row, "EDGE1", endless);
        set(tab, row, "ARR", 1e308);
        set(tab, row, "Potential ARR", 1e308);
        set(tab, row, "Customer since", 2_958_465);
        set(tab, row, "Renewal date", 1);
        type("Opportunities!A400", "EDGE2");
        set("Opportunities!", 400, "Account", "Edge");
        set("Opportunities!", 400, "Amount", 1e308);
        set("Opportunities!", 400, "Created", 2_958_465);
        set("Opportunities!", 400, "Close date", 1);
        type("Opportunities!A401", "EDGE3");
        set("Opportunities!", 401, "Account", "Edge");
        set("Opportunities!", 401, "Amount", 1e308);
        set("Opportunities!", 401, "Stage", "Won");

        RefreshReport report = refresh();

        assertThat(report.tabs()).isNotEmpty();
        assertThat(shown(tab + "B" + row).getFirst().getFirst()).isEqualTo(endless);
        assertThat(shown("Pipeline").toString()).doesNotContain("Infinity", "NaN");
        assertThat(shown("Goal tracking").toString()).doesNotContain("Infinity", "NaN");
        assertThat(shown("Prioritization").toString()).doesNotContain("Infinity", "NaN");
        for (String cell : List.of("J400", "M400", "N400", "J401")) {
            assertThat(report.problems())
                    .anySatisfy(problem -> assertThat(problem.place().cell()).isEqualTo(cell));
        }
    }

    private RefreshReport refresh() {
        return refreshing.refresh(CALLER, plan, Optional.empty());
    }

    private void set(String setting, Object value) throws IOException {
        List<List<Object>> lines = shown("Settings");
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).size() > 1 && lines.get(row).get(1).equals(setting)) {
                type("Settings!C" + (row + 1), value);
                return;
            }
        }
        throw new AssertionError("no setting " + setting + " in " + lines);
    }

    private void set(String tab, int row, String header, Object value) throws IOException {
        int column = shown(tab + "1:1").getFirst().indexOf(header);
        type(tab + (char) ('A' + column) + row, value);
    }

    private void type(String at, Object... values) throws IOException {
        browser.spreadsheets()
                .values()
                .update(plan.value(), at, new ValueRange().setValues(List.of(List.of(values))))
                .setValueInputOption("RAW")
                .execute();
    }

    private void clear(String range) throws IOException {
        browser.spreadsheets()
                .values()
                .clear(plan.value(), range, new ClearValuesRequest())
                .execute();
    }

    private List<List<Object>> shown(String range) throws IOException {
        List<List<Object>> values = browser.spreadsheets()
                .values()
                .get(plan.value(), range)
                .setValueRenderOption("UNFORMATTED_VALUE")
                .execute()
                .getValues();
        return values == null ? List.of() : values;
    }

    private void delete(String title) throws IOException {
        act(new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(sheetId(title))));
    }

    private void rename(String from, String to) throws IOException {
        act(new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setProperties(
                                new SheetProperties().setSheetId(sheetId(from)).setTitle(to))
                        .setFields("title")));
    }

    private void act(Request request) throws IOException {
        browser.spreadsheets()
                .batchUpdate(plan.value(), new BatchUpdateSpreadsheetRequest().setRequests(List.of(request)))
                .execute();
    }

    private int sheetId(String title) throws IOException {
        return sheets().stream()
                .filter(sheet -> sheet.getTitle().equals(title))
                .findFirst()
                .orElseThrow()
                .getSheetId();
    }

    private List<String> titles() throws IOException {
        return sheets().stream().map(SheetProperties::getTitle).toList();
    }

    private List<SheetProperties> sheets() throws IOException {
        return browser.spreadsheets().get(plan.value()).execute().getSheets().stream()
                .map(Sheet::getProperties)
                .toList();
    }
}
