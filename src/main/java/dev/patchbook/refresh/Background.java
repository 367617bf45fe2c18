package dev.patchbook.refresh;

import dev.patchbook.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs work on a plan beside the call that asked for it, and tells how it stands, so that nobody waits longer than a
/// host does.
///
/// The same work is never in hand twice: who asks again meanwhile waits for the first. What has ended is remembered for
/// the latest few hundred.
public final class Background implements AutoCloseable {

    private static final int REMEMBERED = 300;
    private static final Duration TO_GIVE_UP = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    public Background(InstantSource clock) {
        this.clock = clock;
    }

    /// How a piece of work stands.
    public sealed interface Standing {

        /// Nothing is known of it: it was never asked for here, or long ago.
        record Unknown() implements Standing {}

        record Running(Instant since) implements Standing {}

        record Done(PlanId plan) implements Standing {}

        record Failed(RuntimeException reason) implements Standing {}
    }

    private record Job(Instant since, Future<PlanId> result) {
        boolean isDone() {
            return result.isDone();
        }
    }

    /// Starts a piece of work, or joins the same one that is in hand, and waits a while for it.
    ///
    /// @param name what makes two pieces of work the same
    /// @param patience how long to wait for its end
    /// @return how it stands then: done, failed, or still running
    public Standing run(String name, Supplier<PlanId> work, Duration patience) {
        try {
            return standing(begun(name, work), patience);
        } catch (RejectedExecutionException stopping) {
            return new Standing.Failed(new IllegalStateException("Patchbook is stopping", stopping));
        }
    }

    /// How a piece of work stands now.
    public Standing standing(String name) {
        Optional<Job> job;
        synchronized (jobs) {
            job = Optional.ofNullable(jobs.get(name));
        }
        return job.map(known -> standing(known, Duration.ZERO)).orElse(new Standing.Unknown());
    }

    private Job begun(String name, Supplier<PlanId> work) {
        synchronized (jobs) {
            Job known = jobs.get(name);
            if (known != null && !known.isDone()) {
                return known;
            }
            jobs.remove(name);
            forgetOldest();
            FutureTask<PlanId> task = new FutureTask<>(work::get);
            Job job = new Job(clock.instant(), task);
            threads.execute(task);
            jobs.put(name, job);
            return job;
        }
    }

    private void forgetOldest() {
        var oldest = jobs.values().iterator();
        while (jobs.size() >= REMEMBERED && oldest.hasNext()) {
            if (oldest.next().isDone()) {
                oldest.remove();
            }
        }
    }

    private static Standing standing(Job job, Duration patience) {
        try {
            return new Standing.Done(job.result().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new Standing.Running(job.since());
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (CancellationException e) {
            return new Standing.Failed(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Standing.Running(job.since());
        }
    }

    /// An error is for nobody to handle; anything else is told as it is.
    private static Standing failed(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException reason -> new Standing.Failed(reason);
            case Error error -> throw error;
            case null, default -> new Standing.Failed(new IllegalStateException(cause));
        };
    }

    /// Refuses new work from now on; what is in hand goes on.
    public void takeNoMore() {
        threads.shutdown();
    }

    /// Waits for the end of what is in hand, once no more is taken.
    ///
    /// @return whether that came about in time
    public boolean isOverWithin(Duration time) {
        try {
            return threads.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Interrupts what is in hand. A refresh that is cut off has written everything or nothing.
    public void cutOff() {
        threads.shutdownNow();
    }

    /// Takes no more work, cuts off what is in hand, and lets it say so.
    @Override
    public void close() {
        cutOff();
        isOverWithin(TO_GIVE_UP);
    }
}
