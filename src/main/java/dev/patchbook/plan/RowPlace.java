package dev.patchbook.plan;

import java.util.Map;

/// Where a record stands in its workbook: a row of a tab, and which column of the tab is which.
///
/// @param tab title of the tab as the AE named it
/// @param row from 1
/// @param key header of the column that names the record
/// @param columns letters of the tab's columns by header as provisioned, as in `J` for Amount; missing ones left out
public record RowPlace(String tab, int row, String key, Map<String, String> columns) {
    public RowPlace {
        columns = Map.copyOf(columns);
    }

    /// The address of the row's cell under a header, as in `J7`; of a column that is missing, that of the record's
    /// name.
    public String cell(String header) {
        return columns.getOrDefault(header, columns.getOrDefault(key, "")) + row;
    }

    /// The address of the record's name with its tab, as in `Opportunities!A7`.
    public String address() {
        return tab + "!" + cell(key);
    }
}
