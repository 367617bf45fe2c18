package dev.patchbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a tab should say after exports and edits, reckoned apart from the program: plain maps of texts.
final class ExpectedTab {

    static final String IN_CRM = "In CRM";

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> imported = new HashMap<>();

    /// What an import should report.
    record Counts(int added, int updated, int unchanged, int gone) {}

    /// A cell that both changed.
    record Clash(String key, String column, String mine, String theirs) {}

    record Brought(Counts counts, List<Clash> clashes) {}

    Map<String, Map<String, String>> rows() {
        return rows;
    }

    private Map<String, String> row(String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    String at(String key, String column) {
        return row(key).getOrDefault(column, "");
    }

    void type(String key, String column, String text) {
        row(key).put(column, text);
    }

    /// A full import.
    Brought bring(Map<String, Map<String, String>> file, String day) {
        List<Clash> clashes = new ArrayList<>();
        int added = 0;
        int updated = 0;
        for (Map.Entry<String, Map<String, String>> record : file.entrySet()) {
            String key = record.getKey();
            boolean isNew = !rows.containsKey(key);
            rows.computeIfAbsent(key, _ -> new LinkedHashMap<>());
            boolean touched = merge(key, record.getValue(), clashes);
            added += isNew ? 1 : 0;
            updated += touched && !isNew ? 1 : 0;
            type(key, IN_CRM, "Yes");
        }
        List<String> gone = rows.keySet().stream()
                .filter(key -> at(key, IN_CRM).equals("Yes") && !file.containsKey(key))
                .toList();
        gone.forEach(key -> type(key, IN_CRM, "No, since " + day));
        return new Brought(new Counts(added, updated, file.size() - added - updated, gone.size()), clashes);
    }

    private boolean merge(String key, Map<String, String> record, List<Clash> clashes) {
        Map<String, String> last = imported.computeIfAbsent(key, _ -> new HashMap<>());
        boolean touched = false;
        for (Map.Entry<String, String> cell : record.entrySet()) {
            String column = cell.getKey();
            String theirs = plain(cell.getValue());
            String mine = at(key, column);
            String before = last.getOrDefault(column, "");
            if (theirs.isEmpty() || theirs.equals(before) && !mine.equals(theirs)) {
                continue;
            }
            if (!mine.equals(theirs) && !mine.equals(before)) {
                clashes.add(new Clash(key, column, mine, theirs));
                continue;
            }
            touched |= !mine.equals(theirs);
            type(key, column, theirs);
            last.put(column, theirs);
        }
        return touched;
    }

    /// Ends a clash.
    void decide(Clash clash, boolean takeCrm) {
        imported.computeIfAbsent(clash.key(), _ -> new HashMap<>()).put(clash.column(), clash.theirs());
        if (takeCrm) {
            type(clash.key(), clash.column(), clash.theirs());
        }
    }

    /// A number without zeros at its end.
    private static String plain(String text) {
        return text.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /// How many deals of an outcome the CRM has, as the tab says.
    long count(String outcome) {
        return rows.values().stream().filter(row -> counts(row, outcome)).count();
    }

    /// What they are worth together, of those whose amount is known.
    long sum(String outcome) {
        return rows.values().stream()
                .filter(row ->
                        counts(row, outcome) && !row.getOrDefault("Amount", "").isEmpty())
                .mapToLong(row -> Long.parseLong(row.get("Amount")))
                .sum();
    }

    private static boolean counts(Map<String, String> row, String outcome) {
        return row.getOrDefault(IN_CRM, "").equals("Yes")
                && row.getOrDefault("Outcome", "").equals(outcome);
    }
}
