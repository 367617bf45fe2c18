package dev.patchbook.workbook;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One sheet of a workbook as read.
///
/// @param id the sheet's id, 0 included
/// @param index its place among the tabs, from 0
/// @param rowCount rows of the grid, filled or not
/// @param columnCount columns of the grid, filled or not
/// @param grid its values; empty where the sheet was not asked for
/// @param formulas the formulas of its cells, as in `=A2*2`
/// @param notes the notes of its cells
/// @param merges merged ranges
/// @param protections protected ranges, whole-sheet protection included as the whole grid
/// @param filter the range of the basic filter, where there is one
/// @param hiddenRows rows hidden by the user or by a filter
/// @param metadata on the sheet itself
/// @param columnMetadata on its columns, by zero-based column
public record Sheet(
        int id,
        String title,
        int index,
        int rowCount,
        int columnCount,
        boolean hidden,
        Grid grid,
        Map<CellAddress, String> formulas,
        Map<CellAddress, String> notes,
        List<CellRange> merges,
        List<Protection> protections,
        Optional<CellRange> filter,
        BitSet hiddenRows,
        List<Metadata> metadata,
        Map<Integer, List<Metadata>> columnMetadata) {
    public Sheet {
        merges = List.copyOf(merges);
        protections = List.copyOf(protections);
        metadata = List.copyOf(metadata);
        columnMetadata = Map.copyOf(columnMetadata);
    }

    /// Every piece of metadata on the sheet with a key.
    public List<Metadata> allMetadata(String key) {
        return metadata.stream().filter(piece -> piece.key().equals(key)).toList();
    }

    /// The value of a piece of metadata on the sheet, where it carries one.
    public Optional<Metadata> metadata(String key) {
        return metadata.stream().filter(piece -> piece.key().equals(key)).findFirst();
    }

    /// The same sheet with other cells.
    public Sheet withCells(Grid values, Map<CellAddress, String> ofFormulas, Map<CellAddress, String> ofNotes) {
        return new Sheet(
                id,
                title,
                index,
                rowCount,
                columnCount,
                hidden,
                values,
                ofFormulas,
                ofNotes,
                merges,
                protections,
                filter,
                hiddenRows,
                metadata,
                columnMetadata);
    }

    /// The same sheet with a longer or shorter grid.
    public Sheet withRowCount(int count) {
        return new Sheet(
                id,
                title,
                index,
                count,
                columnCount,
                hidden,
                grid,
                formulas,
                notes,
                merges,
                protections,
                filter,
                hiddenRows,
                metadata,
                columnMetadata);
    }

    /// The same sheet with other labels on its columns.
    public Sheet withColumnMetadata(Map<Integer, List<Metadata>> labels) {
        return new Sheet(
                id,
                title,
                index,
                rowCount,
                columnCount,
                hidden,
                grid,
                formulas,
                notes,
                merges,
                protections,
                filter,
                hiddenRows,
                metadata,
                labels);
    }
}
