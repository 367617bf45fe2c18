package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.store.RunLog;
import dev.patchbook.store.RunLog.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The first lines of a plan's card: how old its data is, when it was computed, and whether that goes on or failed.
///
/// @param address where a person opens the workbook
/// @param telling in the plan's time zone
record PlanState(Listing listing, Overview overview, String address, Telling telling) {

    List<Widget> widgets() {
        List<Widget> widgets = new ArrayList<>();
        widgets.add(name());
        running().ifPresent(widgets::add);
        failed().ifPresent(widgets::add);
        widgets.add(data());
        widgets.add(computed());
        widgets.add(buttons());
        return widgets;
    }

    private Widget name() {
        return line(
                "",
                Markup.lines(
                        Markup.bold(listing.name()),
                        listing.mark().sample() ? Markup.of("Every company in it is invented.") : Markup.NONE));
    }

    private boolean isRunning() {
        return listing.busy()
                || listing.lastRun()
                        .filter(run -> run.outcome() == Outcome.RUNNING)
                        .isPresent();
    }

    private Optional<Widget> running() {
        if (!isRunning()) {
            return Optional.empty();
        }
        String since = listing.lastRun()
                .filter(run -> run.outcome() == Outcome.RUNNING)
                .map(run -> "Refreshing since "
                        + telling.time(run.started().atZone(telling.zone()).toLocalTime()))
                .orElse("Patchbook is at work on this plan");
        return Optional.of(line("", since + ". You can go on working; look again in a moment.")
                .icon(Widget.Icon.WAIT));
    }

    private Optional<Widget> failed() {
        return listing.lastRun()
                .filter(run -> !isRunning())
                .filter(run -> run.outcome() == Outcome.FAILED || run.outcome() == Outcome.INTERRUPTED)
                .map(run -> line(
                                run.scheduled() ? "The last refresh by schedule failed" : "The last refresh failed",
                                Markup.lines(
                                        Markup.of(run.detail()),
                                        Markup.of("That was "
                                                + telling.moment(run.finished().orElse(run.started()))
                                                + ". Your plan is as it was before.")))
                        .icon(Widget.Icon.PROBLEM));
    }

    /// The oldest of what the CRM fills: the plan as a whole is no newer.
    private Widget data() {
        String record = latest(Freshness::newestRecord)
                .map(day -> "newest record " + telling.date(day))
                .orElse("");
        return Freshness.oldest(overview.plan().freshness())
                .map(oldest -> data(oldest, record))
                .orElseGet(() -> line(
                                "Data as of",
                                record.isEmpty() ? "No data yet: fill in Accounts and Opportunities" : record)
                        .below(record.isEmpty() ? "" : "No import and no edit seen yet"));
    }

    private Widget data(Freshness oldest, String record) {
        PlanSettings settings = overview.plan().settings();
        String moment = oldest.dataAsOf().map(telling::moment).orElseThrow();
        String edited = oldest.imported().isPresent() && oldest.edited().isPresent() ? ", edited since its import" : "";
        Widget.Line line = line(
                "Data as of",
                Markup.lines(Markup.of("%s (%s%s)".formatted(moment, oldest.tab(), edited)), Markup.of(record)));
        return oldest.isStale(telling.today(), settings)
                ? line.icon(Widget.Icon.WARNING)
                        .below("%s old: bring in a new export, then refresh."
                                .formatted(telling.count(
                                        oldest.daysOld(telling.today(), settings)
                                                .orElse(0),
                                        "day",
                                        "days")))
                : line;
    }

    private <T extends Comparable<? super T>> Optional<T> latest(
            java.util.function.Function<Freshness, Optional<T>> part) {
        return overview.plan().freshness().stream()
                .flatMap(tab -> part.apply(tab).stream())
                .max(Comparator.naturalOrder());
    }

    private Widget computed() {
        return listing.lastSuccess().map(this::computed).orElse(line("Computed", "Not yet: press Refresh"));
    }

    private Widget computed(RunLog.Run run) {
        Instant ended = run.finished().orElse(run.started());
        Widget.Line line = line("Computed", telling.moment(ended));
        Optional<LocalDate> other = run.result()
                .map(RunLog.Result::asOf)
                .filter(asOf -> !asOf.equals(ended.atZone(telling.zone()).toLocalDate()));
        return other.map(asOf ->
                        line.below("As it was known on " + telling.date(asOf) + ", put together from dated records"))
                .orElse(line);
    }

    private Widget buttons() {
        return Widget.buttons(
                isRunning()
                        ? Widget.mainButton("Look again", Click.call(Act.LOOK_AGAIN, listing.id()))
                        : Widget.mainButton("Refresh", Click.call(Act.REFRESH, listing.id())),
                button("Open the sheet", new Click.Open(address)));
    }
}
