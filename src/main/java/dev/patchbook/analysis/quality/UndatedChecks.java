package dev.patchbook.analysis.quality;

import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import java.util.List;
import java.util.stream.Stream;

/// What cannot be told about open deals that lack a date.
final class UndatedChecks {

    static final List<Check> ALL = List.of(UndatedChecks::neitherDate, UndatedChecks::noCloseDate);

    private UndatedChecks() {}

    private static Stream<Problem> neitherDate(Known known) {
        return withoutCloseDate(known)
                .filter(deal -> deal.created().isEmpty())
                .map(deal -> known.about(
                        deal,
                        Severity.WARNING,
                        "Open deal without any date",
                        "Created",
                        "The open deal %s has neither Created nor a close date: its age is unknown, and forecasts leave it out."
                                .formatted(deal.title()),
                        "Type when it began, or when you expect it to close."));
    }

    private static Stream<Problem> noCloseDate(Known known) {
        return withoutCloseDate(known)
                .filter(deal -> deal.created().isPresent())
                .map(deal -> known.about(
                        deal,
                        Severity.NOTE,
                        "Open deal without close date",
                        "Close date",
                        "The open deal %s has no close date: it is in no quarter on Pipeline, and forecasts go by its age."
                                .formatted(deal.title()),
                        "Type when you expect it to close, or leave it blank if you cannot tell."));
    }

    private static Stream<Opportunity> withoutCloseDate(Known known) {
        return known.plan().opportunities().stream()
                .filter(deal -> deal.isOpen() && deal.closeDate().isEmpty());
    }
}
