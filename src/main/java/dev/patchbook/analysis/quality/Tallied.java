package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.ImportTotals.Sums;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Rows, their money, and of them the won deals with theirs; each may be negative where it is a difference.
///
/// @param money in the plan's currency, as far as it is known there
record Tallied(long rows, double money, long won, double wonMoney) {

    static final Tallied NOTHING = new Tallied(0, 0, 0, 0);

    /// Sums agree to the unit: a file may round where the plan does not.
    private static final double UNIT = 0.5;

    private static final double RELATIVE = 1e-9;

    static Tallied of(Opportunity deal) {
        double amount = deal.knownAmount().orElse(0);
        return new Tallied(1, amount, deal.isWon() ? 1 : 0, deal.isWon() ? amount : 0);
    }

    static Tallied of(Sums sums, PlanSettings settings) {
        return new Tallied(
                sums.rows(), inPlan(sums.amounts(), settings), sums.won(), inPlan(sums.wonAmounts(), settings));
    }

    /// Amounts in the plan's currency; those without a rate are left out.
    static double inPlan(Map<String, Double> amounts, PlanSettings settings) {
        return amounts.entrySet().stream()
                .mapToDouble(amount ->
                        amount.getValue() * rate(amount.getKey(), settings).orElse(0))
                .sum();
    }

    static OptionalDouble rate(String code, PlanSettings settings) {
        if (code.equals(ImportTotals.PLAN_CURRENCY) || code.equals(settings.currency())) {
            return OptionalDouble.of(1);
        }
        PlanSettings.Rate rate = settings.rates().get(code);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate.value());
    }

    Tallied plus(Tallied other) {
        return new Tallied(rows + other.rows, money + other.money, won + other.won, wonMoney + other.wonMoney);
    }

    Tallied minus(Tallied other) {
        return plus(new Tallied(-other.rows, -other.money, -other.won, -other.wonMoney));
    }

    Tallied withoutRows() {
        return new Tallied(0, money, won, wonMoney);
    }

    /// Whether two sums are one but for rounding.
    static boolean agree(double one, double other) {
        return Math.abs(one - other) < Math.max(UNIT, RELATIVE * Math.max(Math.abs(one), Math.abs(other)));
    }

    boolean agrees(Tallied other) {
        return rows == other.rows && won == other.won && agree(money, other.money) && agree(wonMoney, other.wonMoney);
    }

    /// As in `8,800 rows, 10,005 USD; won 42 deals, 9,000 USD`.
    String told(String currency, boolean deals) {
        String told = Wording.count(rows, "row", "rows");
        return deals
                ? "%s, %s; won %s, %s"
                        .formatted(
                                told,
                                Wording.money(money, currency),
                                Wording.count(won, "deal", "deals"),
                                Wording.money(wonMoney, currency))
                : told;
    }

    /// As in `-2 rows, -500 USD, won -1 (-500 USD)`; what does not differ is left out.
    String difference(String currency) {
        List<String> parts = new ArrayList<>();
        if (rows != 0) {
            parts.add(signed((double) rows) + (Math.abs(rows) == 1 ? " row" : " rows"));
        }
        if (!agree(money, 0)) {
            parts.add(signed(money) + " " + currency);
        }
        if (won != 0 || !agree(wonMoney, 0)) {
            parts.add("won %s (%s %s)".formatted(signed((double) won), signed(wonMoney), currency));
        }
        return String.join(", ", parts);
    }

    private static String signed(double number) {
        return (number > 0 ? "+" : "") + Wording.whole(agree(number, 0) ? 0 : number);
    }
}
