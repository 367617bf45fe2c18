package dev.patchbook.analysis.start;

import dev.patchbook.plan.Value;

/// One row of Start.
///
/// @param name unique in its section, and the same from day to day for the same thing
/// @param where the tab, or the cell, where there is more to see
record Item(String section, String name, Value value, String detail, String where) {

    static Item of(String section, String name, String value, String detail, String where) {
        return new Item(section, name, Value.of(value), detail, where);
    }
}
