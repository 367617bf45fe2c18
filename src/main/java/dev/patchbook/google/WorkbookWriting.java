package dev.patchbook.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Grid;
import java.io.IOException;
import java.util.List;

/// Writes changes to a spreadsheet: one batch, which Google applies whole or not at all.
final class WorkbookWriting {

    private static final String GUARDED =
            "updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue)))))";
    private static final String UNGUARDED = "spreadsheetId";

    private final WorkspaceSettings.Kind kind;
    private final Sheets sheets;
    private final Calling calling;

    WorkbookWriting(WorkspaceSettings.Kind kind, Sheets sheets, Calling calling) {
        this.kind = kind;
        this.sheets = sheets;
        this.calling = calling;
    }

    /// Sent again only after an answer that says that it was not begun: inserted rows must not be inserted twice.
    List<Grid> apply(PlanId id, Changes changes) {
        if (changes.changes().isEmpty()) {
            return List.of();
        }
        Batch body = Batch.of(changes, kind.largestWriteBytes());
        return calling.once(kind.sheets(), () -> send(id, changes, body));
    }

    private List<Grid> send(PlanId id, Changes changes, Batch body) throws IOException {
        HttpRequest request = sheets.spreadsheets()
                .batchUpdate(id.value(), new BatchUpdateSpreadsheetRequest())
                .setDisableGZipContent(!kind.compressed())
                .setFields(changes.guards().isEmpty() ? UNGUARDED : GUARDED)
                .setPrettyPrint(false)
                .buildHttpRequest();
        HttpResponse response = request.setContent(body).execute();
        return Answer.parse(response, json -> new GuardsParser(json).parse(changes.guards()));
    }
}
