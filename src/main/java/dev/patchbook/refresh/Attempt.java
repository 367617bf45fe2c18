package dev.patchbook.refresh;

import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.measures.OutsidePatch;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.Wanted;
import dev.patchbook.imports.BoundTabs;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Problem;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One refresh from its read to what it would write.
final class Attempt {

    private static final String EDITED_MEANWHILE =
            "Somebody edited the plan while it was refreshed; what the refresh had displaced was put back, and it ran again.";

    private final GoogleSession session;
    private final InstantSource clock;
    private final PlanId id;
    private final Optional<LocalDate> asOf;
    private final Instant started;
    private Optional<BoundTabs.Brought> first = Optional.empty();

    Attempt(GoogleSession session, InstantSource clock, PlanId id, Optional<LocalDate> asOf) {
        this.session = session;
        this.clock = clock;
        this.id = id;
        this.asOf = asOf;
        this.started = clock.instant();
    }

    /// Reads, imports what is bound, and computes.
    CarefulWork.Draft<RefreshReport> draft(CarefulWork.Cause cause) {
        Instant now = clock.instant();
        Workbook read = session.read(id, Wanted.tabs(ComputedTabs.schemas()).and(BoundTabs.wanted()));
        BoundTabs.Brought brought = brought(read, now, cause);
        OpenPlan open = OpenPlan.of(brought.workbook(), now);
        LocalDate day = open.asOf(asOf);
        List<String> told =
                Stream.concat(told(cause).stream(), stopped(brought)).toList();
        Merged merged = merged(open, day, told);
        Changes changes = brought.changes().and(merged.changes());
        return new CarefulWork.Draft<>(before(read), List.of(changes), () -> report(open, day, merged, brought));
    }

    private BoundTabs.Brought brought(Workbook read, Instant now, CarefulWork.Cause cause) {
        BoundTabs.Brought brought = cause == CarefulWork.Cause.EDITED_MEANWHILE && first.isPresent()
                ? BoundTabs.again(read, now, first.get())
                : BoundTabs.bring(read, now);
        first = first.or(() -> Optional.of(brought));
        return brought;
    }

    /// Every tab that the write may touch, as read.
    private static Bindings before(Workbook read) {
        return Bindings.of(
                read,
                Stream.concat(ComputedTabs.schemas().stream(), BoundTabs.schemas().stream())
                        .distinct()
                        .toList());
    }

    private static Stream<String> stopped(BoundTabs.Brought brought) {
        return brought.reports().stream()
                .flatMap(tab -> tab.stopped().stream()
                        .map(why -> "%s was not imported into %s: %s".formatted(tab.source(), tab.tab(), why)));
    }

    private static List<String> told(CarefulWork.Cause cause) {
        return switch (cause) {
            case ASKED, UNANSWERED -> List.of();
            case EDITED_MEANWHILE -> List.of(EDITED_MEANWHILE);
        };
    }

    /// The tabs of the analyses first: what merging them meets is told by the summaries.
    private static Merged merged(OpenPlan open, LocalDate day, List<String> told) {
        MergeRules rules = MergeRules.of(open.settings(), day);
        List<ComputedTable> analyses = Computation.analyses(open.plan(), day);
        Set<String> analysed =
                analyses.stream().map(table -> table.schema().title()).collect(Collectors.toUnmodifiableSet());
        Merged first = Merge.changes(open.bindings().only(analysed::contains), analyses, rules);
        Bindings rest = open.bindings().only(title -> !analysed.contains(title));
        List<String> notices = Stream.of(told, first.notices(), rest.notices())
                .flatMap(List::stream)
                .toList();
        List<Problem> problems = Stream.concat(open.problems().stream(), first.problems().stream())
                .toList();
        List<ComputedTable> summaries = Computation.summaries(open, day, problems, notices, analyses);
        Merged second = Merge.changes(rest, summaries, rules);
        return new Merged(
                first.changes().and(second.changes()).and(Labels.of(open, day)),
                Stream.concat(problems.stream(), second.problems().stream()).toList(),
                Stream.of(told, first.notices(), second.notices(), others(open, day))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    /// What belongs to owners that the plan does not cover; Start tells it by itself.
    private static List<String> others(OpenPlan open, LocalDate day) {
        return OutsidePatch.of(AsKnown.on(open.plan(), day))
                .sentence(open.settings().currency())
                .stream()
                .toList();
    }

    private RefreshReport report(OpenPlan open, LocalDate day, Merged merged, BoundTabs.Brought brought) {
        return new RefreshReport(
                id,
                day,
                Freshness.oldest(open.plan().freshness()).flatMap(Freshness::dataAsOf),
                merged.changes().counts(),
                merged.problems(),
                merged.notices(),
                brought.reports(),
                session.calls(),
                Duration.between(started, clock.instant()).toMillis());
    }
}
