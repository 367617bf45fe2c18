package dev.patchbook.workbook;

import dev.patchbook.plan.TableSchema;
import java.util.OptionalInt;

/// How a new tab appears.
///
/// @param place among the tabs, from 0; empty for behind all others
/// @param color of the tab, as `0xRRGGBB`
public record TabLook(boolean hidden, OptionalInt place, int frozenRows, int frozenColumns, OptionalInt color) {

    public static final TabLook HIDDEN = new TabLook(true, OptionalInt.empty(), 0, 0, OptionalInt.empty());

    private static final int MOST_FROZEN = 4;

    /// How many columns stay in sight: the key columns, all up to the last one that names the row.
    public static int frozenColumns(TableSchema schema) {
        int last = schema.keyColumns().stream()
                .mapToInt(schema::indexOf)
                .filter(index -> index < MOST_FROZEN)
                .max()
                .orElse(schema.idColumn().isPresent() ? 1 : 0);
        return Math.min(last + 1, MOST_FROZEN);
    }
}
