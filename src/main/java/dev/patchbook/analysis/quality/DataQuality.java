package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Lists what is wrong with the data of a plan, most money first (workbook.md §4, *Data quality*).
public final class DataQuality implements Summary {

    /// The Data quality tab.
    public static final TableSchema SCHEMA = QualityTab.SCHEMA;

    /// The checks beside what reading met, each a function from what is known to problems.
    private static final List<Check> CHECKS = Stream.of(
                    DealChecks.ALL,
                    UndatedChecks.ALL,
                    AccountChecks.ALL,
                    ActivityChecks.ALL,
                    IdentityChecks.ALL,
                    SpellingChecks.ALL,
                    GoalChecks.ALL,
                    SettingsChecks.ALL,
                    Reconciliation.ALL)
            .flatMap(List::stream)
            .toList();

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    /// One line a problem, or a kind of problem where there are more than five, without those that the AE ignores
    /// for now: one of them beside its own line, all of a kind beside the line that told them together.
    @Override
    public ComputedTable of(SummaryInput input) {
        Known known = Known.of(input);
        Stream<Problem> own = CHECKS.stream().flatMap(check -> check.of(known));
        List<Problem> told = Stream.concat(input.problems().stream(), own)
                .filter(problem -> !isIgnored(problem, input))
                .toList();
        List<Line> shown = Line.of(told, input.plan().settings().currency()).stream()
                .sorted(BY_MONEY)
                .toList();
        List<ComputedTable.Row> rows = new ArrayList<>(shown.size());
        for (Line line : shown) {
            rows.add(row(line, rows.size() + 1));
        }
        return new ComputedTable(SCHEMA, rows);
    }

    private static final Comparator<Line> BY_MONEY = Comparator.comparingDouble(
                    (Line line) -> -Math.abs(line.touched().orElse(0)))
            .thenComparing(Line::severity)
            .thenComparing(Line::tab)
            .thenComparing(Line::kind)
            .thenComparing(Line::column)
            .thenComparing(Line::record);

    private static boolean isIgnored(Problem problem, SummaryInput input) {
        return isIgnored(problem, problem.place().record(), input) || isIgnored(problem, "", input);
    }

    private static boolean isIgnored(Problem problem, String record, SummaryInput input) {
        Problem.Place place = problem.place();
        LocalDate until = input.plan()
                .ignoredUntil()
                .getOrDefault(Keys.joined(place.tab(), record, place.column(), problem.kind()), LocalDate.MIN);
        return input.asOf().isBefore(until);
    }

    private static ComputedTable.Row row(Line line, int order) {
        Map<String, Value> row = new HashMap<>();
        row.put("Severity", Value.of(shown(line.severity())));
        row.put("Tab", Value.of(line.tab()));
        row.put("Record", Value.of(line.record()));
        row.put("Column", Value.of(line.column()));
        row.put("Kind", Value.of(line.kind()));
        row.put("Cell", Value.of(line.cell()));
        row.put("Problem", Value.of(line.problem()));
        row.put("Suggested fix", Value.of(line.fix()));
        row.put("Amount touched", number(line.touched()));
        row.put("Order", Value.of(order));
        row.values().removeIf(Value::isBlank);
        return new ComputedTable.Row(row);
    }

    private static String shown(Problem.Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }

    private static Value number(OptionalDouble number) {
        return number.isPresent() ? Value.of(number.getAsDouble()) : Value.BLANK;
    }
}
