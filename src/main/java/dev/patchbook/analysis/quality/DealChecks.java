package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Percentiles;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What can be wrong with a deal.
final class DealChecks {

    /// With fewer won cycles or amounts nothing is called unusual: our convention.
    private static final int FEWEST_TO_COMPARE = 20;

    /// From this modified z-score of its logarithm an amount is unusual (Iglewicz and Hoaglin, 1993).
    private static final double UNUSUAL = 3.5;

    static final List<Check> ALL = List.of(
            each(DealChecks::missingAmount),
            each(DealChecks::wonWithoutAmount),
            each(DealChecks::wonWithoutCloseDate),
            each(DealChecks::closeDatePassed),
            each(DealChecks::stalled),
            each(DealChecks::noAccount),
            each(DealChecks::closedBeforeCreated),
            each(DealChecks::unusualAmount),
            DealChecks::inTheFuture,
            DealChecks::vanished);

    private DealChecks() {}

    private interface DealCheck {
        Optional<Problem> of(Opportunity deal, Known known);
    }

    private static Check each(DealCheck check) {
        return known -> known.plan().opportunities().stream()
                .mapMulti((deal, found) -> check.of(deal, known).ifPresent(found));
    }

    private static Optional<Problem> missingAmount(Opportunity deal, Known known) {
        return when(
                deal.isOpen() && deal.amount() instanceof Amount.Unknown,
                () -> known.about(
                        deal,
                        Severity.WARNING,
                        "Open deal without amount",
                        "Amount",
                        "The open deal %s has no amount; forecasts take what its product usually brings."
                                .formatted(deal.title()),
                        "Type what you expect, or leave it blank if you cannot tell."));
    }

    private static Optional<Problem> wonWithoutAmount(Opportunity deal, Known known) {
        return when(
                deal.isWon() && deal.amount() instanceof Amount.Unknown,
                () -> known.about(
                        deal,
                        Severity.ERROR,
                        "Won deal without amount",
                        "Amount",
                        "The won deal %s has no amount, so it adds nothing to bookings.".formatted(deal.title()),
                        "Type the amount that was won."));
    }

    private static Optional<Problem> wonWithoutCloseDate(Opportunity deal, Known known) {
        return when(
                deal.isWon() && deal.closeDate().isEmpty(),
                () -> known.about(
                        deal,
                        Severity.ERROR,
                        "Won deal without close date",
                        "Close date",
                        "The won deal %s has no close date, so it counts in no quarter.".formatted(deal.title()),
                        "Type the day on which it was won."));
    }

    private static Optional<Problem> closeDatePassed(Opportunity deal, Known known) {
        Optional<LocalDate> passed = deal.closeDate().filter(day -> deal.isOpen() && day.isBefore(known.asOf()));
        return passed.map(day -> known.about(
                deal,
                Severity.WARNING,
                "Close date passed",
                "Close date",
                "The open deal %s should have closed on %s.".formatted(deal.title(), day),
                "Close it, or move the date."));
    }

    private static Optional<Problem> stalled(Opportunity deal, Known known) {
        OptionalInt age = deal.isOpen() ? Cycles.age(deal, known.asOf()) : OptionalInt.empty();
        if (age.isEmpty() || known.wonCycles().count() < FEWEST_TO_COMPARE) {
            return Optional.empty();
        }
        int longest = (int) known.wonCycles().at(1).orElseThrow();
        int usual = (int) known.wonCycles().at(0.9).orElseThrow();
        if (age.getAsInt() > longest) {
            return Optional.of(known.about(
                    deal,
                    Severity.WARNING,
                    "Older than any won deal",
                    "Created",
                    "%s is open for %d days; no won deal took longer than %d."
                            .formatted(deal.title(), age.getAsInt(), longest),
                    "Close it as lost, or say what makes it different."));
        }
        return when(
                age.getAsInt() > usual,
                () -> known.about(
                        deal,
                        Severity.NOTE,
                        "Stalled",
                        "Created",
                        "%s is open for %d days; nine in ten won deals took at most %d."
                                .formatted(deal.title(), age.getAsInt(), usual),
                        "Agree on a next step, or close it."));
    }

