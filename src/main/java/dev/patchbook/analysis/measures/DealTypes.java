package dev.patchbook.analysis.measures;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What kind of business each deal is (workbook.md §5).
///
/// A type that is typed holds. Where it is blank, the first won deal of an account family is New, and so is
/// every deal of
/// a family that has won none before it; what comes after is Expansion. A deal without account has no type.
public final class DealTypes {

    private final Families families;
    private final Map<String, Opportunity> firstWon;

    private DealTypes(Families families, Map<String, Opportunity> firstWon) {
        this.families = families;
        this.firstWon = firstWon;
    }

    /// The types of a plan's deals.
    public static DealTypes of(Plan plan) {
        Families families = Families.of(plan.accounts());
        Map<String, Opportunity> firstWon = new HashMap<>();
        for (Opportunity deal : plan.opportunities()) {
            if (deal.isWon()) {
                deal.accountKey().ifPresent(account -> firstWon.merge(families.of(account), deal, DealTypes::earlier));
            }
        }
        return new DealTypes(families, firstWon);
    }

    /// The type of a deal; empty where nothing is typed and it has no account.
    public Optional<DealType> of(Opportunity deal) {
        if (deal.type().isPresent()) {
            return deal.type();
        }
        return deal.accountKey()
                .map(account -> isFirst(deal, families.of(account)) ? DealType.NEW : DealType.EXPANSION);
    }

    /// The account families that types are decided by.
    public Families families() {
        return families;
    }

    private boolean isFirst(Opportunity deal, String family) {
        if (!firstWon.containsKey(family)) {
            return true;
        }
        Opportunity first = firstWon.getOrDefault(family, deal);
        return first.key().equals(deal.key()) || (!deal.isOpen() && BY_CLOSE.compare(deal, first) < 0);
    }

    private static Opportunity earlier(Opportunity one, Opportunity other) {
        return BY_CLOSE.compare(one, other) <= 0 ? one : other;
    }

    private static final Comparator<Opportunity> BY_CLOSE = Comparator.comparing(
                    (Opportunity deal) -> deal.closeDate().orElse(LocalDate.MAX))
            .thenComparing(deal -> deal.created().orElse(LocalDate.MAX))
            .thenComparing(Opportunity::key);
}
