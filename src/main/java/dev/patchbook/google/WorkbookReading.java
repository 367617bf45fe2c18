package dev.patchbook.google;

import com.google.api.client.http.HttpResponse;
import com.google.api.services.sheets.v4.Sheets;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a spreadsheet in two calls: its structure, then the values of the tabs that matter.
///
/// Both answers are streamed into our own records: Google's model classes would cost hundreds of megabytes.
final class WorkbookReading {

    private static final String METADATA = "developerMetadata(metadataId,metadataKey,metadataValue)";
    private static final String STRUCTURE = "properties(title,locale,timeZone)," + METADATA
            + ",sheets(properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount)),merges"
            + ",protectedRanges(protectedRangeId,range,warningOnly,requestingUserCanEdit),basicFilter(range),"
            + METADATA
            + ",data(startRow,startColumn,rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(" + METADATA + ")"
            + ",rowData(values(userEnteredValue(formulaValue),note))))";

    private final String service;
    private final Sheets sheets;
    private final Calling calling;

    WorkbookReading(String service, Sheets sheets, Calling calling) {
        this.service = service;
        this.sheets = sheets;
        this.calling = calling;
    }

    /// Once more from the start where a tab was renamed or removed between the two calls.
    Workbook read(PlanId id, Wanted wanted) {
        try {
            return readOnce(id, wanted);
        } catch (WorkspaceException failed) {
            if (failed.problem() instanceof WorkspaceProblem.Moved) {
                return readOnce(id, wanted);
            }
            throw failed;
        }
    }

    private Workbook readOnce(PlanId id, Wanted wanted) {
        Workbook structure = calling.repeatable(service, () -> structure(id));
        List<Sheet> bound = wanted.in(structure);
        List<Grid> grids = bound.isEmpty() ? List.of() : calling.repeatable(service, () -> values(id, bound));
        return withValues(structure, bound, grids);
    }

    private Workbook structure(PlanId id) throws IOException {
        HttpResponse response = sheets.spreadsheets()
                .get(id.value())
                .setFields(STRUCTURE)
                .setPrettyPrint(false)
                .executeUnparsed();
        return Answer.parse(response, json -> new StructureParser(json).parse(id));
    }

    private List<Grid> values(PlanId id, List<Sheet> bound) throws IOException {
        HttpResponse response = sheets.spreadsheets()
                .values()
                .batchGet(id.value())
                .setRanges(bound.stream().map(sheet -> A1.sheet(sheet.title())).toList())
                .setMajorDimension("ROWS")
                .setValueRenderOption("UNFORMATTED_VALUE")
                .setDateTimeRenderOption("SERIAL_NUMBER")
                .setFields("valueRanges(range,values)")
                .setPrettyPrint(false)
                .executeUnparsed();
        List<Grid> grids = Answer.parse(response, json -> new ValuesParser(json).parse());
        if (grids.size() != bound.size()) {
            throw new IOException("%d ranges asked for, %d answered".formatted(bound.size(), grids.size()));
        }
        return grids;
    }

    private static Workbook withValues(Workbook structure, List<Sheet> bound, List<Grid> grids) {
        Map<Integer, Grid> gridById = new HashMap<>();
        for (int i = 0; i < grids.size(); i++) {
            gridById.put(bound.get(i).id(), grids.get(i));
        }
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : structure.sheets()) {
            Grid grid = gridById.get(sheet.id());
            filled.add(
                    grid == null
                            ? sheet.withCells(Grid.of(List.of()), Map.of(), Map.of())
                            : sheet.withCells(grid, sheet.formulas(), sheet.notes()));
        }
        return new Workbook(
                structure.id(),
                structure.title(),
                structure.locale(),
                structure.timeZone(),
                filled,
                structure.metadata());
    }
}
