package dev.patchbook.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.patchbook.SettableClock;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.store.Store;
import dev.patchbook.templates.BrokenTemplate.Break;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.TabBinding;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemplateTest {

    private static final Caller CALLER = new Caller.Local();
    private static final String TITLE_ROW = "ACME territory plan";

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");

    @TempDir
    private Path folder;

    private LocalWorkspaceServer workspace;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        Files.createDirectories(folder.resolve("templates"));
    }

    @AfterEach
    void stop() throws Exception {
        workspace.close();
    }

    @Test
    void tabs_and_columns_may_stand_in_any_order_and_case_below_a_title_and_beside_the_companys_own()
            throws IOException {
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            own.createSheet("Our values").createRow(0).createCell(0).setCellValue("Customers first");
            ComputedTabs.schemas().reversed().forEach(schema -> rearranged(own, schema));
            save(own);
        }

        Bindings made = provision();

        assertThat(made.missing()).isEmpty();
        assertThat(made.tabs()).allSatisfy(tab -> {
            assertThat(tab.headerRow()).isEqualTo(1);
            assertThat(tab.missingColumns()).isEmpty();
        });
        TabBinding goals = made.tab("Goals").orElseThrow();
        assertThat(goals.sheet().title()).isEqualTo("GOALS");
        assertThat(goals.value(3, "Goal ID")).isEqualTo(Value.of("FY2027 Q1"));
        assertThat(goals.value(3, "Target")).isEqualTo(Value.of(250_000));
    }

    @Test
    void a_workbook_that_was_a_plan_once_makes_plans_and_the_new_quota_holds() throws IOException {
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            ComputedTabs.schemas().forEach(schema -> rearranged(own, schema));
            name(own, "accounts", "ACCOUNTS!$A$2:$AA$1000");
            Row goal = own.getSheet("GOALS").createRow(2);
            goal.createCell(column(own, "GOALS", "GOAL ID")).setCellValue("fy2027 q1");
            goal.createCell(column(own, "GOALS", "TARGET")).setCellValue(70_000);
            save(own);
        }

        TabBinding goals = provision().tab("Goals").orElseThrow();

        assertThat(goals.value(2, "Goal ID")).isEqualTo(Value.of("fy2027 q1"));
        assertThat(goals.value(2, "Target")).isEqualTo(Value.of(250_000));
        assertThat(goals.value(3, "Goal ID")).isEqualTo(Value.of("FY2027"));
    }

    @Test
    void what_breaks_the_contract_is_told_by_tab_and_header_all_at_once() throws IOException {
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            ComputedTabs.schemas().stream()
                    .filter(schema -> !schema.title().equals("Opportunities"))
                    .forEach(schema -> rearranged(own, schema));
            XSSFSheet accounts = own.getSheet("ACCOUNTS");
            accounts.getRow(1).getCell(column(own, "ACCOUNTS", "INDUSTRY")).setCellValue("Branche");
            name(own, "Goals", "'Our values'!$A$1");
            save(own);
        }

        assertThatThrownBy(this::provision)
                .asInstanceOf(type(BrokenTemplate.class))
                .satisfies(broken -> assertThat(broken.breaks())
                        .containsExactlyInAnyOrder(
                                new Break("Opportunities", "The tab Opportunities is missing; add it."),
                                new Break("Accounts, Industry", "The tab Accounts has no column Industry; add it."),
                                new Break(
                                        "Goals",
                                        "The name Goals stands for 'Our values'!$A$1; rename it, for Patchbook gives "
                                                + "it to the tab Goals.")));
    }

    /// A tab with its title and headers in capitals, the columns from right to left with one of the company's own,
    /// below
    /// a row that is none of ours.
    private static void rearranged(XSSFWorkbook own, TableSchema schema) {
        XSSFSheet sheet = own.createSheet(schema.title().toUpperCase(Locale.ROOT));
        sheet.createRow(0).createCell(0).setCellValue(TITLE_ROW);
        Row header = sheet.createRow(1);
        header.createCell(0).setCellValue("Cost centre");
        List<Column> columns = schema.columns().reversed();
        for (int i = 0; i < columns.size(); i++) {
            header.createCell(i + 1).setCellValue(columns.get(i).header().toUpperCase(Locale.ROOT));
        }
    }

    private static int column(XSSFWorkbook own, String tab, String header) {
        for (Cell cell : own.getSheet(tab).getRow(1)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(tab + " has no " + header);
    }

    private static void name(XSSFWorkbook own, String text, String formula) {
        if (own.getSheet("Our values") == null) {
            own.createSheet("Our values");
        }
        Name name = own.createName();
        name.setNameName(text);
        name.setRefersToFormula(formula);
    }

    private void save(XSSFWorkbook own) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("templates/acme.xlsx"))) {
            own.write(file);
        }
    }

    private Bindings provision() {
        GoogleWorkspace google = new GoogleWorkspace(
                WorkspaceSettings.local(URI.create(workspace.url())),
                clock,
                _ -> {},
                RandomGenerator.of("L64X128MixRandom"));
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned made = new Provisioning(
                            google,
                            new Turns(),
                            store.provisionings(),
                            new Catalogue(folder.resolve("templates")),
                            ComputedTabs.schemas(),
                            clock)
                    .provision(CALLER, request());
            return Bindings.of(google.session(CALLER).read(made.id(), ComputedTabs.schemas()), ComputedTabs.schemas());
        }
    }

    private static PlanRequest request() {
        return new PlanRequest(
                "acme",
                "Plan",
                Optional.of("Robin Example"),
                "EUR",
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 2, 1),
                Optional.empty(),
                new Quota(
                        OptionalDouble.of(1_000_000),
                        Stream.generate(OptionalDouble::empty).limit(4).toList()));
    }
}
