package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The steps of the process, with evidence of what is done.
final class Steps {

    private static final String SECTION = "Steps";
    private static final String DONE = "done";
    private static final String BEGUN = "begun";
    private static final String OPEN = "to do";

    private Steps() {}

    static Stream<Item> of(SummaryInput input) {
        return Stream.of(territory(input), goals(input), prioritise(input), plan(input), actions(input), review(input));
    }

    private static Item territory(SummaryInput input) {
        Plan plan = input.plan();
        int accounts = plan.accounts().size();
        int deals = plan.opportunities().size();
        long open = plan.opportunities().stream().filter(Opportunity::isOpen).count();
        return Item.of(
                SECTION,
                "1 Understand the territory",
                progress(accounts > 0, accounts > 0 && deals > 0),
                "%s and %s on the tabs, %,d of them open."
                        .formatted(
                                Wording.count(accounts, "account", "accounts"),
                                Wording.count(deals, "deal", "deals"),
                                open),
                "Accounts, Opportunities");
    }

    private static Item goals(SummaryInput input) {
        int goals = input.plan().goals().size();
        long without = input.plan().goals().stream()
                .filter(goal -> goal.target().isEmpty())
                .count();
        return Item.of(
                SECTION,
                "2 Set goals and targets",
                progress(goals > 0, goals > 0 && without == 0),
                Wording.count(goals, "goal", "goals")
                        + (without == 0 ? "." : ", %,d without a target.".formatted(without)),
                "Goals");
    }

    private static Item prioritise(SummaryInput input) {
        long scored = Tables.rows(input, "Prioritization")
                .filter(row -> Tables.number(row, "Score").isPresent())
                .count();
        String tiers = Stream.of("A", "B", "C")
                .map(tier -> "%,d in tier %s"
                        .formatted(
                                Tables.rows(input, "Prioritization")
                                        .filter(row -> Tables.text(row, "Tier").equals(tier))
                                        .count(),
                                tier))
                .collect(Collectors.joining(", "));
        long mine = judged(input, judgement -> judgement.myRank().isPresent());
        String soFar = scored == 0
                ? "No account has a score yet."
                : "%s: %s; %,d ranked by you."
                        .formatted(Wording.count(scored, "account has a score", "accounts have a score"), tiers, mine);
        String left = mine > 0 ? "" : " Done once you have put at least one account right with My rank.";
        return Item.of(
                SECTION, "3 Prioritise accounts", progress(scored > 0, mine > 0), soFar + left, "Prioritization");
    }

    private static Item plan(SummaryInput input) {
        long planned = judged(input, judgement -> judgement.planThisYear().isPresent());
        long inA = Tables.rows(input, "Prioritization")
                .filter(row -> Tables.text(row, "Tier").equals("A"))
                .count();
        return Item.of(
                SECTION,
                "4 Plan named accounts",
                progress(planned > 0, planned > 0 && planned >= inA),
                "%s with a Plan this year; %,d are in tier A."
                        .formatted(Wording.count(planned, "account", "accounts"), inA),
                "Prioritization");
    }

    private static Item actions(SummaryInput input) {
        LocalDate weekAgo = input.asOf().minusDays(7);
        long open = Tables.rows(input, "Prioritization")
                .filter(row -> !Tables.text(row, "Next action").isEmpty())
                .count();
        long done = judged(input, judgement -> judgement.doneOn().isPresent());
        long thisWeek = judged(
                input,
                judgement ->
                        judgement.doneOn().filter(day -> day.isAfter(weekAgo)).isPresent());
        return Item.of(
                SECTION,
                "5 Work the plan",
                progress(done > 0, thisWeek > 0),
                "%s; %,d done in the last seven days."
                        .formatted(Wording.count(open, "next action is open", "next actions are open"), thisWeek),
                "Prioritization");
    }

    private static Item review(SummaryInput input) {
        List<LocalDate> days = input.plan().history().lines().stream()
                .map(Sealed::sealedOn)
                .distinct()
                .filter(day -> day.isBefore(input.asOf()))
                .toList();
        Optional<LocalDate> first = days.stream().min(Comparator.naturalOrder());
        return Item.of(
                SECTION,
                "6 Review and track",
                progress(!days.isEmpty(), days.size() >= 5),
                first.map(day -> "History holds %s before this one, since %s."
                                .formatted(Wording.count(days.size(), "day", "days"), day))
                        .orElse("History begins with the first refresh; changes show from the next day on."),
                "History");
    }

    private static String progress(boolean begun, boolean done) {
        return done ? DONE : begun ? BEGUN : OPEN;
    }

    private static long judged(SummaryInput input, Predicate<Judgement> predicate) {
        return input.plan().judgements().values().stream().filter(predicate).count();
    }
}
