package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.imports.LogKeys.Rekeyed;
import dev.patchbook.imports.identity.Edits.Written;
import dev.patchbook.imports.identity.Party;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.TabBinding;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the AE said of two accounts, as the log keeps it until it is taken back, with every cell that it wrote.
///
/// @param pair what identifies the two
/// @param from key of the one that is gone
/// @param names what they are called
record LoggedAnswer(String pair, String from, Names names, boolean same, Instant at) {

    /// The lines about rows that an answer wrote into, and about keys of the log that it changed.
    static final String OF_ROW = "answer wrote";

    static final String OF_KEY = "answer renamed";
    static final String TAB = "tab";
    static final String CELL = "cell";
    static final String BY_ID = "by id";
    static final String KEY = "key";
    static final String SOURCE = "source";
    static final String WAS = "was";
    private static final String KIND = "answer";
    private static final String FROM = "from";
    private static final String FROM_NAME = "from name";
    private static final String TO_NAME = "to name";
    private static final String SAME = "same";
    private static final String AT = "at";

    /// What two accounts are called.
    record Names(String from, String to) {}

    static LoggedAnswer of(Party from, Party to, boolean same, Instant at) {
        return new LoggedAnswer(pairOf(from, to), from.key(), new Names(from.title(), to.title()), same, at);
    }

    /// The answer that was given last, if any stands.
    static Optional<LoggedAnswer> last(ImportLog log) {
        return log.lines(KIND).stream()
                .flatMap(line -> in(log, line).stream())
                .max(Comparator.comparing(LoggedAnswer::at).thenComparing(LoggedAnswer::pair));
    }

    /// The answer about two accounts, if one stands.
    static Optional<LoggedAnswer> about(ImportLog log, Party from, Party to) {
        return in(log, new ImportLog.Line(KIND, pairOf(from, to)));
    }

    private static String pairOf(Party from, Party to) {
        return RecordId.key(from.key()) + " → " + RecordId.key(to.key());
    }

    private static Optional<LoggedAnswer> in(ImportLog log, ImportLog.Line line) {
        Map<String, Value> said = log.entry(line).imported();
        return LogText.instant(text(said, AT))
                .map(at -> new LoggedAnswer(
                        line.key(),
                        text(said, FROM),
                        new Names(text(said, FROM_NAME), text(said, TO_NAME)),
                        said.getOrDefault(SAME, Value.BLANK).equals(new Value.Flag(true)),
                        at));
    }

    /// Notes the answer and all that it wrote; what an earlier one about the same two wrote stays noted.
    void note(ImportLog log, List<Written> written, List<Rekeyed> rekeyed) {
        log.put(
                new ImportLog.Line(KIND, pair),
                entry(Map.of(
                        FROM, Value.of(from),
                        FROM_NAME, Value.of(names.from()),
                        TO_NAME, Value.of(names.to()),
                        SAME, new Value.Flag(same),
                        AT, Value.of(at.toString()))));
        Numbering rows = new Numbering(log, OF_ROW);
        written.stream()
                .collect(Collectors.groupingBy(Written::tab, LinkedHashMap::new, Collectors.toList()))
                .forEach((tab, cells) -> note(tab, cells, rows));
        Numbering keys = new Numbering(log, OF_KEY);
        rekeyed.forEach(one -> keys.put(entry(Map.of(
                TAB, Value.of(one.tab()),
                SOURCE, Value.of(one.source()),
                WAS, Value.of(one.was()),
                KEY, Value.of(one.is())))));
    }

    private void note(TabBinding tab, List<Written> written, Numbering lines) {
        Map<CellAddress, Value> after = written.stream()
                .collect(Collectors.toMap(
                        cell -> new CellAddress(cell.row(), cell.column()), Written::is, (_, last) -> last));
        KeyedRows rows = new KeyedRows(
                tab,
                (row, header) -> tab.column(header).stream()
                        .mapToObj(column -> after.getOrDefault(new CellAddress(row, column), tab.value(row, header)))
                        .findFirst()
                        .orElse(Value.BLANK));
        written.stream()
                .collect(Collectors.groupingBy(Written::row, LinkedHashMap::new, Collectors.toList()))
                .forEach((row, cells) -> lines.put(entry(tab, row, rows.key(row), cells)));
    }

    private LogEntry entry(TabBinding tab, int row, Optional<KeyedRows.Key> key, List<Written> cells) {
        Map<String, Value> said = new HashMap<>();
        said.put(TAB, Value.of(tab.schema().title()));
        said.put(
                CELL,
                Value.of(tab.sheet().title() + "!"
                        + new CellAddress(row, cells.getFirst().column()).a1()));
        key.ifPresent(found -> {
            said.put(BY_ID, new Value.Flag(found.byId()));
            said.put(KEY, Value.of(found.text()));
        });
        Map<String, Wrote> wrote = new HashMap<>();
        cells.forEach(cell ->
                wrote.put(TabColumns.nameOf(tab, cell.column()), new Wrote(cell.was(), cell.is(), Optional.empty())));
        return new LogEntry(said, Map.of(), Optional.of(new Undo(pair, false, wrote)));
    }

    private static LogEntry entry(Map<String, Value> said) {
        return new LogEntry(said, Map.of(), Optional.empty());
    }

    /// The answer's lines of one kind.
    List<ImportLog.Line> lines(ImportLog log, String kind) {
        return log.lines(kind).stream()
                .filter(line -> line.key().startsWith(pair + " #")
                        && line.key().substring(pair.length() + 2).matches("\\d+"))
                .sorted(Comparator.comparing(ImportLog.Line::key))
                .toList();
    }

    void forget(ImportLog log) {
        log.forget(new ImportLog.Line(KIND, pair));
    }

    static String text(Map<String, Value> said, String what) {
        return CellForm.text(said.getOrDefault(what, Value.BLANK));
    }

    /// Numbers the answer's lines of one kind.
    private final class Numbering {

        private final ImportLog log;
        private final String kind;
        private int last;

        Numbering(ImportLog log, String kind) {
            this.log = log;
            this.kind = kind;
            this.last = lines(log, kind).size();
        }

        void put(LogEntry entry) {
            log.put(new ImportLog.Line(kind, "%s #%d".formatted(pair, ++last)), entry);
        }
    }
}
