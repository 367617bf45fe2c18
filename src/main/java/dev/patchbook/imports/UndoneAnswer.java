package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogKeys.Rekeyed;
import dev.patchbook.imports.UndoReport.Left;
import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Takes back what the AE said of two accounts: every cell that the answer wrote and nobody edited since says again
/// what it said before, on every tab, and the old key is no alias any more (workbook.md §5, *Identity*).
final class UndoneAnswer {

    private final Bindings bindings;
    private final ImportLog log;
    private final LogKeys keys;
    private final LoggedAnswer answer;
    private final Map<String, Back> tabs = new LinkedHashMap<>();
    private final List<Left> lost = new ArrayList<>();

    /// A tab whose cells are put back.
    private record Back(TabBinding tab, KeyedRows rows, CellsBack cells) {}

    /// @param log the lines about what the AE says of identity
    UndoneAnswer(Bindings bindings, ImportLog log, LoggedAnswer answer) {
        this.bindings = bindings;
        this.log = log;
        this.keys = new LogKeys(bindings.tab(LogTab.SCHEMA.title()));
        this.answer = answer;
    }

    void takeBack() {
        for (ImportLog.Line line : answer.lines(log, LoggedAnswer.OF_ROW)) {
            restore(log.entry(line));
            log.forget(line);
        }
        for (ImportLog.Line line : answer.lines(log, LoggedAnswer.OF_KEY)) {
            Map<String, Value> said = log.entry(line).imported();
            keys.takeBack(new Rekeyed(
                    LoggedAnswer.text(said, LoggedAnswer.TAB),
                    LoggedAnswer.text(said, LoggedAnswer.SOURCE),
                    LoggedAnswer.text(said, LoggedAnswer.WAS),
                    LoggedAnswer.text(said, LoggedAnswer.KEY)));
            log.forget(line);
        }
        if (answer.same()) {
            Aliases.forget(log, answer.from());
        }
        answer.forget(log);
    }

    private void restore(LogEntry entry) {
        Map<String, Value> said = entry.imported();
        String cell = LoggedAnswer.text(said, LoggedAnswer.CELL);
        Optional<Back> there = back(LoggedAnswer.text(said, LoggedAnswer.TAB));
        Optional<Undo> undo = entry.undo();
        if (there.isEmpty() || !said.containsKey(LoggedAnswer.KEY)) {
            lost.add(new Left(
                    cell,
                    there.isEmpty()
                            ? "Its tab is not there any more."
                            : "Its row has no key of its own, so that it is not found again."));
            return;
        }
        OptionalInt row = there.get()
                .rows()
                .find(new KeyedRows.Key(
                        said.getOrDefault(LoggedAnswer.BY_ID, Value.BLANK).equals(new Value.Flag(true)),
                        LoggedAnswer.text(said, LoggedAnswer.KEY)));
        if (row.isEmpty() || undo.isEmpty()) {
            lost.add(new Left(
                    cell,
                    row.isEmpty()
                            ? "Its row is not there any more, or has another key now."
                            : "What stood there was too long to be kept."));
            return;
        }
        undo.get().cells().forEach((name, wrote) -> there.get().cells().restore(row.getAsInt(), name, wrote));
    }

    private Optional<Back> back(String title) {
        if (!tabs.containsKey(title)) {
            bindings.tab(title)
                    .ifPresent(tab -> tabs.put(
                            title, new Back(tab, new KeyedRows(tab, tab::value), new CellsBack(tab, "your answer"))));
        }
        return Optional.ofNullable(tabs.get(title));
    }

    /// The changes to the tabs and to the log.
    List<Change> changes() {
        return Stream.of(
                        tabs.values().stream().flatMap(back -> back.cells().changes().stream()),
                        keys.changes().stream(),
                        log.changes().stream())
                .flatMap(changes -> changes)
                .toList();
    }

    List<CellChange> restored() {
        return tabs.values().stream()
                .flatMap(back -> back.cells().restored().stream())
                .toList();
    }

    /// How many cells of each tab say again what they said.
    List<Changes.Count> counts() {
        return tabs.entrySet().stream()
                .map(tab -> new Changes.Count(
                        tab.getKey(), 0, tab.getValue().cells().restored().size()))
                .toList();
    }

    List<Left> left() {
        return Stream.concat(tabs.values().stream().flatMap(back -> back.cells().left().stream()), lost.stream())
                .toList();
    }
}
