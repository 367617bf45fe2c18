package dev.patchbook.google;

import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One unit of work with the workspace on a caller's behalf; counts its calls.
///
/// Every method throws [WorkspaceException] where the workspace does not do what is asked.
public final class GoogleSession {

    private final long largestWrite;
    private final WorkbookReading reading;
    private final WorkbookWriting writing;
    private final DriveFiles files;
    private final Tally tally;

    GoogleSession(WorkspaceSettings settings, Clients clients, Calling calling, Tally tally) {
        WorkspaceSettings.Kind kind = settings.kind();
        this.largestWrite = kind.largestWriteBytes();
        this.reading = new WorkbookReading(kind.sheets(), clients.sheets(), calling);
        this.writing = new WorkbookWriting(kind, clients.sheets(), calling);
        this.files = new DriveFiles(settings, clients.drive(), calling);
        this.tally = tally;
    }

    /// A plan's spreadsheet: two calls.
    ///
    /// All sheets are listed with their properties, merges, protections, filters, hidden rows and metadata; values,
    /// formulas and notes only of those that are, or may be, one of the wanted tabs.
    public Workbook read(PlanId id, List<TableSchema> wanted) {
        return read(id, Wanted.tabs(wanted));
    }

    /// The same for sheets that are told otherwise than by their schema.
    public Workbook read(PlanId id, Wanted wanted) {
        return reading.read(id, wanted);
    }

    /// Applies changes, all or none, in one call; no call where there is nothing to do.
    ///
    /// @return the values of the guards' ranges after the write, in the guards' order, each from its range's
    ///     first cell
    public List<Grid> apply(PlanId id, Changes changes) {
        return writing.apply(id, changes);
    }

    /// How many bytes one call of [#apply] takes at most.
    public long largestWrite() {
        return largestWrite;
    }

    /// A new folder. Not sent again where it may have been made: look for it by its properties.
    public DriveFile createFolder(String name, Optional<String> parentId, Map<String, String> appProperties) {
        return files.createFolder(name, parentId, appProperties);
    }

    /// A new Google Sheet, converted from an Excel workbook. Not sent again where it may have been made.
    public DriveFile uploadAsSheet(
            String name, Optional<String> parentId, Map<String, String> appProperties, byte[] xlsx) {
        return files.uploadAsSheet(name, parentId, appProperties, xlsx);
    }

    public DriveFile file(String id) {
        return files.file(id);
    }

    /// The files that carry all of these properties and are not in the bin, the oldest first.
    public List<DriveFile> filesWith(Map<String, String> appProperties) {
        return files.filesWith(appProperties);
    }

    /// The files in a folder that are not in the bin, the last changed first.
    public List<DriveFile> filesIn(String folderId) {
        return files.filesIn(folderId);
    }

    /// What a file holds, a Google Sheet as an Excel workbook.
    ///
    /// @param mostBytes what comes after them is left away
    public byte[] content(DriveFile file, int mostBytes) {
        return files.content(file, mostBytes);
    }

    /// Sets some properties of a file and leaves the others.
    public DriveFile updateProperties(String id, Map<String, String> appProperties) {
        return files.updateProperties(id, appProperties);
    }

    /// Moves a file to the bin.
    public void trash(String id) {
        files.trash(id);
    }

    /// A spreadsheet as an Excel workbook.
    public byte[] exportXlsx(String id) {
        return files.exportXlsx(id);
    }

    /// The requests sent so far.
    public Calls calls() {
        return tally.calls();
    }
}
