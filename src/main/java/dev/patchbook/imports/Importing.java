package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.Wanted;
import dev.patchbook.imports.ImportStage.Doing;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Standing;
import dev.patchbook.workbook.Workbook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Brings a file, or what stands on a raw tab, into a tab of a plan.
public final class Importing {

    private final GoogleWorkspace workspace;
    private final Turns turns;
    private final InstantSource clock;
    private final ImportProgress progress = new ImportProgress();

    /// @param turns shared with whatever else writes to plans
    public Importing(GoogleWorkspace workspace, Turns turns, InstantSource clock) {
        this.workspace = workspace;
        this.turns = turns;
        this.clock = clock;
    }

    /// Imports a file or a tab by key, adding and updating: two calls to read, one to write, none with a dry run. Only
    /// what is
    /// too large for one call takes several; see [Batches] for what holds then.
    ///
    /// Where somebody edits between read and write, what the write displaced is put back and it runs again.
    /// Where an answer is lost, a second look finds what landed.
    ///
    /// @throws ImportRefused where the plan, the file or the request does not allow it; nothing is changed then
    public ImportReport importInto(Caller caller, PlanId id, ImportRequest request) {
        return turns.take(id.value(), () -> imported(caller, id, request));
    }

    private ImportReport imported(Caller caller, PlanId id, ImportRequest request) {
        Tries tries = new Tries(workspace.session(caller), id, request, clock.instant(), progress.of(id));
        try {
            return new CarefulWork(tries.session, id).untilItHolds(tries::draft);
        } finally {
            progress.over(id);
        }
    }

    /// What the import into a plan does at this moment; empty where none runs.
    public Optional<ImportStage> stage(PlanId id) {
        return progress.now(id);
    }

    /// One import, tried until its write holds.
    private static final class Tries {

        private final GoogleSession session;
        private final PlanId id;
        private final ImportRequest request;
        private final Instant at;
        private final Consumer<ImportStage> progress;
        private Optional<ImportLog> first = Optional.empty();

        Tries(GoogleSession session, PlanId id, ImportRequest request, Instant at, Consumer<ImportStage> progress) {
            this.session = session;
            this.id = id;
            this.request = request;
            this.at = at;
            this.progress = progress;
        }

        CarefulWork.Draft<ImportReport> draft(CarefulWork.Cause cause) {
            List<TableSchema> wanted = List.of(request.target().schema(), InputTabs.SETTINGS, LogTab.SCHEMA);
            progress.accept(ImportStage.of(Doing.READING_PLAN));
            Workbook workbook = session.read(id, withSource(wanted));
            requirePlan(workbook);
            Bindings bindings = Bindings.of(workbook, wanted);
            TabImport.Imported imported = imported(workbook, bindings, cause);
            ImportReport report = told(cause).map(imported.report()::with).orElse(imported.report());
            List<Changes> batches =
                    request.options().dryRun() ? List.of() : Batches.of(imported.changes(), session.largestWrite());
            progress.accept(new ImportStage(Doing.WRITING, 0, report.added() + report.updated()));
            return new CarefulWork.Draft<>(bindings, batches, () -> report);
        }

        private Wanted withSource(List<TableSchema> schemas) {
            Wanted tabs = Wanted.tabs(schemas);
            return request.source() instanceof RawTab raw ? tabs.and(raw.wanted()) : tabs;
        }

        private TabImport.Imported imported(Workbook workbook, Bindings bindings, CarefulWork.Cause cause) {
            if (cause == CarefulWork.Cause.EDITED_MEANWHILE && first.isPresent()) {
                return TabImport.again(workbook, bindings, request, at, first.get(), progress);
            }
            TabImport.Imported imported = TabImport.of(workbook, bindings, request, at, progress);
            first = first.or(() -> Optional.of(imported.log()));
            return imported;
        }
    }

    /// @throws ImportRefused where a spreadsheet is no plan
    static void requirePlan(Workbook workbook) {
        Standing standing = Standing.of(workbook);
        if (standing != Standing.PLAN) {
            throw ImportRefused.noPlan(standing.reason(workbook));
        }
    }

    private static Optional<Problem> told(CarefulWork.Cause cause) {
        return switch (cause) {
            case ASKED -> Optional.empty();
            case EDITED_MEANWHILE ->
                Optional.of(
                        note(
                                "Edited meanwhile",
                                "Somebody edited the plan during the import; what it had displaced was put back, and it ran again."));
            case UNANSWERED ->
                Optional.of(
                        note(
                                "Answer lost",
                                "The answer to a write was lost, so the plan was looked at again; rows that had landed count as unchanged."));
        };
    }

    private static Problem note(String kind, String message) {
        return new Problem(
                Severity.NOTE,
                kind,
                new Problem.Place("", "", "", ""),
                message,
                "Nothing is to be done.",
                OptionalDouble.empty());
    }
}
