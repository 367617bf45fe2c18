package dev.patchbook.imports;

import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The conflicts that earlier imports left on the log, as the plan stands now, and what deciding them changes: pure.
final class OpenConflicts {

    private final Workbook workbook;
    private final Bindings bindings;
    private final ZoneId zone;
    private final Map<Source, Opened> opened = new LinkedHashMap<>();

    private record Source(String tab, String source) {}

    /// A record of the log.
    private record Logged(String tab, String source, ImportLog.Line line) {
        static Logged of(OpenConflict.Decision decision) {
            OpenConflict.Place at = decision.at();
            return new Logged(at.tab(), at.source(), new ImportLog.Line(at.kind(), at.key()));
        }
    }

    /// A tab and what one source brought into it.
    private record Opened(TabBinding tab, TabRows rows, ImportLog log) {}

    OpenConflicts(Workbook workbook, Bindings bindings, ZoneId zone) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.zone = zone;
    }

    /// All of them, by tab and then as the log has them; those that have been settled by an edit since are left out.
    List<OpenConflict> all() {
        List<OpenConflict> all = new ArrayList<>();
        ImportLog.sources(bindings.tab(LogTab.SCHEMA.title()))
                .forEach(source -> opened(source.target(), source.source())
                        .ifPresent(there -> there.log()
                                .conflicting()
                                .forEach(line -> all.addAll(of(source.target(), source.source(), there, line)))));
        return all;
    }

    private List<OpenConflict> of(String tab, String source, Opened there, ImportLog.Line line) {
        List<OpenConflict> conflicts = new ArrayList<>();
        OptionalInt row = there.rows().find(line);
        if (row.isPresent()) {
            new TreeMap<>(there.log().entry(line).conflicts())
                    .forEach((cell, theirs) -> column(there.tab(), cell).ifPresent(column -> {
                        Value yours = there.tab().sheet().grid().at(row.getAsInt(), column);
                        if (!CellMerge.same(yours, theirs)) {
                            conflicts.add(new OpenConflict(
                                    new OpenConflict.Place(tab, source, line.kind(), line.key(), cell),
                                    there.rows().name(row.getAsInt()),
                                    header(there.tab(), cell, column),
                                    shown(there.tab(), cell, yours),
                                    shown(there.tab(), cell, theirs),
                                    isFormula(there.tab(), row.getAsInt(), column)));
                        }
                    }));
        }
        return conflicts;
    }

    /// What decisions change; one about a conflict that is none any more changes nothing.
    ///
    /// @throws ImportRefused where the CRM's value is to replace a formula
    Changes decided(List<OpenConflict.Decision> decisions) {
        Map<Opened, CellWrites> writes = new LinkedHashMap<>();
        decisions.stream()
                .collect(Collectors.groupingBy(Logged::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((record, ofIt) -> opened(record.tab(), record.source())
                        .ifPresent(there -> decide(
                                there, record.line(), ofIt, writes.computeIfAbsent(there, _ -> new CellWrites()))));
        List<Change> changes = new ArrayList<>();
        List<Changes.Guard> guards = new ArrayList<>();
        writes.forEach((there, cells) -> {
            List<Change> onTab =
                    new ArrayList<>(cells.blocks(there.tab().sheet().id()));
            guards.addAll(Guards.of(there.tab(), onTab));
            changes.addAll(onTab);
            changes.addAll(there.log().changes());
        });
        return new Changes(changes, guards, List.of());
    }

    private static void decide(
            Opened there, ImportLog.Line line, List<OpenConflict.Decision> decisions, CellWrites writes) {
        LogEntry known = there.log().entry(line);
        OptionalInt row = there.rows().find(line);
        Map<String, Value> imported = new HashMap<>(known.imported());
        Map<String, Value> open = new HashMap<>(known.conflicts());
        for (OpenConflict.Decision decision : decisions) {
            String cell = decision.at().cell();
            Value theirs = open.get(cell);
            Optional<Integer> column = column(there.tab(), cell);
            if (theirs != null && row.isPresent() && column.isPresent()) {
                if (decision.takeCrm()) {
                    refuseFormula(there.tab(), row.getAsInt(), column.get());
                    writes.put(row.getAsInt(), column.get(), shown(there.tab(), cell, theirs));
                }
                imported.put(cell, theirs);
                open.remove(cell);
            }
        }
        if (open.size() < known.conflicts().size()) {
            there.log().put(line, new LogEntry(imported, open, known.undo()));
        }
    }

    private static void refuseFormula(TabBinding tab, int row, int column) {
        if (isFormula(tab, row, column)) {
            throw ImportRefused.decision(
                    tab.sheet().title() + "!" + new CellAddress(row, column).a1(),
                    "The cell holds a formula, which Patchbook never replaces.",
                    "Clear the cell, then take what the CRM says, or keep the formula.");
        }
    }

    private Optional<Opened> opened(String tab, String source) {
        Source key = new Source(tab, source);
        if (!opened.containsKey(key)) {
            Optional<ImportTarget> target = ImportTarget.named(tab);
            target.flatMap(_ -> bindings.tab(tab))
                    .ifPresent(there -> opened.put(
                            key,
                            new Opened(
                                    there,
                                    new TabRows(target.orElseThrow(), there, zone),
                                    new ImportLog(workbook, bindings.tab(LogTab.SCHEMA.title()), tab, source))));
        }
        return Optional.ofNullable(opened.get(key));
    }

    private static boolean isFormula(TabBinding tab, int row, int column) {
        return tab.sheet().formulas().containsKey(new CellAddress(row, column));
    }

    private static Optional<Integer> column(TabBinding tab, String cell) {
        OptionalInt column = TabColumns.named(tab, cell);
        return column.isPresent() ? Optional.of(column.getAsInt()) : Optional.empty();
    }

    private static String header(TabBinding tab, String cell, int column) {
        return tab.schema().has(cell)
                ? tab.shownHeader(cell)
                : tab.otherColumns().getOrDefault(column, cell);
    }

    /// A value as read, its serial number as the date that it stands for.
    private static Value shown(TabBinding tab, String cell, Value value) {
        return isDate(tab, cell) && value instanceof Value.Number(double serial)
                ? SerialDate.ofCell(serial).map(Value::of).orElse(value)
                : value;
    }

    private static boolean isDate(TabBinding tab, String cell) {
        return tab.schema().has(cell) && tab.schema().column(cell).format() == Format.DATE;
    }
}
