package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.identity.Party;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the log knows of accounts, whichever source brought them.
final class AccountLines {

    private static final String ACCOUNTS = InputTabs.ACCOUNTS.title();
    private static final String BY_NAME = "name";

    private final Optional<TabBinding> log;
    private final ZoneId zone;
    private Optional<Map<String, LocalDate>> added = Optional.empty();

    AccountLines(Optional<TabBinding> log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    /// What the CRM said of an account, by header.
    Map<String, Value> imported(Party account) {
        Map<String, Value> imported = new HashMap<>();
        rows(account).forEach(row -> imported.putAll(LogText.values(says(row, "Imported"))));
        return imported;
    }

    /// How an account becomes another: renamed where the other was new when it went, or later.
    ///
    /// @param key of the other
    InCrm.Change change(LocalDate since, String key) {
        Map<String, LocalDate> days = added.orElseGet(this::readAdded);
        added = Optional.of(days);
        LocalDate day = days.getOrDefault(RecordId.key(key), LocalDate.MIN);
        return day.isBefore(since) ? InCrm.Change.MERGED : InCrm.Change.RENAMED;
    }

    /// By key, when an import brought an account that no later one has changed.
    private Map<String, LocalDate> readAdded() {
        Map<String, LocalDate> days = new HashMap<>();
        for (int row : accounts().toArray()) {
            LogText.undo(says(row, "Before"))
                    .filter(Undo::added)
                    .flatMap(undo -> LogText.instant(undo.run()))
                    .ifPresent(
                            run -> days.put(says(row, "Key"), run.atZone(zone).toLocalDate()));
        }
        return days;
    }

    /// What the log must forget once two accounts are one: an undo leaves both alone, and records that are known by the
    /// old account's name are known by the new one's.
    List<Change> settled(Party from, Party to) {
        if (log.isEmpty()) {
            return List.of();
        }
        CellWrites writes = new CellWrites();
        IntStream.concat(rows(from), rows(to)).forEach(row -> put(writes, row, "Before", Value.BLANK));
        from.name().ifPresent(name -> rename(writes, Keys.normalized(name), Keys.normalized(to.title())));
        from.id()
                .ifPresent(id -> rename(
                        writes, Keys.normalized(id), Keys.normalized(to.id().orElse(to.title()))));
        return List.copyOf(writes.blocks(log.get().sheet().id()));
    }

    private void rename(CellWrites writes, String old, String now) {
        TabBinding tab = log.orElseThrow();
        Set<List<String>> taken = new HashSet<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            taken.add(List.of(says(row, "Tab"), says(row, "Source"), says(row, "Kind"), says(row, "Key")));
        }
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            String title = says(row, "Tab");
            if (!says(row, "Kind").equals(BY_NAME) || title.equals(ACCOUNTS)) {
                continue;
            }
            Optional<String> key = renamed(title, says(row, "Key"), old, now);
            if (key.isPresent() && taken.add(List.of(title, says(row, "Source"), BY_NAME, key.get()))) {
                put(writes, row, "Key", Value.of(key.get()));
            }
        }
    }

    /// A key of several parts, as [Keys#joined] makes it, with another account in it.
    private static Optional<String> renamed(String title, String key, String old, String now) {
        List<String> headers = InputTabs.ALL.stream()
                .filter(schema -> schema.title().equals(title))
                .findFirst()
                .map(TableSchema::keyColumns)
                .orElse(List.of());
        List<String> parts = new ArrayList<>(Arrays.asList(key.split("\\|", -1)));
        int account = headers.indexOf("Account");
        if (account < 0 || parts.size() != headers.size() || !parts.get(account).equals(old)) {
            return Optional.empty();
        }
        parts.set(account, now);
        return Optional.of(String.join("|", parts));
    }

    private void put(CellWrites writes, int row, String header, Value value) {
        log.ifPresent(tab -> tab.column(header).ifPresent(column -> writes.put(row, column, value)));
    }

    private IntStream rows(Party account) {
        Optional<String> id = account.id().map(RecordId::key);
        Optional<String> name = account.name().map(Keys::normalized);
        return accounts().filter(row -> isOf(row, id, name));
    }

    private IntStream accounts() {
        return log.stream()
                .flatMapToInt(tab -> IntStream.range(tab.firstRow(), tab.endRow()))
                .filter(row -> says(row, "Tab").equals(ACCOUNTS));
    }

    private boolean isOf(int row, Optional<String> id, Optional<String> name) {
        Optional<String> key = Optional.of(says(row, "Key"));
        return switch (says(row, "Kind")) {
            case "id" -> key.equals(id);
            case BY_NAME -> id.isEmpty() && key.equals(name);
            default -> false;
        };
    }

    private String says(int row, String header) {
        return log.map(tab -> CellForm.text(tab.value(row, header))).orElse("");
    }
}
