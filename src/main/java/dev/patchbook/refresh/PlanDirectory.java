package dev.patchbook.refresh;

import dev.patchbook.google.Caller;
import dev.patchbook.google.DriveFile;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.PlanMark;
import dev.patchbook.google.Turns;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.RunLog;
import dev.patchbook.store.Schedule;
import dev.patchbook.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which plans a caller has and how they stand, without opening them.
public final class PlanDirectory {

    private final GoogleWorkspace google;
    private final Turns turns;
    private final Store store;

    public PlanDirectory(GoogleWorkspace google, Turns turns, Store store) {
        this.google = google;
        this.turns = turns;
        this.store = store;
    }

    /// A plan and how it stands.
    ///
    /// @param busy whether a refresh or an import runs or waits
    /// @param lastRun the newest refresh, however it ended
    /// @param lastSuccess the newest refresh that succeeded
    public record Listing(
            PlanId id,
            String name,
            String url,
            PlanMark mark,
            Instant created,
            boolean busy,
            Optional<RunLog.Run> lastRun,
            Optional<RunLog.Run> lastSuccess,
            Optional<Schedule> schedule,
            Optional<Instant> nextRun) {}

    /// Every plan, the newest first.
    public List<Listing> all(Caller caller) {
        return google.session(caller).filesWith(PlanMark.anyPlan()).reversed().stream()
                .flatMap(file -> listing(file).stream())
                .toList();
    }

    /// One plan; empty where the file is none of Patchbook's.
    ///
    /// @throws dev.patchbook.google.WorkspaceException where there is no such file that the caller may see
    public Optional<Listing> find(Caller caller, PlanId id) {
        DriveFile file = google.session(caller).file(id.value());
        return file.trashed() ? Optional.empty() : listing(file);
    }

    /// Moves a plan to the bin and ends its schedule.
    public void remove(Caller caller, PlanId id) {
        GoogleSession session = google.session(caller);
        turns.take(id.value(), () -> {
            store.timetable().remove(id);
            session.trash(id.value());
            return id;
        });
    }

    private Optional<Listing> listing(DriveFile file) {
        PlanId id = new PlanId(file.id());
        return PlanMark.on(file)
                .map(mark -> new Listing(
                        id,
                        file.name(),
                        file.url(),
                        mark,
                        file.created(),
                        turns.isTaken(file.id()),
                        store.runs().last(id),
                        store.runs().lastSuccess(id),
                        store.timetable().find(id),
                        store.timetable().nextRun(id)));
    }
}
