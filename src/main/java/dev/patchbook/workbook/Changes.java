package dev.patchbook.workbook;

import java.util.List;
import java.util.stream.Stream;

/// The smallest set of edits that brings a workbook to what was computed.
///
/// @param changes in the order in which they apply
/// @param guards what must still stand where the read saw it; asked for in the answer to the write
/// @param counts cells changed, by tab
public record Changes(List<Change> changes, List<Guard> guards, List<Count> counts) {
    public Changes {
        changes = List.copyOf(changes);
        guards = List.copyOf(guards);
        counts = List.copyOf(counts);
    }

    /// These changes and then others.
    public Changes and(Changes others) {
        return new Changes(
                Stream.concat(changes.stream(), others.changes.stream()).toList(),
                Stream.concat(guards.stream(), others.guards.stream()).toList(),
                Stream.concat(counts.stream(), others.counts.stream()).toList());
    }

    /// A range whose values after the write are known beforehand, unless somebody edited at the same time.
    ///
    /// @param range as it lies after the write
    /// @param expected its values after the write
    public record Guard(int sheetId, String sheetTitle, CellRange range, Grid expected) {}

    /// How much a tab changed: cells whose value differs from what was read, a sort counting none.
    ///
    /// @param tab title as provisioned
    /// @param rows rows computed for it
    public record Count(String tab, int rows, int cellsChanged) {}
}
