package dev.patchbook.workbook;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.CarefulWork.Cause;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceProblem;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// The spreadsheet in a workspace: the AE's browser sends Sheets' own requests, the refresh comes through the gateway.
final class DeskOverHttp implements Desk {

    private final Sheets browser;
    private final GoogleSession session;
    private final PlanId id;

    /// @param browser the AE's, who owns the spreadsheet
    /// @param session of somebody else, to whom ranges can be closed
    DeskOverHttp(String title, Sheets browser, GoogleSession session) throws IOException {
        this.browser = browser;
        this.session = session;
        Spreadsheet asked = new Spreadsheet()
                .setProperties(new SpreadsheetProperties().setTitle(title))
                .setSheets(IntStream.range(0, SCHEMAS.size())
                        .mapToObj(i -> new com.google.api.services.sheets.v4.model.Sheet()
                                .setProperties(new SheetProperties()
                                        .setSheetId(i)
                                        .setTitle(SCHEMAS.get(i).title())
                                        .setGridProperties(new GridProperties()
                                                .setRowCount(20)
                                                .setColumnCount(8))))
                        .toList());
        this.id = new PlanId(browser.spreadsheets().create(asked).execute().getSpreadsheetId());
        Bindings blank = Bindings.of(session.read(id, SCHEMAS), SCHEMAS);
        session.apply(
                id,
                Merge.changes(blank, List.of(), new MergeRules(LocalDate.EPOCH, false, "EUR"))
                        .changes());
    }

    @Override
    public Workbook look() {
        Workbook read = session.read(id, SCHEMAS);
        Bindings bindings = Bindings.of(read, SCHEMAS);
        List<Sheet> others = read.sheets().stream()
                .filter(sheet ->
                        bindings.tabs().stream().noneMatch(tab -> tab.sheet().id() == sheet.id()))
                .toList();
        return others.isEmpty() ? read : withCells(read, others);
    }

    @Override
    public void act(List<Deed> deeds) {
        try {
            browser.spreadsheets()
                    .batchUpdate(
                            id.value(),
                            new BatchUpdateSpreadsheetRequest()
                                    .setRequests(deeds.stream()
                                            .flatMap(deed -> DeedRequests.of(deed).stream())
                                            .toList()))
                    .execute();
        } catch (IOException e) {
            throw new UncheckedIOException("refused: " + deeds, e);
        }
    }

    @Override
    public void refresh(Work work) {
        try {
            new CarefulWork(session, id).untilItHolds(cause -> {
                Bindings before = Bindings.of(session.read(id, SCHEMAS), SCHEMAS);
                Merged merged = work.draft(before, cause == Cause.EDITED_MEANWHILE);
                return new CarefulWork.Draft<>(before, List.of(merged.changes()), () -> "held");
            });
        } catch (WorkspaceException e) {
            if (e.problem() instanceof WorkspaceProblem.Rejected || e.problem() instanceof WorkspaceProblem.Moved) {
                throw new Refused(e);
            }
            throw e;
        }
    }

    @Override
    public boolean refusesWhole() {
        return true;
    }

    /// What tabs of the AE's own hold, formulas as text.
    private Workbook withCells(Workbook read, List<Sheet> others) {
        List<ValueRange> ranges = values(others);
        Workbook filled = read;
        for (int i = 0; i < others.size(); i++) {
            List<List<Object>> rows = ranges.get(i).getValues();
            Grid grid = Grid.of((rows == null ? List.<List<Object>>of() : rows)
                    .stream()
                            .map(row -> row.stream().map(DeskOverHttp::value).toList())
                            .toList());
            filled = filled.with(others.get(i)
                    .withCells(grid, others.get(i).formulas(), others.get(i).notes()));
        }
        return filled;
    }

    private List<ValueRange> values(List<Sheet> sheets) {
        try {
            return browser.spreadsheets()
                    .values()
                    .batchGet(id.value())
                    .setRanges(sheets.stream()
                            .map(sheet -> "'" + sheet.title() + "'")
                            .toList())
                    .setValueRenderOption("FORMULA")
                    .execute()
                    .getValueRanges();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value value(Object cell) {
        return SheetOnPaper.value(cell);
    }
}
