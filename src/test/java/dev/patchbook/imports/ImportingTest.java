package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.SharedData;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanReader;
import dev.patchbook.workbook.Reading;
import dev.patchbook.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private GoogleWorkspace workspace;
    private Importing importing;
    private PlanId plan;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.fixed(NOW));
        workspace = new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), InstantSource.system());
        importing = new Importing(workspace, new Turns(), InstantSource.fixed(NOW));
        plan = new PlanId(workspace
                .session(ME)
                .uploadAsSheet("My plan", Optional.empty(), Map.of(), emptyPlan())
                .id());
    }

    @AfterEach
    void stop() throws IOException {
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

    private ImportReport importInto(ImportTarget target, ImportFile file, boolean dryRun) {
        return importing.importInto(ME, plan, new ImportRequest(target, file, Map.of(), dryRun));
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
