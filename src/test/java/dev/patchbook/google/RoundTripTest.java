package dev.patchbook.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbook.SettableClock;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
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
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Tint;
import dev.patchbook.workbook.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole gateway against the local workspace, over HTTP.
class RoundTripTest {

    private static final List<String> HEADERS = List.of("Goal ID", "Goal", "Target");

    @TempDir
    Path folder;

    private LocalWorkspaceServer server;
    private GoogleSession session;
    private PlanId plan;

    @BeforeEach
    void start() throws IOException {
        SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
        server = LocalWorkspaceServer.start(folder, clock);
        session = new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), clock)
                .session(new Caller.Local());
        plan = new PlanId(session.uploadAsSheet("Patch of Robin", Optional.empty(), Map.of("opId", "op-1"), workbook())
                .id());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void an_uploaded_workbook_is_read_as_it_was_written() {
        Sheet goals = goals();

        assertThat(goals.title()).isEqualTo("Goals");
        assertThat(row(goals.grid(), 0)).containsExactly(Value.of("Goal ID"), Value.of("Goal"), Value.of("Target"));
        assertThat(row(goals.grid(), 1)).containsExactly(Value.of("Q1"), Value.of("First quarter"), Value.of(250000));
        assertThat(goals.formulas()).containsOnlyKeys(new CellAddress(2, 2));
        assertThat(session.calls()).isEqualTo(new Calls(2, 0, 1));
    }

    @Test
    void a_spreadsheet_of_the_local_workspace_opens_on_the_local_page() {
        DriveFile file = session.file(plan.value());

        assertThat(file.url())
                .isEqualTo("http://localhost:" + URI.create(server.url()).getPort() + "/?file=" + plan);
    }

    @Test
    void values_of_every_kind_come_back_as_they_went() {
        apply(new Change.SetCells(
                goals().id(),
                1,
                0,
                List.of(
                        List.of(Value.of("=1+1"), Value.of("007"), Value.of(0.1 + 0.2)),
                        List.of(Value.BLANK, new Value.Flag(true), Value.of(LocalDate.of(2026, 9, 27))))));

        Grid grid = goals().grid();
        assertThat(row(grid, 1)).containsExactly(Value.of("=1+1"), Value.of("007"), Value.of(0.30000000000000004));
        assertThat(row(grid, 2)).containsExactly(Value.BLANK, new Value.Flag(true), Value.of(46292));
        assertThat(goals().formulas()).isEmpty();
    }

    @Test
    void rows_and_columns_come_go_and_are_sorted() {
        int id = goals().id();
        int rowCount = goals().rowCount();
        int columnCount = goals().columnCount();

        apply(
                new Change.InsertRows(id, 1, 2, false),
                new Change.SetCells(id, 1, 0, List.of(List.of(Value.of("b")), List.of(Value.of("a")))),
                new Change.DeleteRows(id, 3, 2),
                new Change.SortRows(id, new CellRange(1, 3, 0, columnCount), 0),
                new Change.AppendRows(id, 3),
                new Change.AppendColumns(id, 1));

        assertThat(row(goals().grid(), 1)).containsExactly(Value.of("a"));
        assertThat(row(goals().grid(), 2)).containsExactly(Value.of("b"));
        assertThat(goals().rowCount()).isEqualTo(rowCount + 3);
        assertThat(goals().columnCount()).isEqualTo(columnCount + 1);
    }

    @Test
    void labels_are_set_replaced_and_removed() {
        int id = goals().id();
        apply(
                new Change.SetMetadata(Optional.empty(), Metadata.PLAN, "Full plan 1", Optional.empty()),
                new Change.SetMetadata(place(id), Metadata.TAB, "Goals#" + id, Optional.empty()),
                new Change.SetMetadata(
                        Optional.of(new Place(id, Optional.of(2))), Metadata.COLUMN, "Goals/Target", Optional.empty()));
        Workbook labelled = read();
        Metadata onPlan = labelled.metadata(Metadata.PLAN).orElseThrow();
        Metadata onTab = goals().metadata(Metadata.TAB).orElseThrow();
        assertThat(goals().columnMetadata().get(2)).extracting(Metadata::value).containsExactly("Goals/Target");

        apply(
                new Change.SetMetadata(Optional.empty(), Metadata.PLAN, "Full plan 2", Optional.of(onPlan)),
                new Change.RemoveMetadata(onTab.id()));

        assertThat(read().metadata()).containsExactly(new Metadata(onPlan.id(), Metadata.PLAN, "Full plan 2"));
        assertThat(goals().metadata()).isEmpty();
    }

    @Test
    void notes_looks_choices_warnings_colours_and_names_are_taken() {
        int id = goals().id();

        apply(
                new Change.SetNote(id, new CellAddress(0, 1), "The goal in your words."),
                new Change.FormatColumn(id, 2, 1, Column.computed("Target", Format.MONEY, "Money."), "EUR"),
                new Change.HideColumn(id, 1, true),
                new Change.OfferChoices(id, 1, 1, List.of("First quarter", "Second quarter")),
                new Change.OfferChoices(id, 0, 1, List.of()),
                new Change.WarnBefore(id, new CellRange(0, 3, 2, 3), "Computed by Patchbook."),
                new Change.TintWhere(id, 0, 1, "Q1", Tint.GREEN),
                new Change.NameRange(id, new CellRange(1, 2, 2, 3), "Quota"));

        assertThat(goals().notes()).containsOnlyKeys(new CellAddress(0, 1)).containsValue("The goal in your words.");
        assertThat(goals().protections()).singleElement().satisfies(warning -> {
            assertThat(warning.range()).isEqualTo(new CellRange(0, 3, 2, 3));
            assertThat(warning.closed()).isFalse();
        });
        assertThat(row(goals().grid(), 1)).containsExactly(Value.of("Q1"), Value.of("First quarter"), Value.of(250000));
    }

    @Test
    void the_guards_say_what_stands_after_the_write() {
        int id = goals().id();
        Guard headers = new Guard(id, "Goals", new CellRange(0, 1, 0, 3), Grid.of(List.of()));
        Guard keys = new Guard(id, "Goals", new CellRange(1, 4, 0, 1), Grid.of(List.of()));

        List<Grid> after = session.apply(
                plan,
                new Changes(
                        List.of(new Change.SetCells(id, 1, 0, List.of(List.of(Value.of("Q9"))))),
                        List.of(headers, keys),
                        List.of()));

        assertThat(row(after.get(0), 0)).containsExactly(Value.of("Goal ID"), Value.of("Goal"), Value.of("Target"));
        assertThat(row(after.get(1), 0)).containsExactly(Value.of("Q9"));
        assertThat(row(after.get(1), 1)).containsExactly(Value.of("Q2"));
        assertThat(after.get(1).height()).isEqualTo(2);
    }

    @Test
    void a_refused_change_leaves_everything_as_it_was() {
        int id = goals().id();

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class,
                () -> apply(
                        new Change.SetCells(id, 1, 0, List.of(List.of(Value.of("lost")))),
                        new Change.DeleteRows(4711, 0, 1)));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.Moved("The local workspace"));
        assertThat(row(goals().grid(), 1)).startsWith(Value.of("Q1"));
    }

    @Test
    void folders_properties_queries_and_the_bin_work_together() {
        DriveFile home = session.createFolder("O'Neil's patch", Optional.empty(), Map.of("kind", "plans"));
        DriveFile inside = session.createFolder("Inside", Optional.of(home.id()), Map.of("owner", "O'Neil \\ Co"));

        assertThat(inside.parentId()).contains(home.id());
        assertThat(home.mimeType()).isEqualTo(DriveFile.FOLDER);
        assertThat(session.filesWith(Map.of("owner", "O'Neil \\ Co")))
                .extracting(DriveFile::id)
                .containsExactly(inside.id());

        DriveFile changed = session.updateProperties(inside.id(), Map.of("step", "2"));
        assertThat(changed.appProperties()).containsOnly(Map.entry("owner", "O'Neil \\ Co"), Map.entry("step", "2"));

        session.trash(inside.id());
        assertThat(session.file(inside.id()).trashed()).isTrue();
        assertThat(session.filesWith(Map.of("step", "2"))).isEmpty();
    }

    @Test
    void an_export_opens_as_a_workbook() throws IOException {
        byte[] exported = session.exportXlsx(plan.value());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
            assertThat(book.getSheet("Goals").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Q1");
        }
    }

    @Test
    void a_plan_that_is_not_there_is_told() {
        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> session.read(new PlanId("nowhere"), List.of(InputTabs.GOALS)));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.NotFound("The local workspace"));
    }

    private void apply(Change... changes) {
        assertThat(session.apply(plan, new Changes(List.of(changes), List.of(), List.of())))
                .isEmpty();
    }

    private Workbook read() {
        return session.read(plan, List.of(InputTabs.GOALS));
    }

    private Sheet goals() {
        return read().sheets().getFirst();
    }

    private static Optional<Place> place(int sheetId) {
        return Optional.of(new Place(sheetId, Optional.empty()));
    }

    private static List<Value> row(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.at(row, column))
                .toList();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Goals");
            Row headers = sheet.createRow(0);
            for (int column = 0; column < HEADERS.size(); column++) {
                headers.createCell(column).setCellValue(HEADERS.get(column));
            }
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue("Q1");
            first.createCell(1).setCellValue("First quarter");
            first.createCell(2).setCellValue(250_000);
            Row second = sheet.createRow(2);
            second.createCell(0).setCellValue("Q2");
            second.createCell(2).setCellFormula("C2*2");
            book.createSheet("Holiday");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
