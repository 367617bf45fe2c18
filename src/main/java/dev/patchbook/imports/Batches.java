package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import java.util.ArrayList;
import java.util.List;

/// Cuts the changes of a large import into batches that the workspace takes: each whole or not at all, room and its
/// rows always together, the label of the import in the last. An import of ordinary size is one batch.
///
/// Where a later batch fails, the rows of the earlier ones are there and the tab does not count as imported; importing
/// the same file again finds them by key and adds the rest.
final class Batches {

    /// Bytes that new rows have at most where they stay together, estimated; a batch of Google's takes them.
    static final long MOST_OF_A_SLICE = 4_000_000;

    /// Where the workspace itself sets no limit, memory does.
    private static final long MOST_IN_MEMORY = 30_000_000;
    /// Of the largest write: the bytes of a batch are only estimated.
    private static final double FILLED = 0.6;

    private static final int BYTES_OF_A_CELL = 48;

    private Batches() {}

    /// @param largestWrite bytes that the workspace takes at once
    static List<Changes> of(Changes changes, long largestWrite) {
        double most = FILLED * Math.min(largestWrite, MOST_IN_MEMORY);
        List<Changes> batches = new ArrayList<>();
        List<Change> batch = new ArrayList<>();
        long bytes = 0;
        for (Change change : changes.changes()) {
            long more = bytesOf(change);
            if (bytes + more > most && !batch.isEmpty() && !makesRoom(batch.getLast())) {
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

    /// How many bytes cells come to in a batch, about.
    static long bytesOf(List<Value> cells) {
        long bytes = (long) BYTES_OF_A_CELL * cells.size();
        for (Value value : cells) {
            bytes += value instanceof Value.Text(String text) ? text.length() : 0;
        }
        return bytes;
    }

    private static long bytesOf(Change change) {
        return change instanceof Change.SetCells cells
                ? cells.rows().stream().mapToLong(Batches::bytesOf).sum()
                : BYTES_OF_A_CELL;
    }

    private static boolean makesRoom(Change change) {
        return change instanceof Change.InsertRows || change instanceof Change.AppendRows;
    }
}
