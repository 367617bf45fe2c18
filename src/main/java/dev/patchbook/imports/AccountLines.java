package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.identity.Party;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private IntStream rows(Party account) {
        Optional<String> id = account.id().map(RecordId::key);
        Optional<String> name = account.name().map(Keys::normalized);
        return accounts().filter(row -> isOf(row, id, name));
    }

    private IntStream accounts() {
        return log.stream()
                .flatMapToInt(tab -> IntStream.range(tab.firstRow(), tab.endRow()))
                .filter(row -> about(row).target().equals(ACCOUNTS));
    }

    private boolean isOf(int row, Optional<String> id, Optional<String> name) {
        Optional<String> key = Optional.of(says(row, "Key"));
        return switch (about(row).kind()) {
            case "id" -> key.equals(id);
            case BY_NAME -> id.isEmpty() && key.equals(name);
            default -> false;
        };
    }

    private About about(int row) {
        return About.in(says(row, About.HEADER));
    }

    private String says(int row, String header) {
        return log.map(tab -> CellForm.text(tab.value(row, header))).orElse("");
    }
}
