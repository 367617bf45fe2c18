package dev.patchbook.refresh;

import dev.patchbook.google.Caller;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.RunLog;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/// Refreshes a plan: whole, or not at all, and one at a time for each plan.
public final class Refreshing {

    private final GoogleWorkspace google;
    private final Turns turns;
    private final RunLog runs;
    private final InstantSource clock;

    public Refreshing(GoogleWorkspace google, Turns turns, RunLog runs, InstantSource clock) {
        this.google = google;
        this.turns = turns;
        this.runs = runs;
        this.clock = clock;
    }

    /// Reads, computes and writes.
    ///
    /// @param asOf the date to compute for, today in the plan's time zone where it is empty
    /// @throws WorkspaceException where Sheets or Drive do not do what is asked
    /// @throws RefreshRefused where the file is no plan, or the date lies in the future
    public RefreshReport refresh(Caller caller, PlanId id, Optional<LocalDate> asOf) {
        return logged(caller, id, asOf, false);
    }

    /// The refresh of a schedule: of today, told apart in the run log.
    public RefreshReport scheduled(Caller caller, PlanId id) {
        return logged(caller, id, Optional.empty(), true);
    }

    private RefreshReport logged(Caller caller, PlanId id, Optional<LocalDate> asOf, boolean scheduled) {
        return turns.take(id.value(), () -> {
            long run = runs.begin(id, clock.instant(), scheduled);
            try {
                GoogleSession session = google.session(caller);
                RefreshReport report =
                        new CarefulWork(session, id).untilItHolds(new Attempt(session, clock, id, asOf)::draft);
                runs.succeed(run, clock.instant(), report.result(), report.sentence());
                return report;
            } catch (RuntimeException e) {
                runs.fail(run, clock.instant(), reason(e));
                throw e;
            }
        });
    }

    private static String reason(RuntimeException e) {
        return switch (e) {
            case WorkspaceException fault ->
                fault.problem().message() + " " + fault.problem().wayOut();
            case RefreshRefused refused -> refused.reason();
            default -> "Something in Patchbook went wrong: " + e;
        };
    }
}
