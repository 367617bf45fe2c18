package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The cells of an account by header, for settings and goals that name a column of Accounts.
public final class AccountFields {

    private static final Map<String, Function<Account, Value>> KNOWN = Map.ofEntries(
            Map.entry("account id", account -> text(account.id())),
            Map.entry("account", account -> Value.of(account.name())),
            Map.entry("parent id", account -> text(account.parentId())),
            Map.entry("domain", account -> text(account.domain())),
            Map.entry("owner", account -> text(account.owner())),
            Map.entry("country", account -> text(account.country())),
            Map.entry("region", account -> text(account.region())),
            Map.entry("city", account -> text(account.city())),
            Map.entry("industry", account -> text(account.industry())),
            Map.entry("employees", account -> number(account.employees())),
            Map.entry("annual revenue", account -> number(account.annualRevenue())),
            Map.entry("customer status", account -> text(account.customerStatus())),
            Map.entry("customer since", account -> date(account.customerSince())),
            Map.entry("arr", account -> number(account.arr())),
            Map.entry("potential arr", account -> number(account.potentialArr())),
            Map.entry("renewal date", account -> date(account.renewalDate())),
            Map.entry("journey stage", account -> text(account.journeyStage())),
            Map.entry("last activity", account -> date(account.lastActivity())));

    private AccountFields() {}

    /// What an account holds under a header, without case and surrounding space; blank where it has no such
    /// column.
    public static Value of(Account account, String header) {
        return under(header).apply(account);
    }

    /// Reads what accounts hold under a header, as [#of] does; for those who ask many accounts.
    public static Function<Account, Value> under(String header) {
        String wanted = Keys.normalized(header);
        Function<Account, Value> known = KNOWN.get(wanted);
        return known != null ? known : account -> typedByAe(account, header, wanted);
    }

    private static Value typedByAe(Account account, String header, String wanted) {
        Value exact = account.more().get(header);
        return exact != null ? exact : underAnySpelling(account, wanted);
    }

    /// Whether Patchbook has a column of its own under this header, whatever an account holds there.
    public static boolean isKnown(String header) {
        return KNOWN.containsKey(Keys.normalized(header));
    }

    private static Value underAnySpelling(Account account, String wanted) {
        return account.more().entrySet().stream()
                .filter(cell -> Keys.normalized(cell.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Value.BLANK);
    }

    private static Value text(Optional<String> text) {
        return text.map(Value::of).orElse(Value.BLANK);
    }

    private static Value date(Optional<LocalDate> date) {
        return date.map(Value::of).orElse(Value.BLANK);
    }

    private static Value number(OptionalDouble number) {
        return number.isPresent() ? Value.of(number.getAsDouble()) : Value.BLANK;
    }
}
