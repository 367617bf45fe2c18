package dev.patchbook.google;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends calls: tries again where that is safe and there is time, and says in the user's words why a call failed.
///
/// A read, or a write that may be repeated, is sent again after any fault that may pass. Another write is sent again
/// only after an answer that says it was not even begun; where it may have landed, the caller looks and decides.
final class Calling {

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);

    private final Backoff backoff;
    private final Deadline deadline;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    Calling(Backoff backoff, Deadline deadline, Sleeper sleeper, RandomGenerator random) {
        this.backoff = backoff;
        this.deadline = deadline;
        this.sleeper = sleeper;
        this.random = random;
    }

    /// One sending of a call, made anew each time.
    @FunctionalInterface
    interface Attempt<T> {
        T send() throws IOException;
    }

    Deadline deadline() {
        return deadline;
    }

    /// A call that may be sent any number of times.
    <T> T repeatable(String service, Attempt<T> attempt) {
        return call(service, true, attempt);
    }

    /// A call that must not be carried out twice.
    <T> T once(String service, Attempt<T> attempt) {
        return call(service, false, attempt);
    }

    private <T> T call(String service, boolean repeatable, Attempt<T> attempt) {
        for (int sent = 1; ; sent++) {
            if (deadline.left().isZero()) {
                throw new WorkspaceException(new WorkspaceProblem.Unreachable(service, false));
            }
            try {
                return attempt.send();
            } catch (IOException thrown) {
                Fault fault = Fault.of(service, repeatable, thrown, deadline.clock());
                Duration wait =
                        waitAfter(sent, fault).orElseThrow(() -> new WorkspaceException(fault.problem(), thrown));
                LOG.info("{} Trying again in {} ms.", fault.problem().message(), wait.toMillis());
                pause(wait, fault);
            }
        }
    }

    /// Empty where there is no point in another attempt, or no time for it.
    private Optional<Duration> waitAfter(int sent, Fault fault) {
        if (!fault.sendAgain() || sent >= backoff.attempts()) {
            return Optional.empty();
        }
        Duration own = backoff.after(sent, random.nextDouble());
        Duration wait =
                fault.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        return Optional.of(wait).filter(it -> it.compareTo(deadline.left()) < 0);
    }

    private void pause(Duration wait, Fault fault) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException(fault.problem(), stopped);
        }
    }
}
