package dev.patchbook.analysis;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.History;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Makes an invented plan, naming only what matters; a five-day week and the calendar year unless told otherwise.
public final class PlanBuilder {

    private final List<Account> accounts = new ArrayList<>();
    private final List<Opportunity> deals = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Sealed> history = new ArrayList<>();
    private final List<Freshness> freshness = new ArrayList<>();
    private List<String> coversOwners = List.of();
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

    public PlanBuilder with(Account account) {
        accounts.add(account);
        return this;
    }

    public PlanBuilder with(DealBuilder deal) {
        deals.add(deal.build());
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

    public PlanBuilder covering(String... owners) {
        coversOwners = List.of(owners);
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
                "comprehensive 1",
                settings(),
                accounts,
                deals,
                goals,
                Map.of(),
                Map.of(),
                History.of(history),
                freshness);
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
                Optional.empty(),
                Map.of(),
                "Accounts!B2");
    }

    private PlanSettings settings() {
        return new PlanSettings(
                Optional.empty(),
                2026,
                "USD",
                ZoneId.of("Etc/UTC"),
                new FiscalCalendar(firstMonth),
                new PlanSettings.Quota(
                        OptionalDouble.empty(),
                        List.of(
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty())),
                new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of()),
                new PlanSettings.Weights(30, 20, 20, 30),
                new PlanSettings.Tiers(0.15, 0.35, 25, 14, 30, 90),
                7,
                List.of(),
                false,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                coversOwners);
    }
}
