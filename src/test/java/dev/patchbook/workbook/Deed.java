package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.List;

/// One thing that an AE does to a spreadsheet; [Hands] thinks them up, each [Desk] carries them out.
sealed interface Deed {

    int sheetId();

    /// Into one cell; text that begins with `=` is a formula.
    record Type(int sheetId, int row, int column, Value entry) implements Deed {}

    /// The note of a cell.
    record Annotate(int sheetId, int row, int column, String note) implements Deed {}

    record InsertRows(int sheetId, int at, int count) implements Deed {}

    record DeleteRows(int sheetId, int from, int count) implements Deed {}

    record InsertColumn(int sheetId, int at) implements Deed {}

    record DeleteColumn(int sheetId, int at) implements Deed {}

    /// A column to another place, counted once it is taken out.
    record MoveColumn(int sheetId, int from, int to) implements Deed {}

    record Sort(int sheetId, CellRange range, int byColumn, boolean ascending) implements Deed {}

    /// A basic filter that hides the rows that say this in a column; the first row of its range is no row of it.
    record Filter(int sheetId, CellRange range, int column, String hides) implements Deed {}

    record Hide(int sheetId, int row, boolean hidden) implements Deed {}

    record MergeCells(int sheetId, CellRange range) implements Deed {}

    /// A protected range.
    ///
    /// @param closed to whoever refreshes, or only a warning
    record Protect(int sheetId, CellRange range, boolean closed) implements Deed {}

    record RenameTab(int sheetId, String title) implements Deed {}

    /// A tab of the AE's own, of four rows and columns.
    record AddTab(int sheetId, String title) implements Deed {}

    record CopyTab(int sheetId, int copyId, String title, int index) implements Deed {}

    /// What happens to all labels where a file goes through a program that does not keep them.
    record ForgetLabels(int sheetId, List<Integer> labelIds) implements Deed {}

    /// No merge, no protected range, no filter and no hidden row is left.
    record UndoBarriers(int sheetId, List<Integer> protectionIds) implements Deed {}
}
