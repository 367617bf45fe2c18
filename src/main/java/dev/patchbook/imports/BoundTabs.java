package dev.patchbook.imports;

import dev.patchbook.google.Wanted;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.AfterChanges;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The imports of a plan's bound raw tabs, which are part of every refresh: pure (workbook.md §5, *Sources*).
///
/// A raw tab that says what it said at its last import brings nothing, so that data never look newer than they are. One
/// whose guard stops it, or that cannot be read, is told, and the refresh goes on with the rows as they are.
public final class BoundTabs {

    private final Instant now;
    private final Map<String, ImportLog> earlier;
    private final Map<String, ImportLog> logs = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<TabReport> reports = new ArrayList<>();
    private Workbook workbook;

    private BoundTabs(Workbook workbook, Instant now, Map<String, ImportLog> earlier) {
        this.workbook = workbook;
        this.now = now;
        this.earlier = earlier;
    }

    /// What a refresh must read besides the plan's tabs: the raw tabs, and the log where there are any.
    public static Wanted wanted() {
        return structure -> {
            List<Sheet> raw = structure.sheets().stream()
                    .flatMap(sheet -> Bound.to(sheet).stream())
                    .flatMap(bound -> sheet(structure, bound).stream())
                    .toList();
            return raw.isEmpty()
                    ? List.of()
                    : Stream.concat(raw.stream(), Bindings.sheetsOf(structure, List.of(LogTab.SCHEMA)).stream())
                            .toList();
        };
    }

    /// The tabs whose state before the write must be known where somebody edits at the same time.
    public static List<TableSchema> schemas() {
        return ImportTarget.ALL_TABS;
    }

    /// Imports what is bound.
    ///
    /// @param workbook with the cells of everything that [#wanted] names
    public static Brought bring(Workbook workbook, Instant now) {
        return new BoundTabs(workbook, now, Map.of()).brought();
    }

    /// The same once more, after what the first try wrote was put back: what it brought is brought again, whatever the
    /// label says that it left.
    public static Brought again(Workbook workbook, Instant now, Brought first) {
        return new BoundTabs(workbook, now, first.logs).brought();
    }

    /// What the bound tabs brought.
    public static final class Brought {

        private final Workbook workbook;
        private final Changes changes;
        private final List<TabReport> reports;
        private final Map<String, ImportLog> logs;

        private Brought(Workbook workbook, Changes changes, List<TabReport> reports, Map<String, ImportLog> logs) {
            this.workbook = workbook;
            this.changes = changes;
            this.reports = List.copyOf(reports);
            this.logs = Map.copyOf(logs);
        }

        /// The plan as it will be with what they brought.
        public Workbook workbook() {
            return workbook;
        }

        public Changes changes() {
            return changes;
        }

        /// One for each bound tab that said something new, or that could not be imported.
        public List<TabReport> reports() {
            return reports;
        }
    }

    /// What became of one bound tab.
    ///
    /// @param source the title of the raw tab
    /// @param tab the tab that it is imported into
    /// @param report what it brought; empty where it was stopped
    /// @param stopped why nothing of it was imported, and the way out; empty where it was
    public record TabReport(String source, String tab, Optional<ImportReport> report, Optional<String> stopped) {}

    private Brought brought() {
        Workbook before = workbook;
        Bindings bindings = Bindings.of(before, ImportTarget.ALL_TABS);
        for (ImportTarget target : ImportTarget.values()) {
            bindings.tab(target.schema().title())
                    .ifPresent(tab -> Bound.to(tab.sheet()).forEach(bound -> bring(target, bound)));
        }
        List<Changes.Guard> guards = bindings.tabs().stream()
                .filter(tab -> !tab.schema().equals(LogTab.SCHEMA))
                .flatMap(tab -> Guards.of(tab, changes).stream())
                .toList();
        return new Brought(workbook, new Changes(changes, guards, List.of()), reports, logs);
    }

    private void bring(ImportTarget target, Bound bound) {
        String title = target.schema().title();
        Optional<Sheet> raw = sheet(workbook, bound);
        if (raw.isEmpty()) {
            stopped(
                    "A tab",
                    title,
                    "The tab that was imported with every refresh is not there any more. Undo its "
                            + "deletion, or import another one and let that be imported with every refresh.");
        } else if (earlier.containsKey(key(target, raw.get()))
                || !Digest.of(raw.get().grid()).equals(bound.imported())) {
            bring(target, bound, raw.get());
        }
    }

    private void bring(ImportTarget target, Bound bound, Sheet raw) {
        String title = target.schema().title();
        ImportOptions options = new ImportOptions(bound.full(), false, false, false);
        ImportRequest request = new ImportRequest(target, new RawTab(raw.title(), false), Map.of(), options);
        Bindings bindings = Bindings.of(workbook, ImportTarget.ALL_TABS);
        try {
            String source = key(target, raw);
            TabImport.Imported imported = Optional.ofNullable(earlier.get(source))
                    .map(log -> TabImport.again(workbook, bindings, request, now, log, TabImport.UNSEEN))
                    .orElseGet(() -> TabImport.of(workbook, bindings, request, now));
            logs.put(source, earlier.getOrDefault(source, imported.log()));
            changes.addAll(imported.changes().changes());
            workbook = AfterChanges.of(workbook, imported.changes().changes());
            reports.add(new TabReport(raw.title(), title, Optional.of(imported.report()), Optional.empty()));
        } catch (ImportRefused refused) {
            stopped(raw.title(), title, refused.reason() + " " + refused.wayOut());
        } catch (ImportUnconfirmed open) {
            stopped(
                    raw.title(),
                    title,
                    "%d of the %d records that it had brought are not on it any more, more than a fifth. If that is right, import it once by hand and confirm."
                            .formatted(open.report().gone(), open.all()));
        }
    }

    private static String key(ImportTarget target, Sheet raw) {
        return target.schema().title() + " " + raw.id();
    }

    private void stopped(String source, String tab, String why) {
        reports.add(new TabReport(source, tab, Optional.empty(), Optional.of(why)));
    }

    private static Optional<Sheet> sheet(Workbook workbook, Bound bound) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.id() == bound.rawSheet())
                .findFirst();
    }
}
