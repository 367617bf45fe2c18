package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.DriveFile;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be imported into a plan: files in Drive and the plan's own raw tabs.
public final class ImportSources {

    /// The folder beside the plan in which exports are looked for.
    public static final String FOLDER = "Imports";

    private static final String SHEET_SUFFIX = ".xlsx";

    private final GoogleWorkspace workspace;

    public ImportSources(GoogleWorkspace workspace) {
        this.workspace = workspace;
    }

    /// What there is to choose from.
    ///
    /// @param tabs the plan's tabs that may hold an export, from left to right
    /// @param files in the folder [#FOLDER] beside the plan, the last changed first
    public record Sources(List<Tab> tabs, List<File> files) {
        public Sources {
            tabs = List.copyOf(tabs);
            files = List.copyOf(files);
        }
    }

    /// A tab that may hold an export.
    ///
    /// @param boundTo the tabs that it is imported into with every refresh
    public record Tab(String title, List<ImportTarget> boundTo) {
        public Tab {
            boundTo = List.copyOf(boundTo);
        }
    }

    /// A file in Drive.
    public record File(String id, String name, Instant modified) {}

    /// What there is to choose from: one call to Sheets, and up to three to Drive.
    ///
    /// @throws ImportRefused where the spreadsheet is no plan
    public Sources of(Caller caller, PlanId id) {
        GoogleSession session = workspace.session(caller);
        Workbook structure = session.read(id, _ -> List.of());
        Importing.requirePlan(structure);
        List<Tab> tabs = RawTab.among(structure).stream()
                .filter(sheet -> !sheet.hidden())
                .map(sheet -> new Tab(sheet.title(), boundTo(structure, sheet)))
                .toList();
        return new Sources(tabs, files(session, id));
    }

    /// A file in Drive; of a Google Sheet its first sheet with a table on it.
    ///
    /// @param plan that it goes into: never the file itself, or what the AE typed would pass for the export
    /// @throws dev.patchbook.google.WorkspaceException where there is none, or none that the caller may open
    public ImportFile file(Caller caller, PlanId plan, String fileId) {
        if (fileId.equals(plan.value())) {
            throw new ImportRefused(
                    "source",
                    "The file is this plan itself.",
                    "Choose an export of the CRM, or name one of the plan's tabs that holds one.");
        }
        GoogleSession session = workspace.session(caller);
        DriveFile file = session.file(fileId);
        if (file.mimeType().equals(DriveFile.FOLDER)) {
            throw new ImportRefused(
                    "source", "“%s” is a folder.".formatted(file.name()), "Choose one of the files in it.");
        }
        String name = isSheet(file) ? file.name() + SHEET_SUFFIX : file.name();
        return ImportFile.of(name, session.content(file, ImportFile.MOST_BYTES + 1));
    }

    /// What a file in Drive is called.
    public String nameOf(Caller caller, String fileId) {
        return workspace.session(caller).file(fileId).name();
    }

    /// Ends that a raw tab is imported with every refresh, whatever it is imported into.
    ///
    /// @return whether it was
    public boolean unbind(Caller caller, PlanId id, RawTab tab) {
        GoogleSession session = workspace.session(caller);
        Workbook structure = session.read(id, _ -> List.of());
        Importing.requirePlan(structure);
        Sheet raw = tab.requiredIn(structure);
        List<Change> changes = structure.sheets().stream()
                .flatMap(sheet -> Bound.of(raw, sheet).stream())
                .<Change>map(bound -> new Change.RemoveMetadata(bound.label().id()))
                .toList();
        session.apply(id, new Changes(changes, List.of(), List.of()));
        return !changes.isEmpty();
    }

    private static List<ImportTarget> boundTo(Workbook structure, Sheet raw) {
        return Arrays.stream(ImportTarget.values())
                .filter(target -> Bindings.sheetsOf(structure, List.of(target.schema())).stream()
                        .anyMatch(tab -> Bound.of(raw, tab).isPresent()))
                .toList();
    }

    private static List<File> files(GoogleSession session, PlanId id) {
        Optional<String> folder = session.file(id.value()).parentId();
        return folder.stream()
                .flatMap(beside -> session.filesIn(beside).stream())
                .filter(file ->
                        file.mimeType().equals(DriveFile.FOLDER) && file.name().equalsIgnoreCase(FOLDER))
                .limit(1)
                .flatMap(imports -> session.filesIn(imports.id()).stream())
                .filter(ImportSources::mayBeExport)
                .map(file -> new File(file.id(), file.name(), file.modified()))
                .toList();
    }

    private static boolean mayBeExport(DriveFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return isSheet(file)
                || Stream.of(".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json").anyMatch(name::endsWith);
    }

    private static boolean isSheet(DriveFile file) {
        return file.mimeType().equals(DriveFile.SHEET);
    }
}
