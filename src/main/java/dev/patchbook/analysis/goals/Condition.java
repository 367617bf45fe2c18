package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Goal.Where;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A goal's Where, ready to be asked of deals, activities and accounts.
final class Condition {

    private static final Map<String, Function<Opportunity, Optional<String>>> OF_DEAL = Map.ofEntries(
            Map.entry("opportunity id", Opportunity::id),
            Map.entry("account", Opportunity::accountName),
            Map.entry("opportunity", Opportunity::name),
            Map.entry("type", deal -> deal.type().map(type -> type.name().toLowerCase(Locale.ROOT))),
            Map.entry("product", Opportunity::product),
            Map.entry("stage", Opportunity::stage),
            Map.entry("forecast category", Opportunity::forecastCategory),
            Map.entry("amount", deal -> text(deal.knownAmount())),
            Map.entry("probability", deal -> text(deal.probability())),
            Map.entry("created", deal -> deal.created().map(LocalDate::toString)),
            Map.entry("close date", deal -> deal.closeDate().map(LocalDate::toString)),
            Map.entry("source", Opportunity::source),
            Map.entry("owner", Opportunity::owner));

    private static final Map<String, Function<Account, Optional<String>>> OF_ACCOUNT = Map.ofEntries(
            Map.entry("account id", Account::id),
            Map.entry("account", account -> Optional.of(account.name())),
            Map.entry("parent id", Account::parentId),
            Map.entry("domain", Account::domain),
            Map.entry("owner", Account::owner),
            Map.entry("country", Account::country),
            Map.entry("region", Account::region),
            Map.entry("city", Account::city),
            Map.entry("industry", Account::industry),
            Map.entry("employees", account -> text(account.employees())),
            Map.entry("annual revenue", account -> text(account.annualRevenue())),
            Map.entry("customer status", Account::customerStatus),
            Map.entry("arr", account -> text(account.arr())),
            Map.entry("potential arr", account -> text(account.potentialArr())),
            Map.entry("journey stage", Account::journeyStage));

    private static final Map<String, Function<Activity, Optional<String>>> OF_ACTIVITY = Map.of(
            "activity id", Activity::id,
            "date", activity -> activity.date().map(LocalDate::toString),
            "account", Activity::accountName,
            "person", Activity::person,
            "type", Activity::type,
            "value", activity -> text(activity.value()),
            "owner", Activity::owner);

    private final Where where;
    private final String field;
    private final String wanted;
    private final OptionalDouble wantedNumber;
    private final Optional<LocalDate> wantedDay;
    private final Map<String, Account> accounts;
    private final Set<String> moreFields;

    private Condition(Where where, Map<String, Account> accounts, Set<String> moreFields) {
        this.where = where;
        this.field = Keys.normalized(where.field());
        this.wanted = Keys.normalized(where.value());
        this.wantedNumber = number(wanted);
        this.wantedDay = day(wanted);
        this.accounts = accounts;
        this.moreFields = moreFields;
    }

    /// The condition over a plan's accounts, by key.
    static Condition of(Where where, Map<String, Account> accounts) {
        Set<String> more = accounts.values().stream()
                .flatMap(account -> account.more().keySet().stream())
                .map(Keys::normalized)
                .collect(Collectors.toSet());
        return new Condition(where, new HashMap<>(accounts), more);
    }

    /// Whether its field is a column of Opportunities or Accounts at all.
    boolean isKnown() {
        return OF_DEAL.containsKey(field) || OF_ACCOUNT.containsKey(field) || moreFields.contains(field);
    }

    /// Whether its field is a column of Activity or Accounts at all.
    boolean isOfActivities() {
        return OF_ACTIVITY.containsKey(field) || OF_ACCOUNT.containsKey(field) || moreFields.contains(field);
    }

    /// Whether it holds for a deal: by the deal's own column, else by that of its account; a blank fulfils
    /// only `!=`.
    boolean holds(Opportunity deal) {
        if (OF_DEAL.containsKey(field)) {
            return compare(OF_DEAL.getOrDefault(field, _ -> Optional.empty()).apply(deal));
        }
        return holds(deal.accountKey());
    }

    /// Whether it holds for an activity: by its own column, else by that of its account.
    boolean holds(Activity activity) {
        if (OF_ACTIVITY.containsKey(field)) {
            return compare(
                    OF_ACTIVITY.getOrDefault(field, _ -> Optional.empty()).apply(activity));
        }
        return holds(activity.accountKey());
    }

    private boolean holds(Optional<String> accountKey) {
        return accountKey
                .flatMap(key -> Optional.ofNullable(accounts.get(key)))
                .map(this::holds)
                .orElseGet(() -> compare(Optional.empty()));
    }

    /// Whether it holds for an account.
    boolean holds(Account account) {
        if (OF_ACCOUNT.containsKey(field)) {
            return compare(OF_ACCOUNT.getOrDefault(field, _ -> Optional.empty()).apply(account));
        }
        return compare(account.more().entrySet().stream()
                .filter(entry -> Keys.normalized(entry.getKey()).equals(field))
                .map(entry -> text(entry.getValue()))
                .findFirst());
    }

    private boolean compare(Optional<String> found) {
        if (found.isEmpty()) {
            return where.operator().equals("!=");
        }
        String is = Keys.normalized(found.get());
        int order = order(is);
        return switch (where.operator()) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "contains" -> is.contains(wanted);
            default -> throw new IllegalArgumentException("No such operator: " + where.operator());
        };
    }

    /// Numbers by size and dates by day where both sides are such, else texts without case.
    private int order(String is) {
        OptionalDouble number = wantedNumber.isPresent() ? number(is) : wantedNumber;
        if (number.isPresent()) {
            return Double.compare(number.getAsDouble(), wantedNumber.getAsDouble());
        }
        Optional<LocalDate> day = wantedDay.isPresent() ? day(is) : wantedDay;
        if (day.isPresent()) {
            return day.get().compareTo(wantedDay.get());
        }
        return is.compareTo(wanted);
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.replace(",", "")));
        } catch (NumberFormatException notOne) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(OptionalDouble number) {
        return number.isPresent() ? Optional.of(Double.toString(number.getAsDouble())) : Optional.empty();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Blank() -> "";
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> Double.toString(number);
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "true" : "false";
            case Value.Fault(String shown) -> shown;
        };
    }
}
