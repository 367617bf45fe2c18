package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells from the answer to a write whether somebody edited between the read and the write.
public final class Guards {

    private Guards() {}

    /// The guards of changes that set cells of a tab, delete rows and make room for new ones at one place; none where
    /// they do none of that.
    ///
    /// @param changes those of other tabs are passed over
    public static List<Changes.Guard> of(TabBinding tab, List<Change> changes) {
        int sheet = tab.sheet().id();
        Set<Integer> keys = keyPlaces(tab);
        CellWrites cells = new CellWrites();
        boolean sets = false;
        Map<Integer, Value> headers = new HashMap<>();
        int at = tab.endRow();
        int inserted = 0;
        Set<Integer> deleted = new HashSet<>();
        for (Change change : changes) {
            switch (change) {
                case Change.SetCells set
                when set.sheetId() == sheet -> {
                    gather(set, tab.headerRow(), keys, cells, headers);
                    sets = true;
                }
                case Change.InsertRows insert
                when insert.sheetId() == sheet -> {
                    at = Math.min(at, insert.at());
                    inserted += insert.count();
                }
                case Change.AppendRows append when append.sheetId() == sheet -> inserted += append.count();
                case Change.DeleteRows gone
                when gone.sheetId() == sheet -> {
                    for (int row = gone.from(); row < gone.from() + gone.count(); row++) {
                        deleted.add(row);
                    }
                }
                case Change _ -> {}
            }
        }
        if (!sets && deleted.isEmpty()) {
            return List.of();
        }
        KeyGuards foreseen =
                new KeyGuards(tab, new Columns(places(tab), tab.sheet().columnCount(), List.of(), headers));
        List<Changes.Guard> guards = new ArrayList<>(List.of(foreseen.header()));
        guards.addAll(foreseen.keys(new KeyGuards.Rows(at, inserted, deleted), cells, Optional.empty()));
        return guards;
    }

    /// Of the cells below the header only those of keys are looked at later.
    private static void gather(
            Change.SetCells set, int headerRow, Set<Integer> keys, CellWrites cells, Map<Integer, Value> headers) {
        for (int i = 0; i < set.rows().size(); i++) {
            for (int j = 0; j < set.rows().get(i).size(); j++) {
                Value value = set.rows().get(i).get(j);
                if (set.row() + i == headerRow) {
                    headers.put(set.column() + j, value);
                } else if (keys.contains(set.column() + j)) {
                    cells.put(set.row() + i, set.column() + j, value);
                }
            }
        }
    }

    private static Set<Integer> keyPlaces(TabBinding tab) {
        Set<Integer> places = new HashSet<>();
        RowWrites.keysOf(tab.schema()).forEach(header -> tab.column(header).ifPresent(places::add));
        return places;
    }

    private static Map<String, Integer> places(TabBinding tab) {
        Map<String, Integer> places = new HashMap<>();
        tab.schema()
                .columns()
                .forEach(column -> tab.column(column.header()).ifPresent(at -> places.put(column.header(), at)));
        return places;
    }

    /// The guards whose range does not hold what it should.
    ///
    /// @param answers the values of the guards' ranges after the write, in the order of the guards
    public static List<Changes.Guard> broken(List<Changes.Guard> guards, List<Grid> answers) {
        return IntStream.range(0, guards.size())
                .filter(i -> !isAsExpected(guards.get(i), answers.get(i)))
                .mapToObj(guards::get)
                .toList();
    }

    public static boolean isAsExpected(Changes.Guard guard, Grid answer) {
        for (int row = 0; row < guard.range().height(); row++) {
            for (int column = 0;
                    column < guard.range().endColumn() - guard.range().startColumn();
                    column++) {
                if (!CellValues.canonical(guard.expected().at(row, column))
                        .equals(CellValues.canonical(answer.at(row, column)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
