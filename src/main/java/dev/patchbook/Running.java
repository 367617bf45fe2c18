package dev.patchbook;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.patchbook.addon.AddonRoutes;
import dev.patchbook.api.ApiRoutes;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.configuration.WorkspaceFaults;
import dev.patchbook.localworkspace.Disturbances;
import dev.patchbook.localworkspace.LocalWorkspace;
import dev.patchbook.refresh.Background;
import dev.patchbook.refresh.Scheduling;
import dev.patchbook.server.CallsInHand;
import dev.patchbook.server.Feature;
import dev.patchbook.server.HealthRoutes;
import dev.patchbook.server.Metrics;
import dev.patchbook.server.PageRoutes;
import dev.patchbook.server.PortTaken;
import dev.patchbook.server.Readiness;
import dev.patchbook.server.Server;
import dev.patchbook.server.WorkspaceMount;
import dev.patchbook.store.Store;
import dev.patchbook.store.Timetable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Patchbook while it runs: its parts, in the order in which they were started.
public final class Running implements AutoCloseable {

    private static final Duration POLLING = Duration.ofSeconds(5);

    private final Configuration configuration;
    private final Consumer<String> terminal;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<WorkInHand> works = new ArrayList<>();
    private boolean closing;
    private final Readiness readiness = new Readiness();
    private final int port;

    private Running(Configuration configuration, Consumer<String> terminal) throws IOException {
        this.configuration = configuration;
        this.terminal = terminal;
        this.port = configuration.port() == 0 ? Server.freePort() : configuration.port();
    }

    /// Starts everything; returns when it is ready for work.
    ///
    /// @throws IOException where the data folder cannot be used or the port is taken; says so in the user's words
    public static Running start(Configuration configuration, Clock clock, Consumer<String> terminal)
            throws IOException {
        Running running = of(configuration, terminal);
        running.open(clock);
        return running;
    }

    /// Patchbook before anything of it is started.
    static Running of(Configuration configuration, Consumer<String> terminal) throws IOException {
        return new Running(configuration, terminal);
    }

    /// Starts everything, as [#start] does; may be stopped from another thread at any moment.
    void open(Clock clock) throws IOException {
        try {
            openParts(clock);
        } catch (IOException | RuntimeException e) {
            if (isStopped()) {
                throw toldToStop();
            }
            close();
            throw e;
        }
    }

    private void openParts(Clock clock) throws IOException {
        Files.createDirectories(configuration.data());
        LocalWorkspace workspace =
                started(LocalWorkspace.open(configuration.data().resolve("drive"), clock, disturbances()));
        List<Feature> features = new ArrayList<>();
        features.add(new HealthRoutes(readiness)::addTo);
        if (configuration.workspaceOnly()) {
            serve(workspace, features);
            readiness.ready();
            return;
        }
        Store store = started(Store.open(configuration.data().resolve("store"), clock));
        store.runs().closeInterrupted(clock.instant());
        started(() -> store.runs().closeInterrupted(clock.instant())); // what did not even hear that it was cut off
        Injector injector = Guice.createInjector(new PatchbookModule(configuration, port, store, clock));
        features.add(injector.getInstance(ApiRoutes.class)::addTo);
        features.add(injector.getInstance(AddonRoutes.class)::addTo);
        features.add(new PageRoutes()::addTo);
        readiness.waitFor("the sample plan");
        Background background = started(injector.getInstance(Background.class));
        works(new WorkInHand(
                () -> {
                    store.runs().stopping();
                    background.takeNoMore();
                },
                background::isOverWithin,
                background::cutOff));
        serve(workspace, features);
        if (configuration.sample()) {
            injector.getInstance(FirstStart.class).makeSample(terminal);
        }
        Timetable timetable = store.timetable();
        works(new WorkInHand(timetable::takeNoMore, timetable::isOverWithin, timetable::cutOff));
        injector.getInstance(Scheduling.class).start(POLLING);
        readiness.ready();
    }

    private Disturbances disturbances() {
        WorkspaceFaults faults = configuration.faults();
        return new Disturbances(
                faults.quotas(),
                Duration.ofMillis(faults.latencyMillis()),
                faults.unavailablePercent(),
                faults.lostPercent());
    }

    private void serve(LocalWorkspace workspace, List<Feature> features) throws IOException {
        try {
            Metrics metrics = new Metrics();
            features.add(metrics);
            CallsInHand calls = new CallsInHand();
            started(Server.start(port, List.of(calls, metrics, new WorkspaceMount(workspace)), features));
            works(new WorkInHand(calls::takeNoMore, calls::isOverWithin, calls::cutOff));
        } catch (PortTaken e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The port that is open.
    public int port() {
        return port;
    }

    /// Says on the terminal where to look.
    void welcome() {
        terminal.accept("");
        terminal.accept("Patchbook is ready: http://localhost:" + port);
        terminal.accept("  Files: " + configuration.data().resolve("drive"));
        terminal.accept("  Stop with Ctrl-C.");
    }

    private <T extends AutoCloseable> T started(T part) throws IOException {
        synchronized (parts) {
            parts.push(part);
            if (!closing) {
                return part;
            }
        }
        closeParts();
        throw toldToStop();
    }

    private void works(WorkInHand work) throws IOException {
        synchronized (parts) {
            if (closing) {
                throw toldToStop();
            }
            works.add(work);
        }
    }

    private static IOException toldToStop() {
        return new IOException("It was told to stop while it started.");
    }

    /// Whether it was told to stop, or could not start.
    boolean isStopped() {
        synchronized (parts) {
            return closing;
        }
    }

    /// Ends all work in hand and stops the parts, the last started first; one that fails does not keep the others from
    /// stopping.
    @Override
    public void close() {
        List<WorkInHand> inHand;
        synchronized (parts) {
            closing = true;
            inHand = List.copyOf(works);
            works.clear();
        }
        if (!Stop.of(inHand)) {
            terminal.accept(
                    "  Some work was not over and is cut off: a refresh is then as if it had never begun; an import"
                            + " is completed by the same file.");
        }
        closeParts();
    }

    private void closeParts() {
        for (Optional<AutoCloseable> part = lastPart(); part.isPresent(); part = lastPart()) {
            try {
                part.get().close();
            } catch (Exception e) {
                terminal.accept("While stopping: " + e.getMessage());
            }
        }
    }

    private Optional<AutoCloseable> lastPart() {
        synchronized (parts) {
            return Optional.ofNullable(parts.poll());
        }
    }
}
