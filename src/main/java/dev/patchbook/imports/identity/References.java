package dev.patchbook.imports.identity;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.KeyText;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets the rows of a tab that name one account, such as its deals, name another: by id where they have one, else by
/// name.
final class References {

    private static final String PARENT = "Parent ID";

    private final Edits edits;
    private final TabBinding tab;
    private final Party from;
    private final Party to;

    References(Edits edits, Party from, Party to) {
        this.edits = edits;
        this.tab = edits.tab();
        this.from = from;
        this.to = to;
    }

    /// Whether the rows of a tab belong to accounts and are not accounts themselves.
    static boolean areOn(TableSchema schema) {
        return schema.whenGone() == TableSchema.WhenGone.INPUT
                && (schema.has(Party.ID) || schema.has(Party.NAME))
                && !schema.keyColumns().equals(List.of(Party.NAME));
    }

    /// The rows that belong to the account.
    void follow() {
        List<Integer> rows = new ArrayList<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            if (isOf(row)) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            Map<String, List<Integer>> keys = keys();
            rows.forEach(row -> follow(row, keys));
        }
    }

    /// The accounts below it.
    void adopt() {
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            Optional<String> parent = Party.text(tab, row, PARENT);
            boolean byId = parent.filter(from::hasId).isPresent();
            if (row == from.row() || !byId && parent.filter(from::hasName).isEmpty()) {
                continue;
            }
            if (row == to.row()) {
                tab.column(PARENT).ifPresent(column -> edits.leave(to.row(), column, "It would be above itself."));
            } else {
                edits.put(row, PARENT, Value.of(byId ? to.id().orElse(to.title()) : to.title()));
            }
        }
    }

    private boolean isOf(int row) {
        Optional<String> id = Party.text(tab, row, Party.ID);
        return id.isPresent()
                ? from.hasId(id.get())
                : Party.text(tab, row, Party.NAME).filter(from::hasName).isPresent();
    }

    private void follow(int row, Map<String, List<Integer>> keys) {
        boolean hasId = Party.text(tab, row, Party.ID).isPresent();
        boolean hasName = Party.text(tab, row, Party.NAME).isPresent();
        String now = hasName ? to.title() : to.id().orElse(to.title());
        if (meetsAnother(row, now, keys)) {
            tab.column(hasName ? Party.NAME : Party.ID)
                    .ifPresent(column ->
                            edits.leave(row, column, "%s has a record of the same key already.".formatted(to.title())));
            return;
        }
        if (hasId) {
            edits.put(row, Party.ID, to.id().map(Value::of).orElse(Value.BLANK));
        }
        if (hasName || to.id().isEmpty()) {
            edits.put(row, Party.NAME, Value.of(to.title()));
        }
    }

    /// Whether a row would have the key of another, so that one of the two would not count.
    ///
    /// @param account what it would call its account
    private boolean meetsAnother(int row, String account, Map<String, List<Integer>> keys) {
        boolean hasOwnId = hasOwnId(row);
        return keys.getOrDefault(key(row, account), List.of()).stream()
                .anyMatch(other -> other != row && !(hasOwnId && hasOwnId(other)));
    }

    private boolean hasOwnId(int row) {
        return tab.schema()
                .idColumn()
                .flatMap(header -> Party.text(tab, row, header))
                .isPresent();
    }

    private Map<String, List<Integer>> keys() {
        Map<String, List<Integer>> keys = new HashMap<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            String account = Party.text(tab, at, Party.NAME)
                    .or(() -> Party.text(tab, at, Party.ID))
                    .orElse("");
            keys.computeIfAbsent(key(row, account), _ -> new ArrayList<>()).add(row);
        }
        return keys;
    }

    private String key(int row, String account) {
        List<String> parts = new ArrayList<>();
        for (String header : tab.schema().keyColumns()) {
            Value value = header.equals(Party.NAME) ? Value.of(account) : tab.value(row, header);
            parts.add(KeyText.of(tab.schema().column(header), value));
        }
        return String.join("\n", parts);
    }
}
