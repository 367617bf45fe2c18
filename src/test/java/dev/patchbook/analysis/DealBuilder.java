package dev.patchbook.analysis;

import dev.patchbook.plan.Amount;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes an invented deal, naming only what matters.
public final class DealBuilder {

    private final String key;
    private final Outcome outcome;
    private Optional<String> account = Optional.empty();
    private Optional<DealType> type = Optional.empty();
    private Optional<String> product = Optional.empty();
    private Optional<String> stage = Optional.empty();
    private Amount amount = Amount.UNKNOWN;
    private OptionalDouble probability = OptionalDouble.empty();
    private Optional<LocalDate> created = Optional.empty();
    private Optional<LocalDate> closeDate = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<LocalDate> vanishedSince = Optional.empty();

    private DealBuilder(String key, Outcome outcome) {
        this.key = key;
        this.outcome = outcome;
    }

    public static DealBuilder deal(String key, Outcome outcome) {
        return new DealBuilder(key, outcome);
    }

    public static DealBuilder open(String key) {
        return deal(key, Outcome.OPEN);
    }

    public static DealBuilder won(String key) {
        return deal(key, Outcome.WON);
    }

    public static DealBuilder lost(String key) {
        return deal(key, Outcome.LOST);
    }

    public DealBuilder account(String name) {
        account = Optional.of(name);
        return this;
    }

    public DealBuilder type(DealType dealType) {
        type = Optional.of(dealType);
        return this;
    }

    public DealBuilder product(String name) {
        product = Optional.of(name);
        return this;
    }

    public DealBuilder stage(String name) {
        stage = Optional.of(name);
        return this;
    }

    public DealBuilder amount(double value) {
        amount = new Amount.Known(value);
        return this;
    }

    public DealBuilder amount(Amount given) {
        amount = given;
        return this;
    }

    public DealBuilder probability(double value) {
        probability = OptionalDouble.of(value);
        return this;
    }

    public DealBuilder created(String day) {
        return created(LocalDate.parse(day));
    }

    public DealBuilder created(LocalDate day) {
        created = Optional.of(day);
        return this;
    }

    public DealBuilder closing(String day) {
        return closing(LocalDate.parse(day));
    }

    public DealBuilder closing(LocalDate day) {
        closeDate = Optional.of(day);
        return this;
    }

    public DealBuilder source(String name) {
        source = Optional.of(name);
        return this;
    }

    public DealBuilder owner(String name) {
        owner = Optional.of(name);
        return this;
    }

    public DealBuilder vanished(String day) {
        vanishedSince = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Opportunity build() {
        return new Opportunity(
                key,
                Optional.of(key),
                account.map(Keys::normalized),
                account,
                Optional.empty(),
                type,
                product,
                stage,
                Optional.empty(),
                Optional.empty(),
                amount,
                probability,
                created,
                closeDate,
                outcome,
                source,
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                vanishedSince,
                new RowPlace("Opportunities", 2, "Opportunity ID", Map.of("Opportunity ID", "A")));
    }
}
