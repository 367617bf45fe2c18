package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.PlanSettings.Quota;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The named-account plan against the quota: what the AE typed as Plan this year, added up.
final class NamedAccounts {

    private NamedAccounts() {}

    static Stream<Item> of(SummaryInput input) {
        Map<String, Judgement> judgements = input.plan().judgements();
        List<Double> planned = input.plan().accounts().stream()
                .map(Account::key)
                .flatMap(key -> Optional.ofNullable(judgements.get(key)).stream())
                .flatMap(judgement -> judgement.planThisYear().stream().boxed())
                .toList();
        String currency = input.plan().settings().currency();
        OptionalDouble quota = annual(input.plan().settings().quota());
        if (planned.isEmpty()) {
            return Stream.of(item(
                    "nothing planned",
                    "Type in Plan this year what you plan to win with each account"
                            + (quota.isPresent()
                                    ? "; the quota is %s.".formatted(Wording.money(quota.getAsDouble(), currency))
                                    : ".")));
        }
        double sum = planned.stream().mapToDouble(Double::doubleValue).sum();
        String named = Wording.count(planned.size(), "account", "accounts");
        if (quota.isEmpty() || quota.getAsDouble() == 0) {
            return Stream.of(item(
                    Wording.money(sum, currency), "Planned with %s. There is no quota on Settings.".formatted(named)));
        }
        double gap = quota.getAsDouble() - sum;
        return Stream.of(item(
                Wording.money(sum, currency),
                "Planned with %s: %.0f %% of the quota of %s, %s %s."
                        .formatted(
                                named,
                                100 * sum / quota.getAsDouble(),
                                Wording.money(quota.getAsDouble(), currency),
                                Wording.money(Math.abs(gap), currency),
                                gap > 0 ? "short" : "above")));
    }

    /// The year's quota, or the sum of its quarters where all four are known.
    private static OptionalDouble annual(Quota quota) {
        if (quota.annual().isPresent()) {
            return quota.annual();
        }
        boolean all = !quota.quarters().isEmpty() && quota.quarters().stream().allMatch(OptionalDouble::isPresent);
        return all
                ? OptionalDouble.of(quota.quarters().stream()
                        .mapToDouble(quarter -> quarter.orElse(0))
                        .sum())
                : OptionalDouble.empty();
    }

    private static Item item(String value, String detail) {
        return Item.of("Plan", "Named accounts against quota", value, detail, "Prioritization");
    }
}
