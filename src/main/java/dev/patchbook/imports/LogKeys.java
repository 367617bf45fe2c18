package dev.patchbook.imports;

import dev.patchbook.imports.identity.Party;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys by which the log knows records without ids: an account's name is part of them, so they change with it.
final class LogKeys {

    private static final String BY_NAME = "name";

    private final Optional<TabBinding> log;
    private final Map<Line, Integer> rows = new HashMap<>();
    private final CellWrites writes = new CellWrites();

    /// What identifies a line about a record that is known by its name.
    private record Line(String tab, String source, String key) {}

    /// A line that is known by another key from now on.
    record Rekeyed(String tab, String source, String was, String is) {}

    LogKeys(Optional<TabBinding> log) {
        this.log = log;
        log.ifPresent(tab -> {
            for (int row = tab.firstRow(); row < tab.endRow(); row++) {
                About about = About.of(tab, row);
                if (about.kind().equals(BY_NAME)) {
                    rows.putIfAbsent(new Line(about.target(), about.source(), says(tab, row, "Key")), row);
                }
            }
        });
    }

    /// Lets records that are known by one account's name be known by the other's.
    List<Rekeyed> follow(Party from, Party to) {
        Map<String, String> names = new HashMap<>();
        from.id()
                .ifPresent(id ->
                        names.put(Keys.normalized(id), Keys.normalized(to.id().orElse(to.title()))));
        from.name().ifPresent(name -> names.put(Keys.normalized(name), Keys.normalized(to.title())));
        List<Rekeyed> rekeyed = new ArrayList<>();
        for (Line line : List.copyOf(rows.keySet())) {
            renamed(line, names)
                    .map(key -> new Rekeyed(line.tab(), line.source(), line.key(), key))
                    .filter(this::put)
                    .ifPresent(rekeyed::add);
        }
        return rekeyed;
    }

    /// Lets a record be known again as it was before.
    void takeBack(Rekeyed rekeyed) {
        put(new Rekeyed(rekeyed.tab(), rekeyed.source(), rekeyed.is(), rekeyed.was()));
    }

    List<Change> changes() {
        return log.stream()
                .flatMap(tab -> writes.blocks(tab.sheet().id()).stream())
                .map(Change.class::cast)
                .toList();
    }

    /// @return whether the line is there and no other has the new key
    private boolean put(Rekeyed rekeyed) {
        Line was = new Line(rekeyed.tab(), rekeyed.source(), rekeyed.was());
        Line is = new Line(rekeyed.tab(), rekeyed.source(), rekeyed.is());
        Integer row = rows.get(was);
        if (row == null || rows.containsKey(is)) {
            return false;
        }
        rows.remove(was);
        rows.put(is, row);
        log.ifPresent(tab -> tab.column("Key").ifPresent(column -> writes.put(row, column, Value.of(rekeyed.is()))));
        return true;
    }

    /// A key of several parts, as [Keys#joined] makes it, with another account in it.
    private static Optional<String> renamed(Line line, Map<String, String> names) {
        List<String> headers = InputTabs.ALL.stream()
                .filter(schema -> schema.title().equals(line.tab()) && !schema.equals(InputTabs.ACCOUNTS))
                .findFirst()
                .map(TableSchema::keyColumns)
                .orElse(List.of());
        List<String> parts = new ArrayList<>(Arrays.asList(line.key().split("\\|", -1)));
        int account = headers.indexOf(Party.NAME);
        if (account < 0 || parts.size() != headers.size() || !names.containsKey(parts.get(account))) {
            return Optional.empty();
        }
        parts.set(account, names.get(parts.get(account)));
        return Optional.of(String.join("|", parts));
    }

    private static String says(TabBinding tab, int row, String header) {
        return CellForm.text(tab.value(row, header));
    }
}
