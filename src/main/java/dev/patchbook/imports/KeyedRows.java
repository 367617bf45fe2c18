package dev.patchbook.imports;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.KeyText;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.RowKeys;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The rows of any tab of a plan by what identifies them: their id where they have one, else the rest of their key.
final class KeyedRows {

    private static final String SEPARATOR = "\n";

    private final TableSchema schema;
    private final Cells cells;
    private final RowKeys rows = new RowKeys();

    /// The cells that rows are known by.
    interface Cells {
        Value at(int row, String header);
    }

    /// What identifies a row.
    record Key(boolean byId, String text) {}

    KeyedRows(TabBinding tab, Cells cells) {
        this.schema = tab.schema();
        this.cells = cells;
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            rows.add(id(row), () -> rest(at), row);
        }
    }

    /// The key of a row; empty where it has none, or where an earlier row has the same.
    Optional<Key> key(int row) {
        return id(row).map(id -> new Key(true, id))
                .or(() -> rest(row).map(rest -> new Key(false, rest)))
                .filter(key -> find(key).equals(OptionalInt.of(row)));
    }

    OptionalInt find(Key key) {
        Optional<String> text = Optional.of(key.text());
        return key.byId() ? rows.find(text, Optional::empty) : rows.find(Optional.empty(), () -> text);
    }

    private Optional<String> id(int row) {
        return schema.idColumn().map(header -> text(row, header)).filter(id -> !id.isEmpty());
    }

    private Optional<String> rest(int row) {
        return Optional.of(schema.keyColumns().stream()
                        .map(header -> text(row, header))
                        .collect(Collectors.joining(SEPARATOR)))
                .filter(key -> !key.isBlank());
    }

    private String text(int row, String header) {
        return KeyText.of(schema.column(header), cells.at(row, header));
    }
}
