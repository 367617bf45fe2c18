package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds what each import had against what the plan counts (workbook.md §5, *Reconciliation*): one line an import.
final class Reconciliation {

    static final List<Check> ALL = List.of(Reconciliation::lines);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Reconciliation() {}

    private static Stream<Problem> lines(Known known) {
        return known.plan().imports().stream().map(totals -> line(Reckoning.of(totals, known), known.plan()));
    }

    private static Problem line(Reckoning reckoning, Plan plan) {
        ImportTotals totals = reckoning.totals();
        WonByQuarter won = WonByQuarter.of(reckoning, plan);
        List<String> unrated = unrated(totals, plan.settings());
        boolean agrees = reckoning.file().agrees(reckoning.counted()) && won.agrees() && unrated.isEmpty();
        Place place = new Place(totals.called(), totals.source(), "", "");
        return new Problem(
                agrees ? Severity.NOTE : Severity.WARNING,
                agrees ? "Import agrees" : "Import differs",
                place,
                file(totals, reckoning, won, plan)
                        + (agrees ? " The plan counts the same." : plan(reckoning, won, unrated, plan))
                        + gone(reckoning, plan),
                agrees
                        ? "Nothing to mend; compare with the total that your CRM shows."
                        : "Look at the causes named; mend them in the CRM or on the tab, then import again.",
                agrees ? OptionalDouble.empty() : touched(reckoning));
    }

    private static String file(ImportTotals totals, Reckoning reckoning, WonByQuarter won, Plan plan) {
        return "%s, imported %s, has %s%s."
                .formatted(
                        totals.name(),
                        TIME.format(totals.at().atZone(plan.settings().timeZone())),
                        reckoning.file().told(plan.settings().currency(), isOfDeals(totals)),
                        won.inFile());
    }

    private static String plan(Reckoning reckoning, WonByQuarter won, List<String> unrated, Plan plan) {
        String currency = plan.settings().currency();
        Stream<String> causes = reckoning.causes().stream()
                .map(cause -> cause.why() + " (" + cause.effect().difference(currency) + ")");
        Stream<String> left = unrated.stream().map(amount -> amount + " without a rate on Settings, in no sum");
        String why = Stream.concat(causes, left).collect(Collectors.joining("; "));
        return " The plan counts %s%s.%s"
                .formatted(
                        reckoning.counted().told(currency, isOfDeals(reckoning.totals())),
                        won.otherwiseInPlan(),
                        why.isEmpty() ? "" : " Why: " + why + ".");
    }

    private static String gone(Reckoning reckoning, Plan plan) {
        List<Opportunity> gone = reckoning.gone();
        return gone.isEmpty()
                ? ""
                : " %s gone from the CRM%s stay on the tab and count nowhere."
                        .formatted(
                                Wording.count(gone.size(), "row", "rows"),
                                Wording.moneyOf(gone, plan.settings().currency()));
    }

    private static boolean isOfDeals(ImportTotals totals) {
        return totals.tab().equals("Opportunities");
    }

    private static List<String> unrated(ImportTotals totals, PlanSettings settings) {
        return totals.read().amounts().entrySet().stream()
                .filter(amount -> Tallied.rate(amount.getKey(), settings).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(amount -> Wording.money(
                        amount.getValue(), amount.getKey().equals("*") ? "in further currencies" : amount.getKey()))
                .toList();
    }

    private static OptionalDouble touched(Reckoning reckoning) {
        Tallied difference = reckoning.counted().minus(reckoning.file());
        double money = Math.max(Math.abs(difference.money()), Math.abs(difference.wonMoney()));
        return Tallied.agree(money, 0) ? OptionalDouble.empty() : OptionalDouble.of(money);
    }
}
