package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Workbook;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Takes back the last import of a plan, or what the AE answered about two accounts since.
public final class Undoing {

    private final GoogleWorkspace workspace;
    private final Turns turns;
    private final List<TableSchema> wanted;
    private final InstantSource clock;

    /// @param turns shared with whatever else writes to plans
    /// @param schemas of every tab of a plan
    public Undoing(GoogleWorkspace workspace, Turns turns, List<TableSchema> schemas, InstantSource clock) {
        this.workspace = workspace;
        this.turns = turns;
        this.wanted = Stream.concat(ImportTarget.ALL_TABS.stream(), Identities.wanted(schemas).stream())
                .distinct()
                .toList();
        this.clock = clock;
    }

    /// Takes back the last of them: what nobody edited since says again what it said before. Two calls to read, one to
    /// write.
    ///
    /// @throws ImportRefused where there is none to take back
    public UndoReport last(Caller caller, PlanId id) {
        return turns.take(id.value(), () -> {
            GoogleSession session = workspace.session(caller);
            return new CarefulWork(session, id).untilItHolds(_ -> draft(session, id));
        });
    }

    private CarefulWork.Draft<UndoReport> draft(GoogleSession session, PlanId id) {
        Workbook workbook = session.read(id, wanted);
        Importing.requirePlan(workbook);
        Bindings bindings = Bindings.of(workbook, wanted);
        LastStep last = LastStep.of(workbook, bindings, clock.instant());
        return new CarefulWork.Draft<>(bindings, Batches.of(last.undone(), session.largestWrite()), last::report);
    }
}
