package dev.patchbook.analysis.quality;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.identity.Company;
import dev.patchbook.plan.identity.SameCompany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Accounts that are gone from the CRM and may go on under another key, until the AE says so or not.
final class IdentityChecks {

    static final List<Check> ALL = List.of(IdentityChecks::perhapsTheSame);

    private IdentityChecks() {}

    private static Stream<Problem> perhapsTheSame(Known known) {
        List<Account> accounts = known.asRead().accounts();
        List<SameCompany.Pair> pairs =
                SameCompany.among(accounts.stream().map(Company::of).toList());
        if (pairs.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Account> byKey = accounts.stream().collect(Collectors.toMap(Account::key, Function.identity()));
        Map<String, Double> money = money(known);
        return pairs.stream().map(pair -> {
            Account gone = byKey.getOrDefault(pair.gone().key(), accounts.getFirst());
            Account there = byKey.getOrDefault(pair.there().key(), gone);
            Double touched = money.get(gone.key());
            return new Problem(
                    Severity.WARNING,
                    "May be the same company",
                    new Place(
                            gone.place().tab(),
                            nameOf(gone) + " = " + nameOf(there),
                            InCrm.HEADER,
                            gone.place().cell(InCrm.HEADER)),
                    "%s (%s), gone from the CRM since %s, may go on as %s (%s). %s"
                            .formatted(
                                    gone.name(),
                                    nameOf(gone),
                                    gone.vanishedSince().orElseThrow(),
                                    there.name(),
                                    nameOf(there),
                                    pair.why()),
                    "Confirm it, and what you wrote and its deals follow; or say that they are two.",
                    touched == null ? OptionalDouble.empty() : OptionalDouble.of(touched));
        });
    }

    /// What the open and won deals of each account come to.
    private static Map<String, Double> money(Known known) {
        Map<String, Double> money = new HashMap<>();
        for (Opportunity deal : known.plan().opportunities()) {
            OptionalDouble amount = known.moneyOf(deal);
            if (!deal.isLost() && amount.isPresent()) {
                deal.accountKey().ifPresent(key -> money.merge(key, amount.getAsDouble(), Double::sum));
            }
        }
        return money;
    }

    private static String nameOf(Account account) {
        return account.id().orElse(account.name());
    }
}
