package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.formulas.evaluation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A formula that is to be calculated, on the way there: which of its needs have been looked at, and its
/// place among those that wait for each other (Tarjan's numbers for finding circles).
final class Task {
    private static final int NOT_VISITED = -1;

    private final FormulaCell cell;
    private final Place place;
    private final List<Need> needs;
    private int number = NOT_VISITED;
    private int lowest;
    private boolean waiting;
    private boolean needsItself;

    /// A range that the formula needs, its tab by position.
    record Need(int tab, Area area) {}

    private Task(FormulaCell cell, Place place, List<Need> needs) {
        this.cell = cell;
        this.place = place;
        this.needs = List.copyOf(needs);
    }

    /// @param positions of the tabs, by their ids
    static Task of(FormulaCell cell, Map<Integer, Integer> positions) {
        List<Need> needs = new ArrayList<>();
        for (GridRange range : cell.needs()) {
            Integer tab = positions.get(range.sheetId());
            if (tab != null) {
                needs.add(new Need(tab, range.area()));
            }
        }
        Position position = cell.position();
        int tab = positions.getOrDefault(position.sheetId(), 0);
        return new Task(cell, new Place(tab, position.row(), position.column()), needs);
    }

    FormulaCell cell() {
        return cell;
    }

    Place place() {
        return place;
    }

    List<Need> needs() {
        return needs;
    }

    boolean isVisited() {
        return number != NOT_VISITED;
    }

    void visit(int visited) {
        number = visited;
        lowest = visited;
        waiting = true;
    }

    /// Whether it was begun and is not through.
    boolean isWaiting() {
        return waiting;
    }

    void through() {
        waiting = false;
    }

    int number() {
        return number;
    }

    int lowest() {
        return lowest;
    }

    void reaches(int other) {
        lowest = Math.min(lowest, other);
    }

    boolean isNeededByItself() {
        return needsItself;
    }

    void needItself() {
        needsItself = true;
    }
}
