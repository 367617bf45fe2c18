package dev.patchbook.analysis.history;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Covered;
import dev.patchbook.analysis.measures.Move;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One measure of a goal, account or deal as it stands today, that may be sealed.
///
/// @param when what makes it worth a line
record Measured(String kind, String key, String measure, Value value, When when) {

    /// When a measure gets a line.
    enum When {
        /// Whenever it differs from the line before, or has none and is known.
        CHANGED,
        /// Only where it has a line already and differs from it.
        CHANGED_SINCE_SEALED,
        /// In any case, at the end of a period.
        ALWAYS
    }

    /// Ranks after this one are sealed only where a line exists already, or a large patch would fill the
    /// spreadsheet.
    private static final int DAILY_RANKS = 1_000;

    /// Owners of more accounts than this are sealed only where a line exists already.
    private static final int OWNERS = 10_000;

    private static final Map<String, String> OF_GOAL = Map.of(
            "Target", "target",
            "Actual", "actual",
            "Forecast P10", "P10",
            "Forecast P50", "P50",
            "Forecast P90", "P90",
            "Chance", "chance");

    /// Whether a line is due, beside the value of the line before.
    boolean isDue(Optional<Value> before) {
        return switch (when) {
            case CHANGED -> before.map(was -> !isSame(was, value)).orElse(!value.isBlank());
            case CHANGED_SINCE_SEALED -> before.map(was -> !isSame(was, value)).orElse(false);
            case ALWAYS -> !value.isBlank();
        };
    }

    /// A date comes back from a sheet as a number.
    private static boolean isSame(Value before, Value now) {
        Value asRead = now instanceof Value.Date(LocalDate date) ? Value.of(SerialDate.of(date)) : now;
        return before.equals(now) || before.equals(asRead);
    }

    static Stream<Measured> goals(SummaryInput input) {
        Map<String, Goal> goals =
                input.plan().goals().stream().collect(Collectors.toMap(Goal::id, goal -> goal, (first, _) -> first));
        return rows(input, "Goal tracking").flatMap(row -> {
            Optional<Goal> goal = Optional.ofNullable(goals.get(text(row, "Goal ID")));
            boolean ends = goal.filter(each -> each.end().equals(input.asOf())).isPresent();
            When when = ends ? When.ALWAYS : When.CHANGED;
            return OF_GOAL.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry ->
                            new Measured("goal", text(row, "Goal ID"), entry.getValue(), row.at(entry.getKey()), when));
        });
    }

    static Stream<Measured> accounts(SummaryInput input) {
        Map<String, String> keys = new HashMap<>();
        for (Account account : input.plan().accounts()) {
            keys.putIfAbsent(Keys.joined(account.id().orElse(""), account.name()), account.key());
        }
        return rows(input, "Prioritization").flatMap(row -> {
            String named = Keys.joined(text(row, "Account ID"), text(row, "Account"));
            return Optional.ofNullable(keys.get(named)).stream().flatMap(key -> account(key, row, input));
        });
    }

    private static Stream<Measured> account(String key, Row row, SummaryInput input) {
        boolean near = row.at("Rank") instanceof Value.Number(double rank) && rank <= DAILY_RANKS;
        boolean upper = !near && Set.of("A", "B").contains(text(row, "Tier"));
        Value override = Optional.ofNullable(input.plan().judgements().get(key))
                .filter(judgement -> judgement.myRank().isPresent())
                .map(judgement -> Value.of(judgement.myRank().getAsInt()))
                .orElse(Value.BLANK);
        When daily = near ? When.CHANGED : When.CHANGED_SINCE_SEALED;
        return Stream.of(
                new Measured("account", key, "rank", row.at("Rank"), daily),
                new Measured("account", key, "tier", row.at("Tier"), upper ? When.CHANGED : daily),
                new Measured("account", key, "override", override, When.CHANGED));
    }

    /// Who owns each account, where Settings covers some owners only: in the order of Prioritization.
    static Stream<Measured> owners(SummaryInput input) {
        if (Covered.of(input.plan()).isEverybody()) {
            return Stream.empty();
        }
        Map<String, Account> byKey = new HashMap<>();
        input.plan().accounts().forEach(account -> byKey.put(account.key(), account));
        List<String> keys = accounts(input).map(Measured::key).distinct().toList();
        return IntStream.range(0, keys.size()).mapToObj(place -> {
            String owner = Optional.ofNullable(byKey.get(keys.get(place)))
                    .flatMap(Account::owner)
                    .orElse(Move.NOBODY);
            When when = place < OWNERS ? When.CHANGED : When.CHANGED_SINCE_SEALED;
            return new Measured("account", keys.get(place), Move.MEASURE, Value.of(owner), when);
        });
    }

    static Stream<Measured> deals(SummaryInput input) {
        Set<String> sealed = new HashSet<>();
        input.plan().history().lines().stream()
                .filter(line -> line.kind().equals("deal"))
                .forEach(line -> sealed.add(line.key()));
        return input.plan().opportunities().stream()
                .filter(deal -> deal.isOpen() || sealed.contains(deal.key()))
                .flatMap(Measured::deal);
    }

    private static Stream<Measured> deal(Opportunity deal) {
        OptionalDouble amount = deal.knownAmount();
        return Stream.of(
                new Measured(
                        "deal", deal.key(), "stage", deal.stage().map(Value::of).orElse(Value.BLANK), When.CHANGED),
                new Measured(
                        "deal",
                        deal.key(),
                        "amount",
                        amount.isPresent() ? Value.of(amount.getAsDouble()) : Value.BLANK,
                        When.CHANGED),
                new Measured(
                        "deal",
                        deal.key(),
                        "close date",
                        deal.closeDate().map(Value::of).orElse(Value.BLANK),
                        When.CHANGED));
    }

    private static Stream<Row> rows(SummaryInput input, String tab) {
        return input.table(tab).stream().flatMap(table -> table.rows().stream());
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
