package dev.patchbook.refresh;

import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.prioritization.Explanation;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A plan as one read found it, with all that can be told of it without another.
public final class Overview {

    private final OpenPlan open;

    Overview(OpenPlan open) {
        this.open = open;
    }

    /// What the AE keeps, as read.
    public Plan plan() {
        return open.plan();
    }

    /// One row of a tab.
    public static final class Row {

        private final TabBinding tab;
        private final int index;

        private Row(TabBinding tab, int index) {
            this.tab = tab;
            this.index = index;
        }

        /// The value under a header as provisioned, whatever it is called now; a date as a date.
        public Value at(String header) {
            Value value = tab.value(index, header);
            boolean date = tab.schema().column(header).format() == Column.Format.DATE;
            return date && value instanceof Value.Number(double serial) ? Value.of(SerialDate.dateOf(serial)) : value;
        }

        private boolean isBlank() {
            return tab.schema().columns().stream()
                    .allMatch(column -> at(column.header()).isBlank());
        }
    }

    /// The rows of a tab from top to bottom; none where the plan has no such tab.
    ///
    /// @param title as provisioned
    public List<Row> rows(String title) {
        return open.bindings().tab(title).stream()
                .flatMap(tab -> IntStream.range(tab.firstRow(), tab.endRow()).mapToObj(row -> new Row(tab, row)))
                .filter(row -> !row.isBlank())
                .toList();
    }

    /// The id of the sheet that is a tab.
    ///
    /// @param title as provisioned or as it is called now
    public OptionalInt sheetId(String title) {
        Stream<Sheet> shown = open.workbook().sheets().stream()
                .filter(sheet -> Keys.normalized(sheet.title()).equals(Keys.normalized(title)));
        Stream<Sheet> provisioned = open.bindings().tab(title).stream().map(TabBinding::sheet);
        return Stream.concat(shown, provisioned).mapToInt(Sheet::id).findFirst();
    }

    /// The deals that a goal counts and leaves out, as of today.
    public Optional<GoalDeals> deals(String goalId) {
        Plan known = AsKnown.on(open.plan(), open.today());
        return known.goals().stream()
                .filter(goal -> Keys.normalized(goal.id()).equals(Keys.normalized(goalId)))
                .findFirst()
                .map(goal -> GoalDeals.of(known, open.today(), goal));
    }

    /// An account's whole explanation, as of today.
    ///
    /// @param account its Account ID or its name
    public Optional<Explanation> account(String account) {
        return Prioritization.explain(AsKnown.on(open.plan(), open.today()), open.today(), account);
    }
}
