package dev.patchbook.imports;

import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether a spreadsheet has room for what an import would make: told before anything is written, since a large import
/// is more than one write.
final class CellRoom {

    /// Sheets' own limit, blank cells included.
    static final long MOST_CELLS = 10_000_000;

    private record Size(String title, long rows, long columns) {
        long cells() {
            return rows * columns;
        }

        Size with(long moreRows, long moreColumns) {
            return new Size(title, rows + moreRows, columns + moreColumns);
        }
    }

    private final Map<Integer, Size> sizes = new HashMap<>();

    private CellRoom(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            sizes.put(sheet.id(), new Size(sheet.title(), sheet.rowCount(), sheet.columnCount()));
        }
    }

    /// @param source what is imported
    /// @throws ImportRefused where the spreadsheet would have more cells than Sheets takes
    static void require(Workbook workbook, List<Change> changes, String source) {
        CellRoom room = new CellRoom(workbook);
        long before = room.cells();
        changes.forEach(room::make);
        if (room.cells() > MOST_CELLS && room.cells() > before) {
            throw room.refusal(source);
        }
    }

    private void make(Change change) {
        switch (change) {
            case Change.AddTab add -> sizes.put(add.sheetId(), new Size(add.title(), add.rows(), add.columns()));
            case Change.InsertRows insert -> grow(insert.sheetId(), insert.count(), 0);
            case Change.AppendRows append -> grow(append.sheetId(), append.count(), 0);
            case Change.AppendColumns append -> grow(append.sheetId(), 0, append.count());
            case Change.DeleteRows gone -> grow(gone.sheetId(), -gone.count(), 0);
            case Change _ -> {}
        }
    }

    private void grow(int sheet, long rows, long columns) {
        sizes.computeIfPresent(sheet, (_, size) -> size.with(rows, columns));
    }

    private long cells() {
        return sizes.values().stream().mapToLong(Size::cells).sum();
    }

    private ImportRefused refusal(String source) {
        List<String> largest = sizes.values().stream()
                .sorted((one, other) -> Long.compare(other.cells(), one.cells()))
                .limit(3)
                .map(size -> "%,d on %s".formatted(size.cells(), size.title()))
                .toList();
        return new ImportRefused(
                source,
                "With this import the plan would have %,d cells, more than the %,d that Sheets takes in one spreadsheet: %s, blank ones included."
                        .formatted(cells(), MOST_CELLS, String.join(", ", largest)),
                "Import fewer rows, for example without deals that were closed long ago, or delete columns and tabs that you do not need.");
    }
}
