package dev.patchbook.imports.identity;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Names;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.RowKeys;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// An account as the tab Accounts has it.
///
/// @param row zero-based
/// @param id as spelt
/// @param name as spelt
public record Party(int row, Optional<String> id, Optional<String> name) {

    static final String ID = "Account ID";
    public static final String NAME = "Account";

    /// The account with a key: its id, else its name.
    public static Optional<Party> named(TabBinding accounts, String key) {
        Optional<String> id = Optional.of(key.strip()).filter(text -> !text.isEmpty());
        Supplier<Optional<String>> name = () -> id.map(Keys::normalized);
        RowKeys rows = rows(accounts);
        OptionalInt row = rows.find(id, name);
        if (row.isEmpty()) {
            row = rows.find(Optional.empty(), name);
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(at(accounts, row.getAsInt()));
    }

    /// The rows of a tab by the account that they name.
    static RowKeys rows(TabBinding tab) {
        RowKeys rows = new RowKeys();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            Party party = at(tab, row);
            rows.add(party.id(), () -> party.name().map(Keys::normalized), row);
        }
        return rows;
    }

    static Party at(TabBinding tab, int row) {
        return new Party(row, text(tab, row, ID), text(tab, row, NAME));
    }

    static Optional<String> text(TabBinding tab, int row, String header) {
        Value value = tab.value(row, header);
        return value instanceof Value.Fault
                ? Optional.empty()
                : Optional.of(Names.shown(value).strip()).filter(text -> !text.isEmpty());
    }

    /// What identifies it: its id, else its name.
    public String key() {
        return id.or(() -> name.map(Keys::normalized)).orElse("");
    }

    /// What a person calls it.
    public String title() {
        return name.or(() -> id).orElse("");
    }

    /// As in `Acme GmbH (A1)`.
    String shown() {
        return id.isPresent() && name.isPresent() ? "%s (%s)".formatted(name.get(), id.get()) : title();
    }

    boolean hasId(String other) {
        return id.filter(own -> RecordId.key(own).equals(RecordId.key(other))).isPresent();
    }

    /// Whether it is called so, case aside.
    public boolean hasName(String other) {
        return name.filter(own -> Keys.normalized(own).equals(Keys.normalized(other)))
                .isPresent();
    }
}
