package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import java.util.ArrayList;
import java.util.List;

/// Cuts the changes of a large import into batches that Google takes: each whole or not at all, room and its rows
/// always together, the label of the import in the last. An import of ordinary size is one batch.
///
/// Where a later batch fails, the rows of the earlier ones are there and the tab does not count as imported; importing
/// the same file again finds them by key and adds the rest.
final class Batches {

    /// Bytes of one batch, estimated; Google advises 2 MB and is refused 10.
    static final long MOST_BYTES = 6_000_000;

    private static final int BYTES_OF_A_CELL = 48;

    private Batches() {}

    static List<Changes> of(Changes changes) {
        List<Changes> batches = new ArrayList<>();
        List<Change> batch = new ArrayList<>();
        long bytes = 0;
        for (Change change : changes.changes()) {
            long more = bytesOf(change);
            if (bytes + more > MOST_BYTES && !batch.isEmpty() && !makesRoom(batch.getLast())) {
                batches.add(new Changes(batch, List.of(), List.of()));
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(change);
            bytes += more;
        }
        batches.add(new Changes(batch, changes.guards(), changes.counts()));
        return batches;
    }

    /// How many bytes a cell comes to in a batch, about.
    static long bytesOf(Value value) {
        return value instanceof Value.Text(String text) ? BYTES_OF_A_CELL + text.length() : BYTES_OF_A_CELL;
    }

    private static long bytesOf(Change change) {
        return change instanceof Change.SetCells cells
                ? cells.rows().stream()
                        .mapToLong(
                                row -> row.stream().mapToLong(Batches::bytesOf).sum())
                        .sum()
                : BYTES_OF_A_CELL;
    }

    private static boolean makesRoom(Change change) {
        return change instanceof Change.InsertRows || change instanceof Change.AppendRows;
    }
}
