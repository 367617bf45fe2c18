package dev.patchbook;

import dev.patchbook.google.Caller;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.RefreshReport;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.templates.Provisioned;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.templates.SamplePlan;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// What an empty data folder gets at its first start: the sample plan, refreshed.
final class FirstStart {

    private final PlanDirectory directory;
    private final Provisioning provisioning;
    private final Refreshing refreshing;
    private final Clock clock;

    @Inject
    FirstStart(PlanDirectory directory, Provisioning provisioning, Refreshing refreshing, Clock clock) {
        this.directory = directory;
        this.provisioning = provisioning;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /// Makes the sample plan where there is no plan yet, and says so.
    void makeSample(Consumer<String> terminal) {
        Caller caller = new Caller.Local();
        if (!directory.all(caller).isEmpty()) {
            return;
        }
        terminal.accept("Making a sample plan with invented data…");
        LocalDate today = LocalDate.now(clock);
        Provisioned sample = provisioning.provisionSample(caller, SamplePlan.request(today, clock.getZone()));
        RefreshReport report = refreshing.refresh(caller, sample.id(), Optional.empty());
        terminal.accept("  “%s”: %s".formatted(sample.name(), report.sentence()));
    }
}
