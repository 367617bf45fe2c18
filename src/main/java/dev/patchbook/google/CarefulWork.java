package dev.patchbook.google;

import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Work on a plan from its read to its write, done again where somebody edited in between or an answer was lost.
///
/// The work begins with reading, so what did land is found there and not written again.
public final class CarefulWork {

    private static final int TIMES = 3;

    private final GoogleSession session;
    private final PlanId id;

    public CarefulWork(GoogleSession session, PlanId id) {
        this.session = session;
        this.id = id;
    }

    /// Why the work is done, this time.
    public enum Cause {
        /// It was asked for.
        ASKED,
        /// Somebody edited between the last read and write; what the write displaced was put back.
        EDITED_MEANWHILE,
        /// The last write was not answered, or a tab was not where it had been a moment before.
        UNANSWERED
    }

    /// What is to be written.
    ///
    /// @param before the bindings of the read on which it rests
    /// @param batches each applied whole or not at all
    /// @param outcome asked for when all of them hold
    public record Draft<T>(Bindings before, List<Changes> batches, Supplier<T> outcome) {
        public Draft {
            batches = List.copyOf(batches);
        }
    }

    /// Does the work until its write holds.
    ///
    /// @param work reads the plan and drafts the write; called up to three times
    /// @throws WorkspaceException where the workspace does not do what is asked, or others keep editing
    public <T> T untilItHolds(Function<Cause, Draft<T>> work) {
        Cause cause = Cause.ASKED;
        for (int time = 1; ; time++) {
            try {
                Optional<T> outcome = once(work.apply(cause));
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                cause = Cause.EDITED_MEANWHILE;
            } catch (WorkspaceException e) {
                if (time == TIMES || !isWorthAnotherLook(e.problem())) {
                    throw e;
                }
                cause = Cause.UNANSWERED;
            }
            if (time == TIMES) {
                throw new WorkspaceException(new WorkspaceProblem.KeptChanging());
            }
        }
    }

    /// Empty where an edit came in between and what the write displaced was put back.
    private <T> Optional<T> once(Draft<T> draft) {
        List<Grid> answers = new ArrayList<>();
        draft.batches().forEach(batch -> answers.addAll(session.apply(id, batch)));
        Changes written =
                draft.batches().stream().reduce(Changes::and).orElse(new Changes(List.of(), List.of(), List.of()));
        if (written.changes().isEmpty()
                || Guards.broken(written.guards(), answers).isEmpty()) {
            return Optional.of(draft.outcome().get());
        }
        Workbook now = session.read(
                id, draft.before().tabs().stream().map(TabBinding::schema).toList());
        session.apply(id, Repair.of(draft.before(), written, now));
        return Optional.empty();
    }

    private static boolean isWorthAnotherLook(WorkspaceProblem problem) {
        return problem instanceof WorkspaceProblem.Moved
                || problem instanceof WorkspaceProblem.Unreachable lost && lost.mayHaveLanded();
    }
}
