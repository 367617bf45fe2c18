package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Workbook;
import java.time.InstantSource;
import java.util.List;

/// Brings a file into a tab of a plan.
public final class Importing {

    private final GoogleWorkspace workspace;
    private final Turns turns;
    private final InstantSource clock;

    /// @param turns shared with whatever else writes to plans
    public Importing(GoogleWorkspace workspace, Turns turns, InstantSource clock) {
        this.workspace = workspace;
        this.turns = turns;
        this.clock = clock;
    }

    /// Imports a file by key, adding and updating: two calls to read, one to write, none with a dry run. Only what is
    /// too large for one call takes several; see [Batches] for what holds then.
    ///
    /// @throws ImportRefused where the file or the request does not allow it; nothing is changed then
    public ImportReport importInto(Caller caller, PlanId id, ImportRequest request) {
        return turns.take(id.value(), () -> imported(caller, id, request));
    }

    private ImportReport imported(Caller caller, PlanId id, ImportRequest request) {
        GoogleSession session = workspace.session(caller);
        List<TableSchema> wanted = List.of(request.target().schema(), InputTabs.SETTINGS);
        Workbook workbook = session.read(id, wanted);
        TabImport.Imported imported = TabImport.of(workbook, Bindings.of(workbook, wanted), request, clock.instant());
        if (!request.dryRun()) {
            Batches.of(imported.changes()).forEach(batch -> session.apply(id, batch));
        }
        return imported.report();
    }
}
