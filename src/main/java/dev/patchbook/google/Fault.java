package dev.patchbook.google;

import com.google.api.client.http.HttpResponseException;
import dev.patchbook.google.WorkspaceProblem.QuotaSpent;
import dev.patchbook.google.WorkspaceProblem.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One failed sending of a call: what it means, and whether the call may be sent again.
///
/// @param retryAfter how long the service asks to wait
record Fault(WorkspaceProblem problem, boolean sendAgain, Optional<Duration> retryAfter) {

    static Fault of(String service, boolean repeatable, IOException thrown, InstantSource clock) {
        if (thrown instanceof HttpResponseException refused) {
            ErrorAnswer answer = ErrorAnswer.of(refused, clock);
            WorkspaceProblem problem = answer.problem(service, !repeatable);
            return new Fault(problem, maySendAgain(problem), answer.retryAfter());
        }
        boolean mayHaveLanded = !repeatable && !neverConnected(thrown);
        return new Fault(new Unreachable(service, mayHaveLanded), !mayHaveLanded, Optional.empty());
    }

    private static boolean maySendAgain(WorkspaceProblem problem) {
        return problem instanceof QuotaSpent
                || problem instanceof Unreachable unreachable && !unreachable.mayHaveLanded();
    }

    private static boolean neverConnected(IOException thrown) {
        return thrown instanceof ConnectException
                || thrown instanceof UnknownHostException
                || thrown instanceof NoRouteToHostException;
    }
}
