package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Covered;
import dev.patchbook.analysis.measures.DealTypes;
import dev.patchbook.analysis.measures.Families;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which deals, activities and accounts a goal is about, whatever the period.
final class GoalScope {

    private final Goal goal;
    private final Optional<Condition> condition;
    private final Covered covered;
    private final DealTypes types;
    private final Families families;

    private GoalScope(Goal goal, Optional<Condition> condition, Covered covered, DealTypes types, Families families) {
        this.goal = goal;
        this.condition = condition;
        this.covered = covered;
        this.types = types;
        this.families = families;
    }

    static GoalScope of(Plan plan, Goal goal, DealTypes types) {
        Map<String, Account> accounts = new HashMap<>();
        if (goal.where().isPresent()) {
            plan.accounts().forEach(account -> accounts.put(account.key(), account));
        }
        return new GoalScope(
                goal,
                goal.where().map(where -> Condition.of(where, accounts)),
                Covered.of(plan),
                types,
                types.families());
    }

    Goal goal() {
        return goal;
    }

    /// Why Where cannot be asked at all; empty where it can.
    Optional<String> unknownField() {
        return condition
                .filter(asked -> goal.metric() == Goal.Metric.ACTIVITIES ? !asked.isOfActivities() : !asked.isKnown())
                .flatMap(_ -> goal.where())
                .map(Goal.Where::field);
    }

    /// Why a deal is not of this goal; empty where it is.
    Optional<String> reasonAgainst(Opportunity deal) {
        return covered.reasonAgainst(deal)
                .or(() ->
                        reasonAgainst(condition.map(asked -> asked.holds(deal)).orElse(true)))
                .or(() -> wantedType().flatMap(wanted -> reasonAgainst(types.of(deal), wanted)));
    }

    /// Why an activity is not of this goal; empty where it is.
    Optional<String> reasonAgainst(Activity activity) {
        return covered.reasonAgainst(activity)
                .or(() -> reasonAgainst(
                        condition.map(asked -> asked.holds(activity)).orElse(true)));
    }

    private Optional<String> reasonAgainst(boolean holds) {
        return holds
                ? Optional.empty()
                : Optional.of(goal.where().map(Goal.Where::toString).orElse("") + " does not hold");
    }

    boolean contains(Opportunity deal) {
        return reasonAgainst(deal).isEmpty();
    }

    /// The company that a deal is with: its account family, or the deal itself where it has no account.
    String company(Opportunity deal) {
        return deal.accountKey().map(families::of).orElse(deal.key());
    }

    /// The accounts whose owner the plan covers and for which Where holds.
    List<Account> accounts(Plan plan) {
        return plan.accounts().stream()
                .filter(covered::contains)
                .filter(account -> condition.map(asked -> asked.holds(account)).orElse(true))
                .toList();
    }

    private Optional<DealType> wantedType() {
        return switch (goal.metric()) {
            case NEW_LOGOS -> Optional.of(DealType.NEW);
            case EXPANSION -> Optional.of(DealType.EXPANSION);
            case RENEWALS -> Optional.of(DealType.RENEWAL);
            case BOOKINGS, PIPELINE_CREATED, OPEN_PIPELINE, WIN_RATE, ACTIVITIES, ARR, MANUAL -> Optional.empty();
        };
    }

    private static Optional<String> reasonAgainst(Optional<DealType> type, DealType wanted) {
        if (type.isEmpty()) {
            return Optional.of("it has neither type nor account, so its type is unknown");
        }
        return type.get() == wanted
                ? Optional.empty()
                : Optional.of(
                        switch (type.get()) {
                            case NEW -> "its type is New";
                            case EXPANSION -> "its type is Expansion";
                            case RENEWAL -> "its type is Renewal";
                        });
    }
}
