package dev.patchbook.addon;

import dev.patchbook.google.Caller;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.refresh.Background.Standing;
import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.refresh.RefreshRefused;
import dev.patchbook.templates.PlanRequest;
import dev.patchbook.templates.SamplePlan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes plans from cards: one click, in the background where it takes long, the same click once.
record PlanMaking(AddonFeatures features, Duration patience) {

    /// A piece of work and how it stands.
    ///
    /// @param name of the work, to ask for it again
    record Made(String name, Standing standing) {}

    /// The form of a new plan, filled in.
    NewPlanForm form(Caller caller, List<Listing> plans, Telling telling, Optional<String> request) {
        return new NewPlanForm(
                features.catalogue().templates(),
                last(caller, plans),
                telling,
                request.orElseGet(() -> UUID.randomUUID().toString()));
    }

    /// Only to fill in the form: where the last plan cannot be read, the form does without.
    private Optional<PlanSettings> last(Caller caller, List<Listing> plans) {
        Optional<Listing> newest =
                plans.stream().filter(plan -> !plan.mark().sample()).findFirst();
        try {
            return newest.map(plan -> features.insight().settings(caller, plan.id()));
        } catch (WorkspaceException _) {
            return Optional.empty();
        }
    }

    Made create(Caller caller, PlanRequest request) {
        return made(
                request,
                caller,
                () -> features.provisioning().provision(caller, request).id());
    }

    /// The sample plan of today; another click on the same card finds the one that the first made.
    Made sample(Caller caller, LocalDate today, ZoneId zone, String click) {
        PlanRequest usual = SamplePlan.request(today, zone);
        PlanRequest request = new PlanRequest(
                usual.template(),
                usual.name(),
                usual.owner(),
                usual.currency(),
                usual.timeZone(),
                usual.fiscalYearStart(),
                Optional.of("sample " + today + " " + click),
                usual.quota());
        return made(
                request,
                caller,
                () -> features.provisioning().provisionSample(caller, request).id());
    }

    Standing standing(String name) {
        return features.background().standing(name);
    }

    private Made made(PlanRequest request, Caller caller, Supplier<PlanId> provisioning) {
        String name = "make " + request.requestId().orElseThrow();
        Standing standing = features.background().run(name, () -> refreshed(caller, provisioning.get()), patience);
        return new Made(name, standing);
    }

    /// A first refresh that fails leaves the plan that was made: the plan's card then says why, from the run log.
    private PlanId refreshed(Caller caller, PlanId plan) {
        try {
            features.refreshing().refresh(caller, plan, Optional.empty());
        } catch (WorkspaceException | RefreshRefused _) {
            return plan;
        }
        return plan;
    }
}
