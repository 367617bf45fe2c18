package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;

/// One row of a file.
///
/// @param line the line on which it begins, from 1; the row's number in a workbook
/// @param cells text from a `.csv`; from an `.xlsx` also numbers, dates and flags
record FileRow(int line, List<Value> cells) {

    Value at(int column) {
        return column < cells.size() ? cells.get(column) : Value.BLANK;
    }

    /// The text of a cell; empty where it is none.
    String text(int column) {
        return at(column) instanceof Value.Text(String text) ? text : "";
    }

    long filled() {
        return cells.stream().filter(cell -> !isBlank(cell)).count();
    }

    static boolean isBlank(Value cell) {
        return cell.isBlank() || cell instanceof Value.Text(String text) && text.isBlank();
    }
}
