package dev.patchbook.analysis;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes an invented account, naming only what matters.
public final class AccountBuilder {

    private final String name;
    private Optional<String> id = Optional.empty();
    private Optional<String> parent = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<String> country = Optional.empty();
    private Optional<String> industry = Optional.empty();
    private Optional<String> status = Optional.empty();
    private OptionalDouble employees = OptionalDouble.empty();
    private OptionalDouble revenue = OptionalDouble.empty();
    private OptionalDouble arr = OptionalDouble.empty();
    private OptionalDouble potential = OptionalDouble.empty();
    private Optional<LocalDate> renewal = Optional.empty();
    private Optional<LocalDate> lastActivity = Optional.empty();
    private boolean excluded;
    private Optional<String> domain = Optional.empty();
    private InCrm inCrm = InCrm.PRESENT;
    private final Map<String, Value> more = new HashMap<>();

    private AccountBuilder(String name) {
        this.name = name;
    }

    public static AccountBuilder account(String name) {
        return new AccountBuilder(name);
    }

    public AccountBuilder id(String given) {
        id = Optional.of(given);
        return this;
    }

    public AccountBuilder parent(Optional<String> given) {
        parent = given;
        return this;
    }

    public AccountBuilder domain(String given) {
        domain = Optional.of(given);
        return this;
    }

    /// What the cell In CRM says.
    public AccountBuilder inCrm(String cell) {
        inCrm = InCrm.of(cell).orElseThrow();
        return this;
    }

    public AccountBuilder owner(String given) {
        owner = Optional.of(given);
        return this;
    }

    public AccountBuilder country(Optional<String> given) {
        country = given;
        return this;
    }

    public AccountBuilder industry(String given) {
        return industry(Optional.of(given));
    }

    public AccountBuilder industry(Optional<String> given) {
        industry = given;
        return this;
    }

    public AccountBuilder status(String given) {
        status = Optional.of(given);
        return this;
    }

    public AccountBuilder employees(double given) {
        return employees(OptionalDouble.of(given));
    }

    public AccountBuilder employees(OptionalDouble given) {
        employees = given;
        return this;
    }

    public AccountBuilder revenue(OptionalDouble given) {
        revenue = given;
        return this;
    }

    public AccountBuilder arr(double given) {
        arr = OptionalDouble.of(given);
        return this;
    }

    public AccountBuilder potential(double given) {
        potential = OptionalDouble.of(given);
        return this;
    }

    public AccountBuilder renewal(String day) {
        renewal = Optional.of(LocalDate.parse(day));
        return this;
    }

    public AccountBuilder lastActivity(String day) {
        lastActivity = Optional.of(LocalDate.parse(day));
        return this;
    }

    public AccountBuilder excluded() {
        excluded = true;
        return this;
    }

    public AccountBuilder vanished(String day) {
        inCrm = new InCrm.Gone(LocalDate.parse(day), List.of());
        return this;
    }

    public AccountBuilder more(String header, Value value) {
        more.put(header, value);
        return this;
    }

    public Account build() {
        return new Account(
                id.orElse(Keys.normalized(name)),
                id,
                name,
                parent,
                domain,
                owner,
                country,
                Optional.empty(),
                Optional.empty(),
                industry,
                employees,
                revenue,
                status,
                Optional.empty(),
                arr,
                potential,
                renewal,
                Optional.empty(),
                lastActivity,
                excluded,
                inCrm,
                more,
                new RowPlace("Accounts", 2, "Account", Map.of("Account", "B")));
    }
}
