package dev.patchbook.refresh;

import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.Schedule;
import dev.patchbook.store.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets when a plan is refreshed by itself, and does it.
public final class Scheduling {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);

    private final GoogleWorkspace google;
    private final Timetable timetable;
    private final Refreshing refreshing;
    private final InstantSource clock;

    public Scheduling(GoogleWorkspace google, Timetable timetable, Refreshing refreshing, InstantSource clock) {
        this.google = google;
        this.timetable = timetable;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /// A schedule and its first time.
    public record Scheduled(Schedule schedule, Instant nextRun) {}

    /// Sets a plan's schedule in the time zone that its settings name.
    public Scheduled put(Caller caller, PlanId id, LocalTime at, Set<DayOfWeek> days) {
        ZoneId zone = OpenPlan.read(google.session(caller), id, clock.instant())
                .settings()
                .timeZone();
        Schedule schedule = new Schedule(id, at, days, zone);
        return new Scheduled(schedule, timetable.put(schedule));
    }

    /// Ends a plan's schedule.
    ///
    /// @throws RefreshRefused where the file is no plan
    public void remove(Caller caller, PlanId id) {
        OpenPlan.read(google.session(caller), id, clock.instant());
        timetable.remove(id);
    }

    /// Starts running what is due; a failed run is told in the run log and comes again at its next time, one that a
    /// stop cut off at the next start.
    public void start(Duration polling) {
        timetable.start(polling, this::refresh);
    }

    private void refresh(PlanId id) {
        try {
            RefreshReport report = refreshing.scheduled(new Caller.Local(), id);
            LOG.info("Scheduled refresh of {}: {}", id, report.sentence());
        } catch (RuntimeException e) {
            if (timetable.isStopping()) {
                LOG.info("Scheduled refresh of {} was cut off; it runs again at the next start.", id);
            } else if (e instanceof WorkspaceException || e instanceof RefreshRefused) {
                LOG.warn("Scheduled refresh of {} failed: {} It is tried again at its next time.", id, e.getMessage());
            } else {
                LOG.error("Scheduled refresh of {} failed. It is tried again at its next time.", id, e);
            }
            throw e;
        }
    }
}
