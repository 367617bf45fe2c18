package dev.patchbook.workbook.merge;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.KeyText;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Which row of a tab belongs to which computed row: by id where both have one, else by the rest of the key.
///
/// A row that carries the id comes before a row that only has the name, as it is more surely that record's; of rows
/// that are equal in this, the first one counts.
final class RowMatch {

    private static final int NONE = -1;
    private static final char BETWEEN = '\u0000';

    private final TabBinding tab;
    private final TableSchema schema;
    private final int[] rowOf;
    private final List<Integer> twice = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private final SortedMap<Integer, Integer> duplicates = new TreeMap<>();
    private final List<Integer> keyless = new ArrayList<>();
    private final Map<Key, Integer> taken = new HashMap<>();

    private RowMatch(TabBinding tab, int size) {
        this.tab = tab;
        this.schema = tab.schema();
        this.rowOf = new int[size];
        Arrays.fill(rowOf, NONE);
    }

    private record Key(String id, String rest) {
        boolean isBlank() {
            return id.isEmpty() && rest.isEmpty();
        }

        /// What makes the row that row where no computed row tells.
        Key own() {
            return id.isEmpty() ? this : new Key(id, "");
        }

        Key withoutId() {
            return new Key("", rest);
        }
    }

    static RowMatch of(TabBinding tab, ComputedTable table) {
        RowMatch match = new RowMatch(tab, table.rows().size());
        match.match(table);
        return match;
    }

    /// The zero-based row of a computed row, where there is one.
    Optional<Integer> rowOf(int computed) {
        return rowOf[computed] == NONE ? Optional.empty() : Optional.of(rowOf[computed]);
    }

    /// Computed rows whose key an earlier one has already.
    List<Integer> twice() {
        return twice;
    }

    /// Rows that are the first with a key that no computed row has.
    List<Integer> others() {
        return others;
    }

    /// Rows whose key another row has already, with that row.
    SortedMap<Integer, Integer> duplicates() {
        return duplicates;
    }

    /// Rows without a key that hold something.
    List<Integer> keyless() {
        return keyless;
    }

    private void match(ComputedTable table) {
        List<Key> computed = table.rows().stream().map(row -> key(row::at)).toList();
        List<Key> found = IntStream.range(tab.firstRow(), tab.endRow())
                .mapToObj(row -> key(header -> tab.value(row, header)))
                .toList();
        Map<String, Deque<Integer>> byRest = new HashMap<>();
        BitSet matched = matchIds(computed, found, byRest);
        for (int i = 0; i < found.size(); i++) {
            if (!matched.get(i)) {
                place(tab.firstRow() + i, found.get(i), computed, byRest);
            }
        }
    }

    /// Matches rows that carry an id, and indexes what is left to be matched by the rest of the key.
    private BitSet matchIds(List<Key> computed, List<Key> found, Map<String, Deque<Integer>> byRest) {
        Map<String, Integer> byId = new HashMap<>();
        Set<Key> seen = new HashSet<>();
        for (int i = 0; i < computed.size(); i++) {
            Key key = computed.get(i);
            if (!seen.add(key.own())) {
                twice.add(i);
                continue;
            }
            byRest.computeIfAbsent(key.rest(), _ -> new ArrayDeque<>()).add(i);
            if (!key.id().isEmpty()) {
                byId.put(key.id(), i);
            }
        }
        BitSet matched = new BitSet();
        for (int i = 0; i < found.size(); i++) {
            Integer wanted = byId.get(found.get(i).id());
            if (wanted != null && rowOf[wanted] == NONE) {
                claim(wanted, tab.firstRow() + i, found.get(i));
                matched.set(i);
            }
        }
        return matched;
    }

    private void place(int row, Key key, List<Key> computed, Map<String, Deque<Integer>> byRest) {
        if (key.isBlank()) {
            if (holdsSomething(row)) {
                keyless.add(row);
            }
            return;
        }
        Optional<Integer> wanted = key.rest().isEmpty()
                ? Optional.empty()
                : free(byRest.getOrDefault(key.rest(), new ArrayDeque<>()), key, computed);
        Integer first = taken.get(key.own());
        if (wanted.isPresent()) {
            claim(wanted.get(), row, key);
        } else if (first == null) {
            take(key, row);
            others.add(row);
        } else {
            duplicates.put(row, first);
        }
    }

    private void claim(int computed, int row, Key key) {
        rowOf[computed] = row;
        take(key, row);
    }

    private void take(Key key, int row) {
        taken.putIfAbsent(key.own(), row);
        taken.putIfAbsent(key.withoutId(), row);
    }

    private Optional<Integer> free(Deque<Integer> candidates, Key key, List<Key> computed) {
        while (!candidates.isEmpty() && rowOf[candidates.peekFirst()] != NONE) {
            candidates.removeFirst();
        }
        return candidates.stream()
                .filter(i -> rowOf[i] == NONE
                        && (key.id().isEmpty() || computed.get(i).id().isEmpty()))
                .findFirst();
    }

    private Key key(Function<String, Value> at) {
        String id = schema.idColumn().map(header -> part(header, at)).orElse("");
        StringBuilder rest = new StringBuilder();
        boolean known = false;
        for (String header : schema.keyColumns()) {
            String part = part(header, at);
            known |= !part.isEmpty();
            rest.append(part).append(BETWEEN);
        }
        return new Key(id, known ? rest.toString() : "");
    }

    private String part(String header, Function<String, Value> at) {
        return KeyText.of(schema.column(header), at.apply(header));
    }

    private boolean holdsSomething(int row) {
        for (int column = 0; column < tab.sheet().grid().width(row); column++) {
            if (!tab.sheet().grid().at(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
