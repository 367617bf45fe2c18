package dev.patchbook.bench;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// An invented territory of any size: the same seed, sizes and day give the same accounts and deals.
///
/// Deals span two years before the day; accounts differ in how often they buy, and some of what a CRM should know is
/// blank.
public record Territory(LocalDate day, List<Account> accounts, List<Opportunity> deals) {

    private static final int DAYS = 730;
    private static final List<String> INDUSTRIES = List.of(
            "Healthcare",
            "Retail",
            "Logistics",
            "Energy",
            "Education",
            "Banking",
            "Software",
            "Food",
            "Media",
            "Public");
    private static final List<String> COUNTRIES = List.of("France", "Germany", "Spain", "Italy", "Poland", "Sweden");
    private static final List<String> OWNERS = List.of("Robin Sample", "Kim Sample", "Alex Sample", "Sam Sample");
    private static final List<String> PRODUCTS = List.of("Harbor", "Harbor Plus", "Beacon", "Beacon Plus");
    private static final List<String> SOURCES = List.of("Outbound", "Website", "Partner", "Event", "Referral");
    private static final List<String> STAGES = List.of("Discovery", "Evaluation", "Proposal", "Negotiation");

    public Territory {
        accounts = List.copyOf(accounts);
        deals = List.copyOf(deals);
    }

    public static Territory of(long seed, int accounts, int deals, LocalDate day) {
        Random random = new Random(seed);
        List<Account> patch = new ArrayList<>(accounts);
        for (int i = 0; i < accounts; i++) {
            patch.add(account(random, i, day));
        }
        List<Opportunity> pipeline = new ArrayList<>(deals);
        for (int i = 0; i < deals; i++) {
            double skewed = Math.pow(random.nextDouble(), 1.5);
            Account account = patch.get((int) (skewed * accounts));
            pipeline.add(deal(random, i, account, day, day.minusDays(DAYS - (long) i * DAYS / deals)));
        }
        return new Territory(day, patch, pipeline);
    }

    /// The territory as a plan in memory, with a bookings goal for the year and each quarter.
    public Plan plan() {
        PlanBuilder plan = PlanBuilder.plan();
        LocalDate year = LocalDate.of(day.getYear(), 1, 1);
        plan.with(goal("FY", year, year.plusYears(1)));
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate start = year.plusMonths(3L * quarter);
            plan.with(goal("Q" + (quarter + 1), start, start.plusMonths(3)));
        }
        return plan.build().withAccounts(accounts).withOpportunities(deals);
    }

    private Goal goal(String id, LocalDate start, LocalDate after) {
        double months = start.until(after).toTotalMonths();
        return new Goal(
                id,
                "Bookings " + id,
                Goal.Metric.BOOKINGS,
                Optional.empty(),
                Optional.empty(),
                start,
                after.minusDays(1),
                OptionalDouble.of(150.0 * deals.size() * months),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Goals", 2, "Goal ID", Map.of("Goal ID", "A")));
    }

    private static Account account(Random random, int index, LocalDate day) {
        String id = "A-%06d".formatted(index + 1);
        boolean customer = random.nextInt(4) == 0;
        double employees = Math.ceil(Math.exp(4.5 + 1.2 * random.nextGaussian()));
        return new Account(
                id.toLowerCase(Locale.ROOT),
                Optional.of(id),
                "Invented Company %06d".formatted(index + 1),
                Optional.empty(),
                Optional.of("company-%06d.example".formatted(index + 1)),
                Optional.of(one(random, OWNERS)),
                Optional.of(one(random, COUNTRIES)),
                Optional.empty(),
                Optional.empty(),
                sometimes(random, 0.95).map(_ -> one(random, INDUSTRIES)),
                random.nextInt(12) == 0 ? OptionalDouble.empty() : OptionalDouble.of(employees),
                OptionalDouble.of(Math.rint(employees * 150_000 * Math.exp(0.4 * random.nextGaussian()))),
                Optional.of(customer ? "Customer" : "Prospect"),
                Optional.empty(),
                customer ? OptionalDouble.of(Math.rint(employees * 60)) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                customer ? Optional.of(day.plusDays(random.nextInt(360))) : Optional.empty(),
                Optional.empty(),
                sometimes(random, 0.8).map(_ -> day.minusDays(random.nextInt(400))),
                false,
                InCrm.PRESENT,
                Map.of(),
                new RowPlace("Accounts", index + 2, "Account", Map.of("Account", "A")));
    }

    private static Opportunity deal(Random random, int index, Account account, LocalDate day, LocalDate created) {
        String id = "O-%07d".formatted(index + 1);
        int cycle = Math.clamp(Math.round(Math.exp(4.1 + 0.5 * random.nextGaussian())), 8, 300);
        boolean open = created.plusDays(cycle).isAfter(day) || random.nextInt(200) == 0;
        boolean won = random.nextDouble() < 0.2 + 0.15 * Math.sin(account.name().hashCode());
        String product = one(random, PRODUCTS);
        double amount = 500 * Math.rint(Math.exp(2.8 + 0.7 * random.nextGaussian()));
        int step = Math.clamp((day.toEpochDay() - created.toEpochDay()) * 4 / cycle, 0, 3);
        return new Opportunity(
                id.toLowerCase(Locale.ROOT),
                Optional.of(id),
                Optional.of(account.key()),
                Optional.of(account.name()),
                Optional.of(product + " for " + account.name()),
                Optional.empty(),
                Optional.of(product),
                Optional.of(open ? STAGES.get(step) : won ? "Closed Won" : "Closed Lost"),
                Optional.empty(),
                Optional.empty(),
                open && random.nextInt(10) == 0 ? Amount.UNKNOWN : new Amount.Known(amount),
                OptionalDouble.empty(),
                Optional.of(created),
                Optional.of(created.plusDays(cycle)),
                open ? Outcome.OPEN : won ? Outcome.WON : Outcome.LOST,
                Optional.of(one(random, SOURCES)),
                account.owner(),
                open ? Optional.of(day.minusDays(random.nextInt(40))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Opportunities", index + 2, "Opportunity ID", Map.of("Opportunity ID", "A")));
    }

    private static String one(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Optional<Boolean> sometimes(Random random, double share) {
        return Optional.of(true).filter(_ -> random.nextDouble() < share);
    }
}
