package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.AccountFields;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One thing that is measured on every account and counts towards a factor.
///
/// @param name as the AE knows it
/// @param unit how its numbers read
/// @param input the header on Accounts that would make it known; empty where no single cell does
/// @param of its value on one account; dates as days since 1970
record Measure(Factor factor, String name, Unit unit, Optional<String> input, Of of) {

    enum Unit {
        MONEY,
        DATE,
        NUMBER
    }

    interface Of {
        OptionalDouble of(Facts facts, Potential potential, Fit.Points fit);
    }

    static final String LAST_ACTIVITY = "last activity";
    static final String LAST_MOVEMENT = "last deal movement";
    static final String OPEN_PIPELINE = "open pipeline";

    /// All measures of a plan, in the order in which they are told.
    static List<Measure> of(Patch patch, Fit fit) {
        List<Measure> all = new ArrayList<>();
        Optional<String> fitInput = fit.fields().stream().findFirst();
        all.add(new Measure(Factor.FIT, fit.measure(), Unit.NUMBER, fitInput, (_, _, points) -> points.value()));
        for (String header : patch.settings().signalColumns()) {
            Function<Account, Value> column = AccountFields.under(header);
            all.add(new Measure(
                    Factor.INTENT,
                    header,
                    Unit.NUMBER,
                    Optional.of(header),
                    (facts, _, _) -> signal(column.apply(facts.account()))));
        }
        all.add(new Measure(
                Factor.ENGAGEMENT,
                LAST_ACTIVITY,
                Unit.DATE,
                Optional.of("Last activity"),
                (facts, _, _) -> day(facts.lastActivity())));
        all.add(new Measure(
                Factor.ENGAGEMENT,
                LAST_MOVEMENT,
                Unit.DATE,
                Optional.empty(),
                (facts, _, _) -> day(facts.lastMovement())));
        all.add(money(
                "ARR", Optional.of("ARR"), (facts, _, _) -> facts.account().arr()));
        all.add(money("potential", Optional.of("Potential ARR"), (_, potential, _) -> potential.amount()));
        all.add(money(
                OPEN_PIPELINE,
                Optional.empty(),
                (facts, _, _) -> facts.openPipeline().amount()));
        all.add(money(
                "won in the last 12 months",
                Optional.empty(),
                (facts, _, _) -> facts.wonLastYear().amount()));
        return List.copyOf(all);
    }

    private static Measure money(String name, Optional<String> input, Of of) {
        return new Measure(Factor.VALUE, name, Unit.MONEY, input, of);
    }

    /// A signal as a number: numbers as they are, yes as 1, no as 0, dates by their day; any other text is
    /// unknown.
    static OptionalDouble signal(Value cell) {
        return switch (cell) {
            case Value.Number(double number) -> OptionalDouble.of(number);
            case Value.Flag(boolean set) -> OptionalDouble.of(set ? 1 : 0);
            case Value.Date(LocalDate date) -> OptionalDouble.of((double) date.toEpochDay());
            case Value.Text(String text) ->
                switch (Keys.normalized(text)) {
                    case "yes", "true" -> OptionalDouble.of(1);
                    case "no", "false" -> OptionalDouble.of(0);
                    default -> OptionalDouble.empty();
                };
            case Value.Blank _, Value.Fault _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble day(Optional<LocalDate> day) {
        return day.map(date -> OptionalDouble.of((double) date.toEpochDay())).orElse(OptionalDouble.empty());
    }
}
