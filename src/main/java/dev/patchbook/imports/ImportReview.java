package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What earlier imports left for the AE to look at, and what becomes of it: the last import, the conflicts that are
/// open.
public final class ImportReview {

    private final GoogleWorkspace workspace;
    private final Turns turns;
    private final InstantSource clock;

    /// @param turns shared with whatever else writes to plans
    public ImportReview(GoogleWorkspace workspace, Turns turns, InstantSource clock) {
        this.workspace = workspace;
        this.turns = turns;
        this.clock = clock;
    }

    /// How the imports of a plan stand.
    ///
    /// @param last what an undo would take back: the last import, unless it was undone, or an answer given since
    /// @param zone the plan's time zone
    public record Review(Optional<Last> last, List<OpenConflict> conflicts, ZoneId zone) {
        public Review {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// What an undo would take back.
    public sealed interface Last {
        Instant at();
    }

    /// An import that was made.
    ///
    /// @param tab as provisioned
    /// @param source what it was called: the name of a file, the title of a tab
    public record Done(String tab, String source, Instant at, int added, int updated, int gone) implements Last {}

    /// An answer about an account that is gone from the CRM and another one, both by name.
    ///
    /// @param same whether they are one
    public record Answered(String from, String to, boolean same, Instant at) implements Last {}

    /// Reads how the imports stand: two calls.
    ///
    /// @throws ImportRefused where the spreadsheet is no plan
    public Review of(Caller caller, PlanId id) {
        Workbook workbook = workspace.session(caller).read(id, ImportTarget.ALL_TABS);
        Importing.requirePlan(workbook);
        Bindings bindings = Bindings.of(workbook, ImportTarget.ALL_TABS);
        Optional<Last> last = bindings.tab(LogTab.SCHEMA.title()).flatMap(log -> last(workbook, log));
        ZoneId zone = zone(workbook, bindings);
        return new Review(last, new OpenConflicts(workbook, bindings, zone).all(), zone);
    }

    private static Optional<Last> last(Workbook workbook, TabBinding log) {
        return LastStep.at(workbook, log).map(step -> switch (step) {
            case LastStep.Imported(LoggedImport one) ->
                new Done(one.target(), one.name(), one.at(), one.added(), one.updated(), one.gone());
            case LastStep.Answered(LoggedAnswer one) ->
                new Answered(one.names().from(), one.names().to(), one.same(), one.at());
        });
    }

    /// Decides conflicts: all of them or none.
    ///
    /// @return the conflicts that are open then
    /// @throws ImportRefused where the CRM's value is to replace a formula; nothing is changed then
    public List<OpenConflict> decide(Caller caller, PlanId id, List<OpenConflict.Decision> decisions) {
        return turns.take(id.value(), () -> {
            GoogleSession session = workspace.session(caller);
            new CarefulWork(session, id).untilItHolds(_ -> draft(session, id, decisions));
            return of(caller, id).conflicts();
        });
    }

    private CarefulWork.Draft<Boolean> draft(GoogleSession session, PlanId id, List<OpenConflict.Decision> decisions) {
        Workbook workbook = session.read(id, ImportTarget.ALL_TABS);
        Importing.requirePlan(workbook);
        Bindings bindings = Bindings.of(workbook, ImportTarget.ALL_TABS);
        OpenConflicts open = new OpenConflicts(workbook, bindings, zone(workbook, bindings));
        return new CarefulWork.Draft<>(
                bindings, Batches.of(open.decided(decisions), session.largestWrite()), () -> true);
    }

    private ZoneId zone(Workbook workbook, Bindings bindings) {
        return PlanReader.settings(workbook, bindings, clock.instant()).timeZone();
    }
}
