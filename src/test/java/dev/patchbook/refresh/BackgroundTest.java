package dev.patchbook.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbook.SettableClock;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final PlanId PLAN = new PlanId("p1");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Background background = new Background(new SettableClock("2026-11-23T09:00:00Z"));
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        background.close();
    }

    @Test
    void work_that_ends_in_time_is_done() {
        assertThat(background.run("a", () -> PLAN, LONG)).isEqualTo(new Standing.Done(PLAN));
        assertThat(background.standing("a")).isEqualTo(new Standing.Done(PLAN));
    }

    @Test
    void work_that_takes_longer_goes_on_and_is_asked_for_later() {
        Standing first = background.run("a", waiting(PLAN), Duration.ZERO);

        assertThat(first).isEqualTo(new Standing.Running(Instant.parse("2026-11-23T09:00:00Z")));
        gate.countDown();
        await().atMost(LONG).until(() -> background.standing("a").equals(new Standing.Done(PLAN)));
    }

    @Test
    void the_same_work_is_never_in_hand_twice() {
        AtomicInteger times = new AtomicInteger();
        Supplier<PlanId> counted = () -> {
            times.incrementAndGet();
            return waiting(PLAN).get();
        };

        background.run("a", counted, Duration.ZERO);
        background.run("a", counted, Duration.ZERO);
        gate.countDown();
        Standing joined = background.run("a", counted, LONG);

        assertThat(joined).isEqualTo(new Standing.Done(PLAN));
        assertThat(times.get()).isLessThanOrEqualTo(2);
        assertThat(background.run("b", counted, LONG)).isEqualTo(new Standing.Done(PLAN));
    }

    @Test
    void work_that_fails_says_why_and_may_be_asked_for_again() {
        IllegalStateException reason = new IllegalStateException("no");

        Standing failed = background.run(
                "a",
                () -> {
                    throw reason;
                },
                LONG);

        assertThat(failed).isEqualTo(new Standing.Failed(reason));
        assertThat(background.run("a", () -> PLAN, LONG)).isEqualTo(new Standing.Done(PLAN));
    }

    @Test
    void nothing_is_known_of_work_that_was_never_asked_for() {
        assertThat(background.standing("never")).isEqualTo(new Standing.Unknown());
    }

    @Test
    void a_stop_lets_short_work_finish() {
        AtomicBoolean finished = new AtomicBoolean();
        background.run(
                "a",
                () -> {
                    pause(Duration.ofMillis(50));
                    finished.set(true);
                    return PLAN;
                },
                Duration.ZERO);

        background.takeNoMore();

        assertThat(background.isOverWithin(LONG)).isTrue();
        assertThat(finished).isTrue();
    }

    @Test
    void a_stop_cuts_off_work_that_does_not_end() {
        AtomicBoolean cutOff = new AtomicBoolean();
        background.run(
                "a",
                () -> {
                    try {
                        Thread.sleep(Duration.ofMinutes(5));
                    } catch (InterruptedException _) {
                        cutOff.set(true);
                    }
                    return PLAN;
                },
                Duration.ZERO);

        background.takeNoMore();
        background.cutOff();

        assertThat(background.isOverWithin(LONG)).isTrue();
        assertThat(cutOff).isTrue();
    }

    @Test
    void work_asked_for_after_the_stop_is_refused_and_says_so() {
        background.takeNoMore();

        Standing refused = background.run("a", () -> PLAN, LONG);

        assertThat(refused).isInstanceOf(Standing.Failed.class);
    }

    private Supplier<PlanId> waiting(PlanId result) {
        return () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return result;
        };
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
