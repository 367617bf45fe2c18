package dev.patchbook.addon;

import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.google.Caller;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background.Standing;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.store.RunLog;
import java.util.Optional;

/// The cards about one plan, and what their buttons do.
record PlanActs(AddonFeatures features, AddonSettings settings) {

    /// A file that was a plan and is in the bin, or has lost Patchbook's label.
    static final String GONE = "This plan is in the bin, or Patchbook does not know it any more. "
            + "Restore it in Drive, or choose another one.";

    Card card(Visit visit, PlanId id) {
        Overview overview = features.insight().overview(visit.caller(), id);
        Listing listing = listing(visit.caller(), id);
        return PlanCard.of(listing, overview, settings.addressOf(listing), visit.telling());
    }

    /// Refreshes, or joins the refresh that runs; how it ended stands on the plan's card.
    Answer refresh(Visit visit, PlanId id) {
        Caller caller = visit.caller();
        Standing standing = features.background()
                .run(
                        "refresh " + id,
                        () -> features.refreshing()
                                .refresh(caller, id, Optional.empty())
                                .planId(),
                        settings.patience());
        String notice = switch (standing) {
            case Standing.Failed(RuntimeException reason) -> throw reason;
            case Standing.Running _, Standing.Unknown _ -> "Refreshing goes on; you can go on working.";
            case Standing.Done _ ->
                listing(caller, id)
                        .lastSuccess()
                        .flatMap(RunLog.Run::result)
                        .map(result -> refreshed(result, visit.telling()))
                        .orElse("Refreshed.");
        };
        return new Answer.Update(card(visit, id), notice);
    }

    private static String refreshed(RunLog.Result result, Telling telling) {
        return result.cellsChanged() == 0
                ? "Refreshed: everything was up to date."
                : "Refreshed: %s changed.".formatted(telling.count(result.cellsChanged(), "cell", "cells"));
    }

    Card account(Visit visit, PlanId id) {
        Overview overview = features.insight().overview(visit.caller(), id);
        String asked = visit.event()
                .parameter(Parameter.ACCOUNT)
                .or(() -> visit.event().form().text(PlanCard.ACCOUNT_FIELD))
                .orElse("");
        Telling telling = visit.telling().in(overview.plan().settings().timeZone());
        return overview.account(asked)
                .map(found ->
                        AccountCard.of(id, found, overview.plan().settings().currency(), telling))
                .orElseGet(() -> AccountCard.notFound(id, asked, overview.plan().accounts()));
    }

    Card goal(Visit visit, PlanId id) {
        Overview overview = features.insight().overview(visit.caller(), id);
        Telling telling = visit.telling().in(overview.plan().settings().timeZone());
        String asked = visit.event().parameter(Parameter.GOAL).orElse("");
        GoalDeals deals = overview.deals(asked)
                .orElseThrow(() -> InputFault.of("The goal “%s” is not on the tab Goals any more.".formatted(asked)));
        return GoalCard.of(id, overview, deals, visit.page(), telling);
    }

    Card problems(Visit visit, PlanId id) {
        Overview overview = features.insight().overview(visit.caller(), id);
        Listing listing = listing(visit.caller(), id);
        return ProblemsCard.of(listing, overview, settings.addressOf(listing), visit.page());
    }

    Card schedule(Visit visit, PlanId id) {
        Overview overview = features.insight().overview(visit.caller(), id);
        Listing listing = listing(visit.caller(), id);
        return ScheduleCard.of(
                listing, visit.telling().in(overview.plan().settings().timeZone()));
    }

    Answer setSchedule(Visit visit, PlanId id) {
        ScheduleInput input = ScheduleInput.read(visit.event().form());
        features.scheduling().put(visit.caller(), id, input.at(), input.days());
        return new Answer.Update(schedule(visit, id), "Saved.");
    }

    Answer endSchedule(Visit visit, PlanId id) {
        features.scheduling().remove(visit.caller(), id);
        return new Answer.Update(schedule(visit, id), "It now refreshes only when you ask.");
    }

    /// Nothing to do where it is gone already.
    void removeSample(Visit visit, PlanId id) {
        Optional<Listing> found = features.directory().find(visit.caller(), id);
        if (found.isPresent() && !found.get().mark().sample()) {
            throw InputFault.of(
                    "Only the sample plan can be removed here. Move a plan of your own to the bin in Drive.");
        }
        if (found.isPresent()) {
            features.directory().remove(visit.caller(), id);
        }
    }

    private Listing listing(Caller caller, PlanId id) {
        return features.directory().find(caller, id).orElseThrow(() -> InputFault.of(GONE));
    }
}
