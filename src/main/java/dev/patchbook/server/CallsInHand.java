package dev.patchbook.server;

import dev.patchbook.api.ProblemDocument;
import dev.patchbook.localworkspace.LocalWorkspace;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The calls that are being answered, so that a stop can wait for them.
///
/// Once told to stop it refuses new calls, save those to the workspace: what is in hand needs them to come to its end.
public final class CallsInHand extends Handler.Wrapper {

    private static final String STOPPING = ProblemDocument.of(
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "Patchbook is stopping",
                    "Nothing was changed. Send it again when Patchbook runs.")
            .json();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final Set<Call> calls = new HashSet<>();
    private boolean stopping;

    /// One call, known by identity.
    private static final class Call {
        private final Thread thread = Thread.currentThread();
        private final boolean toWorkspace;

        Call(boolean toWorkspace) {
            this.toWorkspace = toWorkspace;
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Call call = new Call(LocalWorkspace.serves(request.getHttpURI().getPath()));
        if (!isTaken(call)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Content.Sink.write(response, true, STOPPING, callback);
            return true;
        }
        boolean handled = false;
        try {
            handled = super.handle(request, response, Callback.from(callback, () -> end(call)));
            return handled;
        } finally {
            if (!handled) {
                end(call);
            }
        }
    }

    /// Refuses new calls from now on.
    public void takeNoMore() {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until every call is answered.
    ///
    /// @return whether that came about in time
    public boolean isOverWithin(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!calls.isEmpty() && left > 0) {
                left = over.awaitNanos(left);
            }
            return calls.isEmpty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Interrupts what is still being worked on. A call to the workspace is short, and has a file in its hand.
    public void cutOff() {
        lock.lock();
        try {
            calls.stream().filter(call -> !call.toWorkspace).forEach(call -> call.thread.interrupt());
        } finally {
            lock.unlock();
        }
    }

    private boolean isTaken(Call call) {
        lock.lock();
        try {
            return (!stopping || call.toWorkspace) && calls.add(call);
        } finally {
            lock.unlock();
        }
    }

    private void end(Call call) {
        lock.lock();
        try {
            calls.remove(call);
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
