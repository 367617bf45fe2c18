package dev.patchbook.workbook.read;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Problems that many records share, told once for each thing that causes them, with the number of records and their
/// money.
final class Tally {

    private final TabCells tab;
    private final String one;
    private final String many;
    private final Map<Cause, Sum> sums = new LinkedHashMap<>();

    /// What is wrong, by the name of what causes it.
    private record Cause(String kind, String name) {}

    private static final class Sum {
        final Severity severity;
        final Place first;
        final String message;
        final String fix;
        int records;
        OptionalDouble money = OptionalDouble.empty();

        Sum(Severity severity, Place first, String message, String fix) {
            this.severity = severity;
            this.first = first;
            this.message = message;
            this.fix = fix;
        }
    }

    /// @param one what a record of the tab is called
    /// @param many what several are
    Tally(TabCells tab, String one, String many) {
        this.tab = tab;
        this.one = one;
        this.many = many;
    }

    void unknownAccount(RowCells row, String header) {
        String name = row.key(header).orElseThrow();
        add(
                row,
                header,
                Severity.WARNING,
                "Unknown account",
                name,
                "“%s” is not on Accounts".formatted(name),
                "Add “%s” to Accounts, or spell it here as it is spelt there.".formatted(name));
    }

    void noRate(RowCells row, String currency, String planCurrency) {
        add(
                row,
                "Currency",
                Severity.ERROR,
                "No exchange rate",
                currency,
                "There is no rate for %s, so amounts in it are left out".formatted(currency),
                "Add a row to Settings: Table Rates, Setting %s, Value what 1 %s is worth in %s."
                        .formatted(currency, currency, planCurrency));
    }

    void unknownStage(RowCells row, String stage) {
        add(
                row,
                "Stage",
                Severity.WARNING,
                "Unknown stage",
                stage.strip(),
                "Nothing says what the stage “%s” means, so its deals count as open".formatted(stage.strip()),
                "Add a row to Settings: Table Stages, Setting %s, Value for instance 3 Open, 9 Won or 9 Lost."
                        .formatted(stage.strip()));
    }

    void unknownType(RowCells row, String type) {
        add(
                row,
                "Type",
                Severity.NOTE,
                "Unknown deal type",
                type,
                "Nothing says what the deal type “%s” means".formatted(type),
                "Add a row to Settings: Table Deal types, Setting %s, Value New, Expansion or Renewal."
                        .formatted(type));
    }

    void tellAll() {
        sums.forEach((cause, sum) -> tab.findings()
                .add(new Problem(
                        sum.severity,
                        cause.kind(),
                        sum.first,
                        "%s (%d %s, the first in %s!%s)."
                                .formatted(
                                        sum.message,
                                        sum.records,
                                        sum.records == 1 ? one : many,
                                        sum.first.tab(),
                                        sum.first.cell()),
                        sum.fix,
                        sum.money)));
    }

    private void add(
            RowCells row, String header, Severity severity, String kind, String name, String message, String fix) {
        Sum sum = sums.computeIfAbsent(new Cause(kind, Keys.normalized(name)), _ -> {
            Place first = new Place(tab.title(), name, tab.column(header).header(), row.cell(header));
            return new Sum(severity, first, message, fix);
        });
        sum.records++;
        row.touched().ifPresent(money -> sum.money = OptionalDouble.of(sum.money.orElse(0) + money));
    }
}
