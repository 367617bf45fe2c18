package dev.patchbook.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// The way to Sheets and Drive, one for the whole program: opens sessions on a caller's behalf.
public final class GoogleWorkspace {

    private final WorkspaceSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final HttpTransport transport = new NetHttpTransport();

    /// A workspace that waits for real.
    public GoogleWorkspace(WorkspaceSettings settings, InstantSource clock) {
        this(settings, clock, Thread::sleep, RandomGenerator.getDefault());
    }

    public GoogleWorkspace(WorkspaceSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /// A session with the patience of the settings, as for a job.
    public GoogleSession session(Caller caller) {
        return session(caller, settings.patience());
    }

    /// A session that takes no longer in all, as for a card.
    public GoogleSession session(Caller caller, Duration patience) {
        Tally tally = new Tally();
        Calling calling = new Calling(
                settings.backoff(), new Deadline(clock, clock.instant().plus(patience)), sleeper, random);
        Clients clients = new Clients(settings, transport, caller, tally, calling.deadline());
        return new GoogleSession(settings, clients, calling, tally);
    }
}
