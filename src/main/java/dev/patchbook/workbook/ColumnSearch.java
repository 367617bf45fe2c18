package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Finds a tab's header row and columns: by label, else by header, else by synonym; of two, the one on the left.
///
/// On a tab that carries labels, a column without one takes the place of a missing column of Patchbook's only while
/// nothing stands in it, as what stands there can only be the AE's.
public final class ColumnSearch {

    private static final int ROWS_LOOKED_AT = 10;

    private final Sheet sheet;
    private final TableSchema schema;
    private final Map<String, Integer> labelled = new HashMap<>();

    public ColumnSearch(Sheet sheet, TableSchema schema) {
        this.sheet = sheet;
        this.schema = schema;
        Map<String, String> headers = new HashMap<>();
        schema.columns().forEach(column -> headers.put(label(schema.title(), column.header()), column.header()));
        new TreeMap<>(sheet.columnMetadata())
                .forEach((column, pieces) -> pieces.stream()
                        .filter(piece -> piece.key().equals(Metadata.COLUMN) && headers.containsKey(piece.value()))
                        .findFirst()
                        .ifPresent(piece -> labelled.putIfAbsent(headers.get(piece.value()), column)));
    }

    /// What the label of a bound column says.
    public static String label(String title, String header) {
        return title + "/" + header;
    }

    /// The row, of the first ten, that looks most like the headers: names found, and text above labelled columns.
    public OptionalInt headerRow() {
        int best = -1;
        int bestScore = 0;
        for (int row = 0; row < Math.min(ROWS_LOOKED_AT, sheet.grid().height()); row++) {
            int score = score(row);
            if (score > bestScore) {
                best = row;
                bestScore = score;
            }
        }
        if (best >= 0) {
            return OptionalInt.of(best);
        }
        return isBlank(0) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /// The zero-based column of each header as provisioned that is there.
    public Map<String, Integer> boundTo(int headerRow) {
        Map<String, Integer> bound = new HashMap<>(labelled);
        Set<Integer> taken = new HashSet<>(labelled.values());
        Map<String, List<Integer>> byName = columnsByName(headerRow);
        for (Column column : schema.columns()) {
            bind(column, List.of(column.header()), headerRow, byName, bound, taken);
        }
        for (Column column : schema.columns()) {
            bind(column, column.synonyms(), headerRow, byName, bound, taken);
        }
        return bound;
    }

    private void bind(
            Column column,
            List<String> names,
            int headerRow,
            Map<String, List<Integer>> byName,
            Map<String, Integer> bound,
            Set<Integer> taken) {
        if (bound.containsKey(column.header())) {
            return;
        }
        names.stream()
                .flatMap(name -> byName.getOrDefault(Names.same(name), List.of()).stream())
                .filter(at -> !taken.contains(at) && mayBe(column, at, headerRow))
                .findFirst()
                .ifPresent(at -> {
                    bound.put(column.header(), at);
                    taken.add(at);
                });
    }

    private boolean mayBe(Column column, int at, int headerRow) {
        return labelled.isEmpty() || column.owner() == Column.Owner.AE || !isFilled(at, headerRow);
    }

    private int score(int row) {
        Map<String, List<Integer>> byName = columnsByName(row);
        int score = 0;
        int texts = 0;
        for (Column column : schema.columns()) {
            Integer at = labelled.get(column.header());
            List<Integer> named = byName.getOrDefault(Names.same(column.header()), List.of());
            List<Integer> known = column.synonyms().stream()
                    .flatMap(name -> byName.getOrDefault(Names.same(name), List.of()).stream())
                    .toList();
            if (at == null) {
                score += named.isEmpty() && known.isEmpty() ? 0 : 3;
            } else {
                score += named.contains(at) || known.contains(at) ? 3 : 0;
                Value shown = sheet.grid().at(row, at);
                texts += shown instanceof Value.Text ? 1 : 0;
                score -= shown instanceof Value.Text || shown.isBlank() ? 0 : 3;
            }
        }
        return 2 * texts >= labelled.size() ? score + texts : score;
    }

    private Map<String, List<Integer>> columnsByName(int row) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int column = 0; column < sheet.grid().width(row); column++) {
            if (sheet.grid().at(row, column) instanceof Value.Text(String text)) {
                byName.computeIfAbsent(Names.same(text), _ -> new ArrayList<>()).add(column);
            }
        }
        return byName;
    }

    private boolean isFilled(int column, int headerRow) {
        for (int row = headerRow + 1; row < sheet.grid().height(); row++) {
            if (!sheet.grid().at(row, column).isBlank()) {
                return true;
            }
        }
        return sheet.formulas().keySet().stream().anyMatch(at -> at.row() > headerRow && at.column() == column);
    }

    private boolean isBlank(int row) {
        for (int column = 0; column < sheet.grid().width(row); column++) {
            if (!sheet.grid().at(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
