package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares what was foreseen of a workbook with what it became.
public final class Foreseen {

    private Foreseen() {}

    /// Whether [AfterChanges] says of a workbook what it is after the changes.
    public static void check(Workbook before, Changes changes, Workbook after) {
        Workbook foreseen = AfterChanges.of(before, changes.changes());
        assertThat(described(foreseen)).isEqualTo(described(after));
    }

    private static Map<String, Object> described(Workbook workbook) {
        return workbook.sheets().stream()
                .collect(Collectors.toMap(Sheet::title, Foreseen::described, (one, _) -> one, TreeMap::new));
    }

    private static List<Object> described(Sheet sheet) {
        return List.of(
                sheet.id(),
                cells(sheet.grid()),
                new TreeMap<>(sheet.formulas()).keySet(),
                new TreeMap<>(sheet.notes()),
                labels(sheet.metadata()),
                sheet.columnMetadata().entrySet().stream()
                        .filter(column -> !column.getValue().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                column -> labels(column.getValue()),
                                (one, _) -> one,
                                TreeMap::new)));
    }

    private static List<String> labels(List<Metadata> labels) {
        return labels.stream()
                .map(label -> label.key() + "=" + label.value())
                .sorted()
                .toList();
    }

    private static Map<CellAddress, Value> cells(Grid grid) {
        Map<CellAddress, Value> cells = new TreeMap<>();
        for (int row = 0; row < grid.height(); row++) {
            List<Value> values = new ArrayList<>(grid.row(row));
            for (int column = 0; column < values.size(); column++) {
                if (!values.get(column).isBlank()) {
                    cells.put(new CellAddress(row, column), values.get(column));
                }
            }
        }
        return cells;
    }
}
