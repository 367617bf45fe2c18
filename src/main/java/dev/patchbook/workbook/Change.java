package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Value;
import java.util.List;
import java.util.Optional;

/// One edit of a workbook. The gateway translates a list of them, in order, into one atomic batch.
public sealed interface Change {

    /// Values into a block of cells, nothing else of them changed; a blank empties its cell.
    ///
    /// @param row zero-based row of the block's first cell
    /// @param rows each of the same length
    record SetCells(int sheetId, int row, int column, List<List<Value>> rows) implements Change {
        public SetCells {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A formula that the AE had written, back into its cell; nothing else is ever written as one.
    record SetFormula(int sheetId, CellAddress at, String formula) implements Change {}

    /// New rows before row `at`, with the formats of the row above, or of the row below where `at` follows the header.
    record InsertRows(int sheetId, int at, int count, boolean likeTheRowAbove) implements Change {}

    /// A tab that is not there yet.
    ///
    /// @param sheetId chosen by us, so that later changes of the same batch can name it
    record AddTab(int sheetId, String title, int rows, int columns, TabLook look) implements Change {}

    /// Rows at the end of the grid.
    record AppendRows(int sheetId, int count) implements Change {}

    record DeleteRows(int sheetId, int from, int count) implements Change {}

    /// Columns at the end of the grid.
    record AppendColumns(int sheetId, int count) implements Change {}

    /// The rows of a range, sorted ascending by one column; blanks go last, ties stay as they are.
    record SortRows(int sheetId, CellRange range, int byColumn) implements Change {}

    /// The note of one cell.
    record SetNote(int sheetId, CellAddress at, String note) implements Change {}

    /// The look of a column below its header, and its width.
    ///
    /// @param fromRow the first row after the header
    record FormatColumn(int sheetId, int column, int fromRow, Column schema, String currency) implements Change {}

    /// The look of a header: bold, in the colour of who writes below it.
    record FormatHeader(int sheetId, CellAddress at, Column schema) implements Change {}

    /// A hidden or shown column.
    record HideColumn(int sheetId, int column, boolean hidden) implements Change {}

    /// A label on the spreadsheet, a sheet or a column; replaces the one with `replaces`'s id.
    ///
    /// @param place empty for the spreadsheet itself
    record SetMetadata(Optional<Place> place, String key, String value, Optional<Metadata> replaces)
            implements Change {}

    record RemoveMetadata(int metadataId) implements Change {}

    /// What the cells of a column below its header offer: a list to choose from, or a box to tick where it is empty.
    ///
    /// Other values stay possible: a choice helps, it never refuses.
    record OfferChoices(int sheetId, int column, int fromRow, List<String> choices) implements Change {
        public OfferChoices {
            choices = List.copyOf(choices);
        }
    }

    /// A warning, never a refusal, before somebody types into a range.
    record WarnBefore(int sheetId, CellRange range, String reason) implements Change {}

    /// A colour for the cells of a column below its header that say exactly this.
    record TintWhere(int sheetId, int column, int fromRow, String says, Tint tint) implements Change {}

    /// A name for a range, usable in formulas.
    record NameRange(int sheetId, CellRange range, String name) implements Change {}

    /// Where a label sits: on a sheet, or on one of its columns.
    record Place(int sheetId, Optional<Integer> column) {}
}
