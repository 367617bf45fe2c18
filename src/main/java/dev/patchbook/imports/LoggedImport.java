package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.TabBinding;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An import into a tab, as the log keeps the last one of each source.
///
/// @param run what the log calls it
/// @param before when the tab was imported into before; empty if never
/// @param name what the source was called
record LoggedImport(
        String target,
        String source,
        String run,
        Instant at,
        boolean undone,
        String before,
        String name,
        int added,
        int updated,
        int gone) {

    private static final ImportLog.Line LINE = new ImportLog.Line("import", "last");
    private static final String AT = "at";
    private static final String BEFORE = "before";
    private static final String UNDONE = "undone";
    private static final String NAME = "name";
    private static final String ADDED = "added";
    private static final String UPDATED = "updated";
    private static final String GONE = "gone";

    /// The import that was made last, of whatever source into whatever tab, unless it was undone.
    static Optional<LoggedImport> last(TabBinding log) {
        Optional<LoggedImport> last = Optional.empty();
        for (int row = log.firstRow(); row < log.endRow(); row++) {
            if (LINE.kind().equals(CellForm.text(log.value(row, "Kind")))) {
                Optional<LoggedImport> one = in(log, row);
                if (last.isEmpty() || one.filter(last.get()::isBefore).isPresent()) {
                    last = one;
                }
            }
        }
        return last.filter(one -> !one.undone());
    }

    private static Optional<LoggedImport> in(TabBinding log, int row) {
        Map<String, Value> said = LogText.values(CellForm.text(log.value(row, "Imported")));
        String at = text(said, AT);
        return LogText.instant(at)
                .map(time -> new LoggedImport(
                        CellForm.text(log.value(row, "Tab")),
                        CellForm.text(log.value(row, "Source")),
                        at,
                        time,
                        said.containsKey(UNDONE),
                        text(said, BEFORE),
                        text(said, NAME),
                        count(said, ADDED),
                        count(said, UPDATED),
                        count(said, GONE)));
    }

    /// Notes in its source's log that an import ran.
    ///
    /// @param name what the source was called
    /// @param before what the tab's label of its last import says
    static void ran(ImportLog log, Run run, String name, ImportReport report, String before) {
        Map<String, Value> said = new HashMap<>(Map.of(AT, Value.of(run.name()), BEFORE, Value.of(before)));
        said.put(NAME, Value.of(name));
        said.put(ADDED, Value.of(report.added()));
        said.put(UPDATED, Value.of(report.updated()));
        said.put(GONE, Value.of(report.gone()));
        log.put(LINE, new LogEntry(said, Map.of(), Optional.empty()));
    }

    /// Notes in its source's log that it was undone.
    void undone(ImportLog log) {
        Map<String, Value> said = Map.of(AT, Value.of(run), UNDONE, new Value.Flag(true));
        log.put(LINE, new LogEntry(said, Map.of(), Optional.empty()));
    }

    /// One of two of the same refresh that was undone counts as the earlier one.
    private boolean isBefore(LoggedImport other) {
        return at.isBefore(other.at) || at.equals(other.at) && undone && !other.undone;
    }

    private static String text(Map<String, Value> said, String what) {
        return CellForm.text(said.getOrDefault(what, Value.BLANK));
    }

    private static int count(Map<String, Value> said, String what) {
        return said.get(what) instanceof Value.Number(double number) ? (int) number : 0;
    }
}
