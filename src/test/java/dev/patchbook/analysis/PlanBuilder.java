package dev.patchbook.analysis;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.History;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes an invented plan, naming only what matters; a five-day week and the calendar year unless told
/// otherwise.
public final class PlanBuilder {

    private final List<Account> accounts = new ArrayList<>();
    private final List<Opportunity> deals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Sealed> history = new ArrayList<>();
    private final List<ImportTotals> imports = new ArrayList<>();
    private final List<Freshness> freshness = new ArrayList<>();
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Map<String, LocalDate> ignoredUntil = new HashMap<>();
    private final List<PlanSettings.IdealTrait> ideal = new ArrayList<>();
    private List<String> signals = List.of();
    private PlanSettings.Weights weights = new PlanSettings.Weights(30, 20, 20, 30);
    private int tierACap = 25;
    private OptionalDouble quota = OptionalDouble.empty();
    private String template = "comprehensive 1";
    private List<String> coversOwners = List.of();
    private final Map<String, String> owners = new HashMap<>();
    private Month firstMonth = Month.JANUARY;

    public static PlanBuilder plan() {
        return new PlanBuilder();
    }

    public PlanBuilder account(String name) {
        return with(account(name, Optional.empty(), OptionalDouble.empty(), Optional.empty()));
    }

    public PlanBuilder account(String name, String industry, double employees) {
        return with(account(name, Optional.of(industry), OptionalDouble.of(employees), Optional.empty()));
    }

    public PlanBuilder subsidiary(String name, String parent) {
        return with(account(name, Optional.empty(), OptionalDouble.empty(), Optional.of(parent)));
    }

    public PlanBuilder with(AccountBuilder account) {
        return with(account.build());
    }

    public PlanBuilder with(Account account) {
        accounts.add(account);
        return this;
    }

    public PlanBuilder with(DealBuilder deal) {
        deals.add(deal.build());
        return this;
    }

    public PlanBuilder with(ActivityBuilder activity) {
        activities.add(activity.build());
        return this;
    }

    public PlanBuilder with(Goal goal) {
        goals.add(goal);
        return this;
    }

    public PlanBuilder with(Sealed line) {
        history.add(line);
        return this;
    }

    public PlanBuilder with(Freshness line) {
        freshness.add(line);
        return this;
    }

    public PlanBuilder with(ImportTotals totals) {
        imports.add(totals);
        return this;
    }

    public PlanBuilder with(Judgement judgement) {
        judgements.put(judgement.accountKey(), judgement);
        return this;
    }

    /// What the AE typed as Ignore until beside a line of Data quality.
    public PlanBuilder ignoring(String line, String until) {
        ignoredUntil.put(line, LocalDate.parse(until));
        return this;
    }

    public PlanBuilder signals(String... headers) {
        signals = List.of(headers);
        return this;
    }

    public PlanBuilder ideal(String field, String value, double points) {
        ideal.add(new PlanSettings.IdealTrait(field, value, points));
        return this;
    }

    public PlanBuilder weights(double fit, double intent, double engagement, double value) {
        weights = new PlanSettings.Weights(fit, intent, engagement, value);
        return this;
    }

    public PlanBuilder tierACap(int accounts) {
        tierACap = accounts;
        return this;
    }

    public PlanBuilder quota(double annual) {
        quota = OptionalDouble.of(annual);
        return this;
    }

    public PlanBuilder fromTemplate(String nameAndVersion) {
        template = nameAndVersion;
        return this;
    }

    public PlanBuilder covering(String... owners) {
        coversOwners = List.of(owners);
        return this;
    }

    /// A row of the table Owners on Settings.
    public PlanBuilder named(String inCrm, String name) {
        owners.put(Keys.normalized(inCrm), name);
        return this;
    }

    public PlanBuilder fiscalYearFrom(Month month) {
        firstMonth = month;
        return this;
    }

    public Plan build() {
        return new Plan(
                new PlanId("plan-1"),
                "An invented plan",
                template,
                settings(),
                accounts,
                deals,
                activities,
                goals,
                judgements,
                ignoredUntil,
                History.of(history),
                freshness,
                imports);
    }

    /// An account with what the measures read, and nothing else.
    public static Account account(
            String name, Optional<String> industry, OptionalDouble employees, Optional<String> parent) {
        return new Account(
                Keys.normalized(name),
                Optional.empty(),
                name,
                parent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                industry,
                employees,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                InCrm.PRESENT,
                Map.of(),
                new RowPlace("Accounts", 2, "Account", Map.of("Account", "B")));
    }

    private PlanSettings settings() {
        return new PlanSettings(
                Optional.empty(),
                2026,
                "USD",
                ZoneId.of("Etc/UTC"),
                new FiscalCalendar(firstMonth),
                new PlanSettings.Quota(
                        quota,
                        List.of(
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of()),
                weights,
                new PlanSettings.Tiers(0.15, 0.35, tierACap, 14, 30, 90),
                7,
                signals,
                false,
                ideal,
                Map.of(),
                Map.of(),
                Map.of(),
                owners,
                coversOwners);
    }
}
