package dev.patchbook.imports;

import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The rows that an earlier import of the same source brought and a full one does not bring any more (workbook.md §5,
/// *What vanished*). Rows that the AE typed are never among them.
final class Vanished {

    /// A larger share than this does not go without being confirmed.
    static final double MOST = 0.20;

    private final TabBinding tab;
    private final TabRows rows;
    private final ImportLog log;

    Vanished(TabBinding tab, TabRows rows, ImportLog log) {
        this.tab = tab;
        this.rows = rows;
        this.log = log;
    }

    /// A row that goes.
    record Gone(int row, ImportLog.Line line) {}

    /// What a full import would make go.
    ///
    /// @param all records of the source that still counted as being in the CRM
    record Going(List<Gone> gone, int all) {
        boolean needsConfirming() {
            return gone.size() > MOST * all;
        }
    }

    /// @param brought the rows whose record the import brings
    Going going(Set<Integer> brought) {
        List<Gone> gone = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (ImportLog.Line line : log.records()) {
            OptionalInt row = rows.find(line);
            if (row.isPresent()
                    && !isGone(row.getAsInt())
                    && seen.add(row.getAsInt())
                    && !brought.contains(row.getAsInt())) {
                gone.add(new Gone(row.getAsInt(), line));
            }
        }
        gone.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new Going(gone, seen.size());
    }

    private boolean isGone(int row) {
        return tab.value(row, InCrm.HEADER) instanceof Value.Text(String says) && says.startsWith("No");
    }
}
