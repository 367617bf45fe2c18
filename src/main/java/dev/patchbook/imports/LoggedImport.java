package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An import into a tab, as the log keeps the last one of each source.
///
/// @param run what the log calls it
/// @param before what the tab's labels about imports said before it
/// @param name what the source was called
record LoggedImport(
        String target,
        String source,
        String run,
        Instant at,
        boolean undone,
        Labels before,
        String name,
        int added,
        int updated,
        int gone) {

    private static final ImportLog.Line LINE = new ImportLog.Line("import", "last");
    private static final String AT = "at";
    private static final String BEFORE = "before";
    private static final String TOTALS = "totals";
    private static final String UNDONE = "undone";
    private static final String NAME = "name";
    private static final String ADDED = "added";
    private static final String UPDATED = "updated";
    private static final String GONE = "gone";

    /// What a tab's labels say of its imports, blank where there is none: when the last one was, and what each had.
    record Labels(String imported, String totals) {
        static Labels of(Sheet sheet) {
            return new Labels(text(sheet, Metadata.IMPORTED), text(sheet, Metadata.TOTALS));
        }

        private static String text(Sheet sheet, String key) {
            return sheet.metadata(key).map(Metadata::value).orElse("");
        }

        /// What makes the labels of the tab say this.
        List<Change> put(Sheet sheet) {
            return Stream.of(put(sheet, Metadata.IMPORTED, imported), put(sheet, Metadata.TOTALS, totals))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Change> put(Sheet sheet, String key, String text) {
            Optional<Metadata> label = sheet.metadata(key);
            return text.isEmpty()
                    ? label.map(there -> new Change.RemoveMetadata(there.id()))
                    : Optional.of(new Change.SetMetadata(
                            Optional.of(new Change.Place(sheet.id(), Optional.empty())), key, text, label));
        }
    }

    /// The import that was made last, of whatever source into whatever tab, unless it was undone.
    static Optional<LoggedImport> last(TabBinding log) {
        Optional<LoggedImport> last = Optional.empty();
        for (int row = log.firstRow(); row < log.endRow(); row++) {
            if (LINE.kind().equals(About.of(log, row).kind())) {
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
        About about = About.of(log, row);
        String at = text(said, AT);
        return LogText.instant(at)
                .map(time -> new LoggedImport(
                        about.target(),
                        about.source(),
                        at,
                        time,
                        said.containsKey(UNDONE),
                        new Labels(text(said, BEFORE), text(said, TOTALS)),
                        text(said, NAME),
                        count(said, ADDED),
                        count(said, UPDATED),
                        count(said, GONE)));
    }

    /// Notes in its source's log that an import ran.
    ///
    /// @param name what the source was called
    /// @param before what the tab's labels say
    static void ran(ImportLog log, Run run, String name, ImportReport report, Labels before) {
        Map<String, Value> said = new HashMap<>(Map.of(AT, Value.of(run.name()), BEFORE, Value.of(before.imported())));
        said.put(TOTALS, Value.of(before.totals()));
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
