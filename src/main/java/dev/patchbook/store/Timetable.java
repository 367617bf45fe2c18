package dev.patchbook.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.patchbook.plan.PlanId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// The schedules of all plans, kept and run: a missed time is caught up once, a stopped run starts again.
public final class Timetable {

    private static final String TASK = "refresh";
    private static final int AT_ONCE = 2;
    private static final Duration UNTIL_CUT_OFF = Duration.ofMinutes(1);
    private static final Duration TO_GIVE_UP = Duration.ofMillis(500);

    private final Jdbi jdbi;
    private final DataSource source;
    private final Clock clock;
    private Optional<Clockwork> clockwork = Optional.empty();
    private volatile boolean stopping;

    Timetable(Jdbi jdbi, DataSource source, Clock clock) {
        this.jdbi = jdbi;
        this.source = source;
        this.clock = clock;
    }

    /// What runs the schedules.
    ///
    /// @param runs the threads of the runs: virtual ones, so that an interrupt also ends a wait for an answer
    /// @param end stops the scheduler, which ends the look at what is due too
    private record Clockwork(Scheduler scheduler, ExecutorService runs, Thread end) {

        void takeNoMore() {
            runs.shutdown();
            end.start();
        }
    }

    /// Starts running schedules; a job that throws has told why already and comes again at its next time.
    public synchronized void start(Duration polling, Consumer<PlanId> job) {
        if (stopping) {
            return;
        }
        releaseInterrupted();
        CustomTask<Void> task = Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) -> {
                    if (!stopping) {
                        comeAgain(complete, operations);
                    }
                })
                .execute((instance, _) -> {
                    if (stopping) {
                        return Timetable::stayDue;
                    }
                    job.accept(new PlanId(instance.getId()));
                    return this::comeAgain;
                });
        ExecutorService runs = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("scheduled-", 1).factory());
        Scheduler started = Scheduler.create(source, task)
                .threads(AT_ONCE)
                .executorService(runs)
                .pollingInterval(polling)
                .clock(clock::instant)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(UNTIL_CUT_OFF)
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        schedules()
                .forEach(schedule -> started.scheduleIfNotExists(instance(schedule), schedule.next(clock.instant())));
        clockwork = Optional.of(new Clockwork(started, runs, Thread.ofVirtual().unstarted(started::stop)));
    }

    /// What a stop keeps from running, or cuts off, stays picked and due, and the next start releases it: the database
    /// may be closed by the time at which a run notices.
    private static void stayDue(ExecutionComplete complete, ExecutionOperations<Void> operations) {}

    private void comeAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        PlanId planId = new PlanId(complete.getExecution().getId());
        find(planId)
                .ifPresentOrElse(
                        schedule -> operations.reschedule(complete, schedule.next(clock.instant())),
                        operations::remove);
    }

    /// One process at a time has this database, so what it finds picked was picked by a process that is gone.
    private void releaseInterrupted() {
        jdbi.useHandle(handle -> handle.execute(
                "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked"));
    }

    /// Sets a plan's schedule in place of an earlier one; returns when it runs first.
    public synchronized Instant put(Schedule schedule) {
        Instant first = schedule.next(clock.instant());
        jdbi.useTransaction(handle -> {
            String plan = schedule.planId().value();
            handle.createUpdate("delete from schedule where plan_id = :plan")
                    .bind("plan", plan)
                    .execute();
            handle.createUpdate(
                            "insert into schedule (plan_id, at_time, days, time_zone) values (:plan, :at, :days, :zone)")
                    .bind("plan", plan)
                    .bind("at", schedule.at().toString())
                    .bind("days", schedule.daysText())
                    .bind("zone", schedule.timeZone().getId())
                    .execute();
            handle.createUpdate("delete from scheduled_tasks where task_instance = :plan and not picked")
                    .bind("plan", plan)
                    .execute();
        });
        clockwork.ifPresent(running -> running.scheduler().scheduleIfNotExists(instance(schedule), first));
        return first;
    }

    /// Ends a plan's schedule; nothing happens where it has none.
    public synchronized void remove(PlanId planId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from schedule where plan_id = :plan")
                .bind("plan", planId.value())
                .execute());
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from scheduled_tasks where task_instance = :plan and not picked")
                        .bind("plan", planId.value())
                        .execute());
    }

    public Optional<Schedule> find(PlanId planId) {
        return schedules().stream()
                .filter(schedule -> schedule.planId().equals(planId))
                .findFirst();
    }

    private List<Schedule> schedules() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from schedule order by plan_id")
                .map((row, _) -> new Schedule(
                        new PlanId(row.getString("plan_id")),
                        LocalTime.parse(row.getString("at_time")),
                        Schedule.daysOf(row.getString("days")),
                        ZoneId.of(row.getString("time_zone"))))
                .list());
    }

    private static TaskInstance<Void> instance(Schedule schedule) {
        return new TaskInstance<>(TASK, schedule.planId().value());
    }

    /// When a plan is refreshed next by itself.
    public Optional<Instant> nextRun(PlanId planId) {
        return clockwork
                .flatMap(running -> running.scheduler().getScheduledExecution(TaskInstanceId.of(TASK, planId.value())))
                .map(execution -> execution.getExecutionTime());
    }

    /// Begins no more runs from now on; those in hand go on.
    public synchronized void takeNoMore() {
        if (!stopping) {
            stopping = true;
            clockwork.ifPresent(Clockwork::takeNoMore);
        }
    }

    /// Whether what fails now fails because of the stop.
    public boolean isStopping() {
        return stopping;
    }

    /// Waits for the end of the runs in hand, once no more are begun.
    ///
    /// @return whether that came about in time
    public boolean isOverWithin(Duration time) {
        try {
            return clockwork.isEmpty() || clockwork.get().runs().awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Interrupts the runs in hand.
    public void cutOff() {
        clockwork.ifPresent(running -> running.runs().shutdownNow());
    }

    /// Ends running schedules; who told them before has waited as well.
    synchronized void stop() {
        boolean waitedFor = stopping;
        takeNoMore();
        if (!waitedFor && !isOverWithin(TO_GIVE_UP)) {
            cutOff();
            isOverWithin(TO_GIVE_UP);
        }
        clockwork.ifPresent(Timetable::awaitEnd);
        clockwork = Optional.empty();
    }

    /// Nobody should look at what is due when the database is closed.
    private static void awaitEnd(Clockwork clockwork) {
        try {
            clockwork.end().join(TO_GIVE_UP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
