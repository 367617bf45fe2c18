package dev.patchbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbook.SettableClock;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.ProvisioningLog.Entry;
import dev.patchbook.store.ProvisioningLog.Step;
import dev.patchbook.store.RunLog.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final PlanId PLAN = new PlanId("p1");
    private static final PlanId OTHER = new PlanId("p2");
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_provisioning_step_is_there_after_a_restart() {
        Entry entry = new Entry(
                "r1", Instant.parse("2026-11-23T05:00:00Z"), Step.FOLDER_MADE, Optional.of("f1"), Optional.empty());
        try (Store store = Store.open(folder, clock)) {
            store.provisionings().save(entry);
        }

        try (Store store = Store.open(folder, clock)) {
            assertThat(store.provisionings().find("r1")).contains(entry);
            assertThat(store.provisionings().find("r2")).isEmpty();
        }
    }

    @Test
    void a_run_that_a_stop_cut_off_is_told_as_interrupted_and_not_as_running() {
        try (Store store = Store.open(folder, clock)) {
            store.runs().begin(PLAN, clock.instant(), true);
        }

        try (Store store = Store.open(folder, clock)) {
            store.runs().closeInterrupted(clock.instant());

            assertThat(store.runs().last(PLAN).orElseThrow().outcome()).isEqualTo(Outcome.INTERRUPTED);
            assertThat(store.runs().lastSuccess(PLAN)).isEmpty();
        }
    }

    @Test
    void a_run_that_waited_for_its_turn_does_not_begin_while_patchbook_stops() {
        try (Store store = Store.open(folder, clock)) {
            store.runs().stopping();

            assertThatThrownBy(() -> store.runs().begin(PLAN, clock.instant(), false))
                    .isInstanceOf(RejectedExecutionException.class);

            assertThat(store.runs().last(PLAN)).isEmpty();
        }
    }

    @Test
    void a_run_that_fails_because_of_the_stop_is_interrupted_and_one_that_still_succeeds_is_not() {
        try (Store store = Store.open(folder, clock)) {
            long cutOff = store.runs().begin(PLAN, clock.instant(), true);
            long finished = store.runs().begin(OTHER, clock.instant(), true);

            store.runs().stopping();
            store.runs().fail(cutOff, clock.instant(), "The local workspace does not answer.");
            store.runs()
                    .succeed(
                            finished,
                            clock.instant(),
                            new RunLog.Result(LocalDate.of(2026, 11, 23), Optional.empty(), 0, 0),
                            "Changed 0 cells.");

            assertThat(store.runs().last(PLAN).orElseThrow().outcome()).isEqualTo(Outcome.INTERRUPTED);
            assertThat(store.runs().last(PLAN).orElseThrow().detail()).contains("Patchbook stopped");
            assertThat(store.runs().last(OTHER).orElseThrow().outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_it_writes_closes_the_database_for_nobody() throws Exception {
        try (Store store = Store.open(folder, clock)) {
            Thread writing = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                store.runs().begin(PLAN, clock.instant(), true);
            });
            writing.join();

            assertThat(store.runs().last(PLAN)).isPresent();
            assertThat(store.runs().begin(PLAN, clock.instant(), true)).isPositive();
        }
    }

    @Test
    void a_run_that_a_stop_cuts_off_or_keeps_from_beginning_is_still_due_at_the_next_start() {
        List<PlanId> ran = new CopyOnWriteArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, id -> {
                ran.add(id);
                hold(never);
            });
            List.of("p1", "p2", "p3").forEach(plan -> store.timetable().put(daily(new PlanId(plan))));
            clock.advance(Duration.ofMinutes(31));
            await().until(() -> ran.size() == 2);

            store.timetable().takeNoMore();
            store.timetable().cutOff();
            assertThat(store.timetable().isOverWithin(Duration.ofMinutes(1))).isTrue();
        }
        assertThat(ran).hasSize(2);
        ran.clear();

        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, ran::add);

            await().until(() -> ran.size() == 3);
            assertThat(ran).containsExactlyInAnyOrder(PLAN, OTHER, new PlanId("p3"));
        }
    }

    @Test
    void a_scheduled_time_runs_and_the_next_one_is_set() {
        List<PlanId> ran = new CopyOnWriteArrayList<>();
        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, ran::add);

            Instant first = store.timetable().put(daily());
            clock.advance(Duration.ofMinutes(31));

            assertThat(first).isEqualTo("2026-11-23T05:30:00Z");
            await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> store.timetable().nextRun(PLAN),
                            next -> next.equals(Optional.of(Instant.parse("2026-11-24T05:30:00Z"))));
            assertThat(ran).containsExactly(PLAN);
        }
    }

    @Test
    void times_missed_while_nothing_ran_are_caught_up_once() {
        List<PlanId> ran = new CopyOnWriteArrayList<>();
        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, ran::add);
            store.timetable().put(daily());
        }
        clock.advance(Duration.ofDays(3));

        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, ran::add);

            await().until(
                            () -> store.timetable().nextRun(PLAN),
                            next -> next.equals(Optional.of(Instant.parse("2026-11-26T05:30:00Z"))));
            assertThat(ran).containsExactly(PLAN);
        }
    }

    @Test
    void a_job_that_throws_comes_again_at_its_next_time() {
        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, _ -> {
                throw new IllegalStateException("the sheet is gone");
            });
            store.timetable().put(daily());

            clock.advance(Duration.ofMinutes(31));

            await().until(
                            () -> store.timetable().nextRun(PLAN),
                            next -> next.equals(Optional.of(Instant.parse("2026-11-24T05:30:00Z"))));
        }
    }

    @Test
    void a_removed_schedule_does_not_run() {
        List<PlanId> ran = new CopyOnWriteArrayList<>();
        try (Store store = Store.open(folder, clock)) {
            store.timetable().start(OFTEN, ran::add);
            store.timetable().put(daily());

            store.timetable().remove(PLAN);

            assertThat(store.timetable().find(PLAN)).isEmpty();
            assertThat(store.timetable().nextRun(PLAN)).isEmpty();
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("cut off", e);
        }
    }

    private static Schedule daily() {
        return daily(PLAN);
    }

    private static Schedule daily(PlanId plan) {
        return new Schedule(plan, LocalTime.of(5, 30), EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC);
    }

    @Test
    void a_stop_without_a_run_in_hand_does_not_wait_for_a_look_at_the_timetable() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Clock held = new HeldClock(clock, looking, goOn);
        try (Store store = Store.open(folder, held)) {
            store.timetable().start(OFTEN, _ -> {});
            looking.await();

            store.timetable().takeNoMore();

            assertThat(store.timetable().isOverWithin(Duration.ofSeconds(1))).isTrue();
            goOn.countDown();
        }
    }

    /// A clock that keeps whoever looks for due runs waiting.
    private static final class HeldClock extends Clock {
        private final Clock clock;
        private final CountDownLatch looking;
        private final CountDownLatch goOn;

        HeldClock(Clock clock, CountDownLatch looking, CountDownLatch goOn) {
            this.clock = clock;
            this.looking = looking;
            this.goOn = goOn;
        }

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().contains("execute-due")) {
                looking.countDown();
                boolean waiting = true;
                while (waiting) {
                    try {
                        goOn.await();
                        waiting = false;
                    } catch (InterruptedException _) {
                        // a database that is being asked does not hear of it either
                    }
                }
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new HeldClock(clock.withZone(zone), looking, goOn);
        }
    }
}
