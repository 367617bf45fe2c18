package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.SharedData;
import dev.patchbook.UnsteadyLine;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.imports.ImportStage.Doing;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import dev.patchbook.workbook.read.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Caller ME = new Caller.Local();

    private LocalWorkspaceServer server;
    private UnsteadyLine line;
    private GoogleWorkspace browser;
    private GoogleWorkspace workspace;
    private Importing importing;
    private PlanId plan;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.fixed(NOW));
        line = new UnsteadyLine(server.url());
        browser = new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), InstantSource.system());
        workspace = new GoogleWorkspace(WorkspaceSettings.local(line.root()), InstantSource.system());
        importing = new Importing(workspace, new Turns(), InstantSource.fixed(NOW));
        plan = new PlanId(workspace
                .session(ME)
                .uploadAsSheet("My plan", Optional.empty(), Map.of(), emptyPlan())
                .id());
        mark(plan.value());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void the_crm_set_goes_into_a_sheet_and_comes_out_as_a_plan() throws IOException {
        ImportReport accounts = importInto(ImportTarget.ACCOUNTS, crm("accounts.csv"), false);
        ImportReport deals = importInto(ImportTarget.OPPORTUNITIES, crm("sales_pipeline.csv"), false);
        ImportReport again =
                importInto(ImportTarget.OPPORTUNITIES, crm("variants/sales_pipeline.m-d-yyyy.lf.csv"), false);

        Reading reading = read();

        assertThat(List.of(accounts.added(), deals.added())).containsExactly(85, 8_800);
        assertThat(List.of(again.added(), again.updated(), again.unchanged())).containsExactly(0, 0, 8_800);
        assertThat(reading.plan().accounts()).hasSize(85);
        assertThat(reading.plan().opportunities()).hasSize(8_800);
        assertThat(reading.plan().opportunities().stream()
                        .filter(Opportunity::isWon)
                        .mapToDouble(deal -> deal.knownAmount().orElse(0))
                        .sum())
                .isEqualTo(10_005_534);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.plan().freshness())
                .allSatisfy(tab -> assertThat(tab.imported().isPresent())
                        .isEqualTo(!tab.tab().equals("Goals")));
    }

    @Test
    void an_import_tells_what_it_is_doing_and_how_many_rows_are_done() {
        List<ImportStage> told = new ArrayList<>();
        List.of(1, 2, 3)
                .forEach(request ->
                        line.goFirstAt(request, () -> importing.stage(plan).ifPresent(told::add)));
        String rows = IntStream.rangeClosed(1, 2_500)
                .mapToObj("A-%d,Company %<d\n"::formatted)
                .collect(Collectors.joining());
        ImportFile file = ImportFile.of("a.csv", ("Account ID,Account\n" + rows).getBytes(UTF_8));

        importInto(ImportTarget.ACCOUNTS, file, false);

        assertThat(told)
                .containsExactly(
                        new ImportStage(Doing.READING_PLAN, 0, 0),
                        new ImportStage(Doing.READING_PLAN, 0, 0),
                        new ImportStage(Doing.WRITING, 0, 2_500));
        assertThat(importing.stage(plan)).isEmpty();
    }

    @Test
    void a_downloaded_plan_is_refused_since_its_cells_are_not_the_crms() throws Exception {
        importInto(ImportTarget.ACCOUNTS, ImportFile.of("a.csv", "Account,City\nAcme,Ghent\n".getBytes(UTF_8)), false);
        ImportFile downloaded = ImportFile.of("My plan.xlsx", downloaded());

        assertThatThrownBy(() -> importInto(ImportTarget.ACCOUNTS, downloaded, true))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("is a plan, not an export");
    }

    private byte[] downloaded() throws IOException, InterruptedException {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        URI export = URI.create(server.url() + "drive/v3/files/" + plan.value() + "/export?mimeType=" + type);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(export).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void text_that_looks_like_a_formula_stays_text_and_a_dry_run_writes_nothing() {
        ImportFile file = ImportFile.of("a.csv", "Account,Colour\n=1+1,+red\n".getBytes(UTF_8));

        ImportReport dry = importInto(ImportTarget.ACCOUNTS, file, true);
        boolean stillEmpty = read().plan().accounts().isEmpty();
        importInto(ImportTarget.ACCOUNTS, file, false);

        assertThat(dry.changes()).hasSize(2);
        assertThat(stillEmpty).isTrue();
        assertThat(read().plan().accounts()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("=1+1");
            assertThat(account.more()).containsKey("Colour");
        });
    }

    @Test
    void an_edit_between_the_read_and_the_write_displaces_nothing() {
        importInto(ImportTarget.ACCOUNTS, csv("Account ID,Account,Industry\nA-1,One,Food\nA-2,Two,Steel\n"), false);
        line.goFirstAt(3, () -> insertRow(1, "Typed meanwhile"));

        ImportReport report = importInto(
                ImportTarget.ACCOUNTS,
                csv("Account ID,Account,Industry\nA-1,One,Drinks\nA-2,Two,Iron\nA-3,Three,Wood\n"),
                false);

        assertThat(read().plan().accounts())
                .extracting(account -> account.name() + " " + account.industry().orElse(""))
                .containsExactly("Typed meanwhile ", "One Drinks", "Three Wood", "Two Iron");
        assertThat(report.problems()).extracting(Problem::kind).contains("Edited meanwhile");
    }

    @Test
    void after_a_lost_answer_a_second_look_finds_what_landed() {
        line.loseAnswerTo(3);

        ImportReport report = importInto(ImportTarget.ACCOUNTS, csv("Account ID,Account\nA-1,One\nA-2,Two\n"), false);

        assertThat(read().plan().accounts()).extracting(Account::name).containsExactly("One", "Two");
        assertThat(List.of(report.added(), report.unchanged())).containsExactly(0, 2);
        assertThat(report.problems()).extracting(Problem::kind).contains("Answer lost");
    }

    @Test
    void who_edits_each_time_is_told_so_and_loses_nothing() {
        importInto(ImportTarget.ACCOUNTS, csv("Account ID,Account,Industry\nA-1,One,Food\n"), false);
        for (int request : List.of(3, 9, 15)) {
            line.goFirstAt(request, () -> insertRow(1, "Typed " + request));
        }

        ImportFile file = csv("Account ID,Account,Industry\nA-1,One,Drinks\n");

        assertThatThrownBy(() -> importInto(ImportTarget.ACCOUNTS, file, false))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("edited each time");
        assertThat(read().plan().accounts())
                .extracting(Account::name)
                .containsExactly("Typed 15", "Typed 9", "Typed 3", "One");
    }

    @Test
    void a_sheet_that_is_no_plan_and_a_copy_of_a_plan_take_no_imports() throws IOException {
        PlanId original = plan;
        plan = new PlanId(workspace
                .session(ME)
                .uploadAsSheet("Somebody's list", Optional.empty(), Map.of(), emptyPlan())
                .id());
        ImportFile file = csv("Account\nOne\n");

        assertThatThrownBy(() -> importInto(ImportTarget.ACCOUNTS, file, false))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("“Somebody's list” is not a plan");
        mark(original.value());
        assertThatThrownBy(() -> importInto(ImportTarget.ACCOUNTS, file, false))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("copy of a plan");
        assertThat(read().plan().accounts()).isEmpty();
    }

    private void mark(String id) {
        browser.session(ME)
                .apply(
                        plan,
                        changes(new Change.SetMetadata(
                                Optional.empty(), Metadata.PLAN, "comprehensive 1 " + id, Optional.empty())));
    }

    /// What the AE does in the browser, past the line.
    private void insertRow(int at, String account) {
        Workbook workbook = browser.session(ME).read(plan, InputTabs.ALL);
        TabBinding tab = Bindings.of(workbook, InputTabs.ALL).tab("Accounts").orElseThrow();
        int sheet = tab.sheet().id();
        browser.session(ME)
                .apply(
                        plan,
                        changes(
                                new Change.InsertRows(sheet, at, 1, false),
                                new Change.SetCells(
                                        sheet,
                                        at,
                                        tab.column("Account").orElseThrow(),
                                        List.of(List.of(Value.of(account))))));
    }

    private static Changes changes(Change... changes) {
        return new Changes(List.of(changes), List.of(), List.of());
    }

    private static ImportFile csv(String text) {
        return ImportFile.of("accounts.csv", text.getBytes(UTF_8));
    }

    private ImportReport importInto(ImportTarget target, ImportFile file, boolean dryRun) {
        return importing.importInto(
                ME,
                plan,
                new ImportRequest(
                        target, file, Map.of(), dryRun ? ImportOptions.PARTIAL.asDryRun() : ImportOptions.PARTIAL));
    }

    private Reading read() {
        GoogleSession session = workspace.session(ME);
        Workbook workbook = session.read(plan, InputTabs.ALL);
        return PlanReader.read(workbook, Bindings.of(workbook, InputTabs.ALL), NOW);
    }

    private static ImportFile crm(String file) throws IOException {
        return ImportFile.at(SharedData.path("data/crm/" + file));
    }

    private static byte[] emptyPlan() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (TableSchema schema : InputTabs.ALL) {
                if (InputTabs.COMING_WHEN_USED.contains(schema)) {
                    continue;
                }
                Row header = book.createSheet(schema.title()).createRow(0);
                for (Column column : schema.columns()) {
                    header.createCell(Math.max(header.getLastCellNum(), 0)).setCellValue(column.header());
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
