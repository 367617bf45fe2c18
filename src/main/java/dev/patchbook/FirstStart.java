package dev.patchbook;

import dev.patchbook.google.Caller;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background;
import dev.patchbook.refresh.Background.Standing;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.refresh.RefreshReport;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.store.RunLog.Outcome;
import dev.patchbook.templates.Provisioned;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.templates.SamplePlan;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What an empty data folder gets at its first start: the sample plan, refreshed. A start that was cut off before is
/// brought to its end.
final class FirstStart {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final PlanDirectory directory;
    private final Provisioning provisioning;
    private final Refreshing refreshing;
    private final Background background;
    private final Clock clock;
    private final Caller caller = new Caller.Local();

    @Inject
    FirstStart(
            PlanDirectory directory,
            Provisioning provisioning,
            Refreshing refreshing,
            Background background,
            Clock clock) {
        this.directory = directory;
        this.provisioning = provisioning;
        this.refreshing = refreshing;
        this.background = background;
        this.clock = clock;
    }

    /// Makes the sample plan where there is no plan yet, and says so.
    ///
    /// @throws IOException where it cannot be made, or the program is told to stop meanwhile
    void makeSample(Consumer<String> terminal) throws IOException {
        List<Listing> plans = directory.all(caller);
        Optional<Listing> cutOff = plans.stream().filter(FirstStart::isCutOff).findFirst();
        if (cutOff.isPresent()) {
            terminal.accept("Refreshing the sample plan: the start before was stopped on the way to it…");
            finish(() -> refreshed(cutOff.get().id(), cutOff.get().name(), terminal));
        } else if (plans.isEmpty()) {
            terminal.accept("Making a sample plan with invented data…");
            finish(() -> made(terminal));
        }
    }

    /// In the background, where a stop waits for work and cuts it off.
    private void finish(Supplier<PlanId> work) throws IOException {
        if (background.run("first start", work, PATIENCE) instanceof Standing.Failed(RuntimeException reason)) {
            throw new IOException(
                    "The sample plan could not be made: %s\nPATCHBOOK_SAMPLE=off starts without it."
                            .formatted(reason.getMessage()),
                    reason);
        }
    }

    private PlanId made(Consumer<String> terminal) {
        LocalDate today = LocalDate.now(clock);
        Provisioned sample = provisioning.provisionSample(caller, SamplePlan.request(today, clock.getZone()));
        return refreshed(sample.id(), sample.name(), terminal);
    }

    private static boolean isCutOff(Listing plan) {
        return plan.mark().sample()
                && plan.lastSuccess().isEmpty()
                && plan.lastRun()
                        .filter(run -> run.outcome() != Outcome.INTERRUPTED)
                        .isEmpty();
    }

    private PlanId refreshed(PlanId id, String name, Consumer<String> terminal) {
        RefreshReport report = refreshing.refresh(caller, id, Optional.empty());
        terminal.accept("  “%s”: %s".formatted(name, report.sentence()));
        return id;
    }
}
