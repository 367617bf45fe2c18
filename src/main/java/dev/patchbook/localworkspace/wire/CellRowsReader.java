package dev.patchbook.localworkspace.wire;

import dev.patchbook.localworkspace.http.Refusal;
import java.util.function.Function;

/// Reads [CellRows] without an object for a cell, but for the texts.
final class CellRowsReader {
    private static final String LIST = "type.googleapis.com/google.protobuf.ListValue";
    private static final int BATCH = 4096;

    private final JsonInput in;
    private final Function<String, Refusal> wrong;

    /// @param wrong refuses the value that comes next, which is none of that type
    CellRowsReader(JsonInput in, Function<String, Refusal> wrong) {
        this.in = in;
        this.wrong = wrong;
    }

    CellRows read() {
        CellRows rows = new CellRows();
        CellBatch batch = CellBatch.first();
        openList();
        while (in.hasMore()) {
            openList();
            row(batch, rows.count() + batch.count());
            if (batch.cells() >= BATCH) {
                rows.add(batch);
                batch = batch.next();
            }
        }
        rows.add(batch);
        return rows;
    }

    private void openList() {
        if (in.kind() != JsonInput.Kind.ARRAY) {
            throw wrong.apply(LIST);
        }
        in.open();
    }

    private void row(CellBatch batch, int row) {
        for (int cell = 0; in.hasMore(); cell++) {
            switch (in.kind()) {
                case TEXT -> batch.addText(in.text(), in.textBytes());
                case NUMBER -> batch.addNumber(in.number());
                case FLAG -> batch.addFlag(in.flag());
                case NULL -> {
                    in.gap();
                    batch.addGap();
                }
                case ARRAY -> throw nested(row, cell, "list_value");
                case OBJECT -> throw nested(row, cell, "struct_value");
            }
        }
        batch.endRow();
    }

    private static Refusal nested(int row, int cell, String kind) {
        return Faults.invalid("Invalid values[" + row + "][" + cell + "]: " + kind + " {\n}\n");
    }
}