    private static Optional<Problem> noAccount(Opportunity deal, Known known) {
        return when(
                deal.accountName().isEmpty() && deal.accountKey().isEmpty(),
                () -> known.about(
                        deal,
                        Severity.WARNING,
                        "Deal without account",
                        "Account",
                        "The deal %s names no account, so it counts for none.".formatted(deal.title()),
                        "Type the account as it is spelt on Accounts."));
    }

    private static Optional<Problem> closedBeforeCreated(Opportunity deal, Known known) {
        boolean backwards = deal.created().isPresent()
                && deal.closeDate()
                        .filter(day -> day.isBefore(deal.created().get()))
                        .isPresent();
        return when(
                backwards,
                () -> known.about(
                        deal,
                        Severity.WARNING,
                        "Closes before it was created",
                        "Close date",
                        "%s was created on %s and %s on %s."
                                .formatted(
                                        deal.title(),
                                        deal.created().orElseThrow(),
                                        deal.isOpen() ? "should close" : "closed",
                                        deal.closeDate().orElseThrow()),
                        "Mend one of the two dates."));
    }

    private static Optional<Problem> unusualAmount(Opportunity deal, Known known) {
        if (deal.isLost() || deal.knownAmount().isEmpty()) {
            return Optional.empty();
        }
        double amount = deal.knownAmount().getAsDouble();
        Percentiles usual = known.wonAmounts(deal.product().orElse(""));
        return when(
                usual.count() >= FEWEST_TO_COMPARE && Unusual.score(amount, usual) > UNUSUAL,
                () -> known.about(
                        deal,
                        Severity.NOTE,
                        "Unusual amount",
                        "Amount",
                        "%s says %,.0f, where won deals%s bring about %,.0f."
                                .formatted(
                                        deal.title(),
                                        amount,
                                        deal.product()
                                                .map(product -> " of " + product)
                                                .orElse(""),
                                        usual.median().orElseThrow()),
                        "Check the amount and its currency."));
    }

    /// Records of a day that has not come: they do not count until it has.
    private static Stream<Problem> inTheFuture(Known known) {
        if (known.reconstructed()) {
            return Stream.empty();
        }
        return known.asRead().opportunities().stream()
                .filter(deal -> deal.vanishedSince().isEmpty())
                .flatMap(deal -> Stream.concat(
                        future(deal, deal.created(), "Created", known),
                        future(deal, deal.isOpen() ? Optional.empty() : deal.closeDate(), "Close date", known)));
    }

    private static Stream<Problem> future(Opportunity deal, Optional<LocalDate> day, String column, Known known) {
        return day
                .filter(date -> date.isAfter(known.asOf()))
                .map(date -> known.about(
                        deal,
                        Severity.ERROR,
                        "Date in the future",
                        column,
                        "%s: %s is %s, which has not come; until then it is not used."
                                .formatted(deal.title(), column, date),
                        "Mend the date, or the outcome if the deal is still open."))
                .stream();
    }

    private static Stream<Problem> vanished(Known known) {
        return known.asRead().opportunities().stream()
                .filter(deal -> deal.vanishedSince().isPresent())
                .map(deal -> known.about(
                        deal,
                        Severity.NOTE,
                        "No longer in the CRM",
                        InCrm.HEADER,
                        "%s is missing from the CRM since %s; it counts nowhere."
                                .formatted(deal.title(), deal.vanishedSince().orElseThrow()),
                        "Delete the row, or clear In CRM if the deal is real."));
    }

    private interface Told {
        Problem tell();
    }

    private static Optional<Problem> when(boolean wrong, Told told) {
        return wrong ? Optional.of(told.tell()) : Optional.empty();
    }
}
