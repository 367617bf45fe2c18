package dev.patchbook.templates;

import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/// A plan with invented companies and deals, to try Patchbook on: the same day gives the same plan.
///
/// Its fiscal year is laid so that the day falls midway into its third quarter: two quarters to look back on, one to
/// work on, one ahead. Among the deals are a stale one, a duplicate and some without an amount; one account carries a
/// rank of the AE's own.
public final class SamplePlan {

    /// The name of the sample's file.
    public static final String NAME = "Sample plan (invented data)";

    private SamplePlan() {}

    /// What to ask for on a day.
    public static PlanRequest request(LocalDate day, ZoneId timeZone) {
        LocalDate yearStart = day.withDayOfMonth(1).minusMonths(7);
        double usual = Invented.on(day).wonInAQuarter();
        List<OptionalDouble> quarters = Stream.of(0.9, 1.0, 1.05, 1.15)
                .map(share -> OptionalDouble.of(5000 * Math.rint(share * usual / 5000)))
                .toList();
        double annual =
                quarters.stream().mapToDouble(OptionalDouble::getAsDouble).sum();
        return new PlanRequest(
                "comprehensive",
                NAME,
                Optional.of("Robin Sample"),
                "USD",
                timeZone,
                yearStart,
                Optional.of("sample plan of " + day),
                new Quota(OptionalDouble.of(annual), quarters));
    }

    /// The rows of the sample of a clock's day.
    static Content content(PlanRequest request, InstantSource clock) {
        LocalDate day = clock.instant().atZone(request.timeZone()).toLocalDate();
        Invented invented = Invented.on(day);
        Content start = StartingContent.of(request);
        List<Map<String, Value>> settings = Stream.concat(
                        withSignals(start.of(InputTabs.SETTINGS.title())).stream(), SampleDeals.stages())
                .toList();
        return start.with(InputTabs.SETTINGS.title(), settings)
                .with(InputTabs.ACCOUNTS.title(), invented.accounts())
                .with(InputTabs.OPPORTUNITIES.title(), invented.deals())
                .with("Prioritization", List.of(override(invented.companies().get(7), day)));
    }

    /// The companies and deals of a day.
    private record Invented(
            List<SampleAccounts.Company> companies, List<Map<String, Value>> accounts, List<Map<String, Value>> deals) {

        private static final int QUARTERS = 8;

        static Invented on(LocalDate day) {
            Random random = new Random(day.toEpochDay());
            List<SampleAccounts.Company> companies = SampleAccounts.companies(random);
            List<Map<String, Value>> deals = new SampleDeals(random, day, companies).rows();
            return new Invented(companies, SampleAccounts.rows(companies, day, random), deals);
        }

        /// What a quarter usually brings, so that the goals are neither a walk-over nor out of reach.
        double wonInAQuarter() {
            return deals.stream()
                            .filter(deal -> deal.containsValue(Value.of("Won")))
                            .map(deal -> deal.getOrDefault("Amount", Value.BLANK))
                            .mapToDouble(amount -> amount instanceof Value.Number(double known) ? known : 0)
                            .sum()
                    / QUARTERS;
        }
    }

    private static List<Map<String, Value>> withSignals(List<Map<String, Value>> settings) {
        return settings.stream()
                .map(row -> {
                    if (!row.containsValue(Value.of(Setting.SIGNAL_COLUMNS.title()))) {
                        return row;
                    }
                    Map<String, Value> named = new HashMap<>(row);
                    named.put("Value", Value.of(SampleAccounts.SIGNAL));
                    return named;
                })
                .toList();
    }

    private static Map<String, Value> override(SampleAccounts.Company company, LocalDate day) {
        return Map.of(
                "Account ID", Value.of(company.id()),
                "Account", Value.of(company.name()),
                "My rank", Value.of(2),
                "My reason", Value.of("New head of operations, an old customer of ours"),
                "Valid until", Value.of(day.plusDays(60)));
    }
}
