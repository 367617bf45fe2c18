package dev.patchbook.plan;

import java.util.List;
import java.util.Map;

/// What an analysis says should stand in the computed cells of one tab.
///
/// On an input tab (see [TableSchema.WhenGone#INPUT]) its rows only fill Patchbook's columns beside rows that are
/// there.
///
/// @param rows in the order in which the tab should show them
public record ComputedTable(TableSchema schema, List<Row> rows) {
    public ComputedTable {
        rows = List.copyOf(rows);
    }

    /// One row: the values of key columns and of Patchbook's columns, by header as provisioned.
    ///
    /// A key or computed column that is not named is blank; a column of the AE's must not be named.
    public record Row(Map<String, Value> values) {
        public Row {
            values = Map.copyOf(values);
        }

        /// The value under a header, or [Value#BLANK].
        public Value at(String header) {
            return values.getOrDefault(header, Value.BLANK);
        }
    }
}
