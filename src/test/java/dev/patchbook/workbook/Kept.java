package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a refresh leaves as it is besides the cells that [Tokens] follow: tabs of the AE's own, the columns beside
/// Patchbook's, and what stands below the table.
///
/// @param ownTabs the cells of tabs that are nobody's but the AE's, by sheet
/// @param beside what the columns beside Patchbook's hold, from any row, by sheet
/// @param below what the AE wrote below the last row with a key, by sheet
record Kept(
        Map<Integer, List<List<Value>>> ownTabs, Map<Integer, List<String>> beside, Map<Integer, Set<String>> below) {

    /// @param tabs the sheets that were provisioned
    static Kept of(Workbook workbook, Bindings bindings, Set<Integer> tabs) {
        Kept kept = new Kept(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        workbook.sheets().stream()
                .filter(sheet -> !tabs.contains(sheet.id()))
                .forEach(sheet -> kept.ownTabs.put(sheet.id(), rows(sheet)));
        for (TabBinding tab : bindings.tabs()) {
            kept.beside.put(tab.sheet().id(), besideOurs(tab));
            kept.below.put(tab.sheet().id(), written(tab, lastKeyed(tab) + 1, tab.endRow()));
        }
        return kept;
    }

    /// What of this is no longer so.
    ///
    /// @param edited whether somebody edited meanwhile, so that only the tabs of the AE's own can be told
    List<String> lostIn(Workbook later, Bindings bindings, boolean edited) {
        List<String> lost = new ArrayList<>();
        for (Sheet sheet : later.sheets()) {
            if (!ownTabs.getOrDefault(sheet.id(), rows(sheet)).equals(rows(sheet))) {
                lost.add("the AE's own tab %s was changed".formatted(sheet.title()));
            }
        }
        for (TabBinding tab : edited ? List.<TabBinding>of() : bindings.tabs()) {
            List<String> were = beside.getOrDefault(tab.sheet().id(), List.of());
            if (!were.equals(besideOurs(tab))) {
                lost.add("beside our columns of %s stood %s and stands %s"
                        .formatted(tab.schema().title(), were, besideOurs(tab)));
            }
            Set<String> overtaken = written(tab, tab.firstRow(), lastKeyed(tab) + 1);
            overtaken.retainAll(below.getOrDefault(tab.sheet().id(), Set.of()));
            if (!overtaken.isEmpty()) {
                lost.add("%s stood below the rows of %s"
                        .formatted(overtaken, tab.schema().title()));
            }
        }
        return lost;
    }

    private static List<List<Value>> rows(Sheet sheet) {
        return IntStream.range(0, sheet.grid().height())
                .mapToObj(sheet.grid()::row)
                .toList();
    }

    private static List<String> besideOurs(TabBinding tab) {
        Set<Integer> ours = new TreeSet<>();
        tab.schema().columns().stream()
                .filter(column -> column.owner() == Column.Owner.PATCHBOOK)
                .forEach(column -> tab.column(column.header()).ifPresent(ours::add));
        List<String> values = new ArrayList<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            for (int column = 0; column < tab.sheet().grid().width(row); column++) {
                Value value = tab.sheet().grid().at(row, column);
                boolean formula = tab.sheet().formulas().containsKey(new CellAddress(row, column));
                if (!ours.contains(column) && !value.isBlank() && !formula) {
                    values.add(Names.shown(value));
                }
            }
        }
        return values.stream().sorted().toList();
    }

    /// The last row whose key the AE did not write.
    private static int lastKeyed(TabBinding tab) {
        int last = tab.headerRow();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            List<String> key = keyHeaders(tab)
                    .map(header -> Names.shown(tab.value(at, header)))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!key.isEmpty() && key.stream().allMatch(part -> Tokens.of(part).isEmpty())) {
                last = row;
            }
        }
        return last;
    }

    private static Stream<String> keyHeaders(TabBinding tab) {
        return Stream.concat(tab.schema().keyColumns().stream(), tab.schema().idColumn().stream());
    }

    private static Set<String> written(TabBinding tab, int from, int to) {
        Set<String> tokens = new TreeSet<>();
        for (int row = from; row < to; row++) {
            for (int column = 0; column < tab.sheet().grid().width(row); column++) {
                Optional<String> token =
                        Tokens.of(Names.shown(tab.sheet().grid().at(row, column)));
                token.ifPresent(tokens::add);
            }
        }
        return tokens;
    }

    /// What the order column says of a tab's rows with a key, from top to bottom.
    static List<Double> order(TabBinding tab) {
        List<Double> order = new ArrayList<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            boolean keyed =
                    keyHeaders(tab).anyMatch(header -> !tab.value(at, header).isBlank());
            boolean formula = tab.column(tab.schema().orderColumn().orElseThrow()).stream()
                    .anyMatch(column -> tab.sheet().formulas().containsKey(new CellAddress(at, column)));
            if (keyed
                    && !formula
                    && tab.value(row, tab.schema().orderColumn().orElseThrow()) instanceof Value.Number(double place)) {
                order.add(place);
            }
        }
        return order;
    }
}
