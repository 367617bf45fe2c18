package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What to do next with an account, and the rule that says so.
///
/// @param rule the name of the rule that fired
/// @param sentence names the deal or the date
public record NextAction(String rule, String sentence) {

    private interface Rule {
        Optional<String> of(AccountCase account, Patch patch);
    }

    private record Named(String name, Rule rule) {}

    /// The rules; the first that applies decides.
    private static final List<Named> RULES = List.of(
            new Named("close date passed", NextAction::closeDatePassed),
            new Named("renewal near without a renewal deal", NextAction::renewalNear),
            new Named("tier A untouched too long", NextAction::tierAUntouched),
            new Named("next step overdue", NextAction::nextStepOverdue),
            new Named("open deal stalled", NextAction::stalled),
            new Named("open deal without next step", NextAction::noNextStep),
            new Named("touch overdue", NextAction::touchOverdue),
            new Named("no contact known", NextAction::noContact),
            new Named("no open deal", NextAction::noOpenDeal));

    /// The next action of an account; none for one that is not ranked or that the AE has silenced.
    static Optional<NextAction> of(AccountCase account, Patch patch) {
        if (!account.facts().isRanked() || account.isSilenced(patch)) {
            return Optional.empty();
        }
        return RULES.stream()
                .flatMap(named -> named.rule().of(account, patch).stream()
                        .map(sentence -> new NextAction(named.name(), sentence)))
                .findFirst();
    }

    private static Optional<String> closeDatePassed(AccountCase account, Patch patch) {
        return account.facts().open().stream()
                .filter(deal -> before(deal.closeDate(), patch.asOf()))
                .min(Comparator.comparing((Opportunity deal) -> deal.closeDate().orElseThrow())
                        .thenComparing(Opportunity::key))
                .map(deal -> "Close date of " + named(deal)
                        + " passed on " + deal.closeDate().orElseThrow()
                        + ": move it or close it");
    }

    private static Optional<String> renewalNear(AccountCase account, Patch patch) {
        return Play.renewalNear(account.facts(), patch.asOf())
                .filter(_ -> !account.facts().hasOpenRenewal())
                .map(day -> "Renewal " + (day.isBefore(patch.asOf()) ? "was due " : "is due ") + day
                        + " and no renewal deal is open: open one");
    }

    private static Optional<String> tierAUntouched(AccountCase account, Patch patch) {
        return account.tier().filter(tier -> tier == Tier.A).flatMap(_ -> overdue(account, patch));
    }

    private static Optional<String> nextStepOverdue(AccountCase account, Patch patch) {
        return account.facts().open().stream()
                .filter(deal -> before(deal.nextStepDate(), patch.asOf()))
                .min(Comparator.comparing(
                                (Opportunity deal) -> deal.nextStepDate().orElseThrow())
                        .thenComparing(Opportunity::key))
                .map(deal -> "Next step of " + named(deal)
                        + " was due on " + deal.nextStepDate().orElseThrow()
                        + deal.nextStep().map(step -> ": " + step).orElse(""));
    }

    private static Optional<String> stalled(AccountCase account, Patch patch) {
        List<Opportunity> open = account.facts().open();
        List<Opportunity> stalled = open.stream().filter(patch::isStalled).toList();
        int others = stalled.size() - 1;
        String asOthers =
                others < 1 ? "" : (others == 1 ? ", as is " : ", as are ") + others + " more of its " + open.size();
        return stalled.stream()
                .min(Comparator.comparing((Opportunity deal) -> deal.created().orElse(LocalDate.MAX))
                        .thenComparing(Opportunity::key))
                .map(deal -> named(deal)
                        + " is open since " + deal.created().orElseThrow()
                        + ", longer than nine in ten won deals took ("
                        + (int) patch.longCycleDays().orElseThrow() + " days)"
                        + asOthers
                        + ": revive or close");
    }

    private static Optional<String> noNextStep(AccountCase account, Patch patch) {
        return account.facts().open().stream()
                .filter(deal -> patch.usesNextSteps() && deal.nextStep().isEmpty())
                .min(Comparator.comparingDouble(
                                (Opportunity deal) -> -deal.knownAmount().orElse(0))
                        .thenComparing(Opportunity::key))
                .map(deal -> named(deal) + " has no next step: agree on one");
    }

    private static Optional<String> touchOverdue(AccountCase account, Patch patch) {
        return overdue(account, patch);
    }

    private static Optional<String> noContact(AccountCase account, Patch patch) {
        return account.lastTouch(patch.asOf()).isEmpty()
                ? Optional.of("No contact known: make the first, or enter the last activity")
                : Optional.empty();
    }

    private static Optional<String> noOpenDeal(AccountCase account, Patch patch) {
        OptionalDouble room = account.potential().amount();
        return account.tier()
                .filter(tier -> tier != Tier.C && account.facts().open().isEmpty())
                .map(_ -> room.isPresent()
                        ? "No deal is open; it could be worth "
                                + Wording.money(
                                        room.getAsDouble(), patch.settings().currency())
                                + " a year: find the next project"
                        : "No deal is open: find the next project");
    }

    private static Optional<String> overdue(AccountCase account, Patch patch) {
        Optional<LocalDate> last = account.lastTouch(patch.asOf());
        return account.nextTouchDue(patch)
                .filter(due -> due.isBefore(patch.asOf()))
                .map(due -> "Tier " + account.tier().orElseThrow()
                        + ", last touch " + last.orElseThrow()
                        + " (" + Wording.count(ChronoUnit.DAYS.between(last.orElseThrow(), patch.asOf()), "day", "days")
                        + " ago), due since " + due
                        + ": get in touch");
    }

    private static boolean before(Optional<LocalDate> day, LocalDate asOf) {
        return day.filter(date -> date.isBefore(asOf)).isPresent();
    }

    private static String named(Opportunity deal) {
        return Wording.cut(deal.title(), 60);
    }
}
