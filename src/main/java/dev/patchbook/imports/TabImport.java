package dev.patchbook.imports;

import dev.patchbook.imports.ImportStage.Doing;
import dev.patchbook.imports.identity.Proposal;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.AfterChanges;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One import from its file to the changes that it makes: pure, so that a dry run is the same but for the writing.
final class TabImport {

    /// For an import that nobody waits for.
    static final Consumer<ImportStage> UNSEEN = _ -> {};

    private final Workbook workbook;
    private final Bindings bindings;
    private final ImportRequest request;
    private final Instant now;
    private final Optional<ImportLog> earlier;
    private final Consumer<ImportStage> progress;
    private final ImportNotes notes;

    /// What an import would do to a workbook, what it says about it, and the log that it compared with.
    record Imported(Changes changes, ImportReport report, ImportLog log) {}

    private TabImport(
            Workbook workbook,
            Bindings bindings,
            ImportRequest request,
            Instant now,
            Optional<ImportLog> earlier,
            Consumer<ImportStage> progress) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.request = request;
        this.now = now;
        this.earlier = earlier;
        this.progress = progress;
        this.notes = new ImportNotes(request.source().name());
    }

    /// The changes that bring a file into its tab.
    ///
    /// @param bindings of the target and of Settings
    /// @throws ImportRefused where nothing can be imported
    static Imported of(Workbook workbook, Bindings bindings, ImportRequest request, Instant now) {
        return of(workbook, bindings, request, now, UNSEEN);
    }

    /// The same while somebody waits.
    static Imported of(
            Workbook workbook, Bindings bindings, ImportRequest request, Instant now, Consumer<ImportStage> progress) {
        return new TabImport(workbook, bindings, request, now, Optional.empty(), progress).run();
    }

    /// The same once more, after what the first try wrote was put back.
    ///
    /// @param earlier the log that the first try compared with
    static Imported again(
            Workbook workbook,
            Bindings bindings,
            ImportRequest request,
            Instant now,
            ImportLog earlier,
            Consumer<ImportStage> progress) {
        return new TabImport(workbook, bindings, request, now, Optional.of(earlier), progress).run();
    }

    private Imported run() {
        ImportTarget target = request.target();
        PlanSettings settings = PlanReader.settings(workbook, bindings, now);
        TargetTab targetTab = TargetTab.of(workbook, bindings, target.schema(), settings.currency(), notes);
        TabBinding tab = targetTab.tab();

        ImportLog log = new ImportLog(
                        workbook,
                        bindings.tab(LogTab.SCHEMA.title()),
                        tab.schema().title(),
                        request.source().key(workbook))
                .asIn(earlier);
        progress.accept(ImportStage.of(Doing.READING_SOURCE));
        SourceRecords source = SourceRecords.read(
                workbook,
                tab,
                request,
                settings,
                RememberedColumns.in(log),
                aliases(tab, settings),
                today(settings),
                notes);
        RememberedColumns.remember(log, request.mapping());
        return compared(targetTab, settings, source, log);
    }

    private LocalDate today(PlanSettings settings) {
        return now.atZone(settings.timeZone()).toLocalDate();
    }

    private Imported compared(TargetTab targetTab, PlanSettings settings, SourceRecords source, ImportLog log) {
        TabBinding tab = targetTab.tab();
        Optional<TabBinding> settingsTab = bindings.tab(InputTabs.SETTINGS.title());
        MappingTables tables = new MappingTables(settings, settingsTab, notes);
        tables.learn(request.target(), source.fields(), source.records());
        TabChanges rows = merged(tab, settings, source, log);
        List<Change> changes = new ArrayList<>(targetTab.making());
        changes.addAll(rows.changes(tab.sheet().id()));
        Optional<Digest> left = request.options().dryRun() ? Optional.empty() : after(tab.schema(), changes);
        settingsTab.map(tables::changes).ifPresent(changes::addAll);
        ImportReport report = rows.report(
                        source.uses(), notes, request.options().dryRun())
                .asking(proposals(tab, settings, source.fields(), rows));
        LoggedImport.ran(
                log,
                new Run(now, settings.timeZone(), request.options()),
                request.source().name(),
                report,
                LoggedImport.Labels.of(tab.sheet()));
        changes.addAll(log.changes());
        changes.add(new Change.SetMetadata(
                Optional.of(new Change.Place(tab.sheet().id(), Optional.empty())),
                Metadata.IMPORTED,
                now.toString(),
                tab.sheet().metadata(Metadata.IMPORTED)));
        changes.add(source.totals().label(tab, rows, request, request.source().key(workbook), left, now));
        bound(tab).ifPresent(changes::add);
        CellRoom.require(workbook, changes, request.source().name());
        Changes.Count count =
                new Changes.Count(tab.schema().title(), source.records().size(), rows.cellsChanged());
        return new Imported(new Changes(changes, guards(targetTab, settingsTab, changes), List.of(count)), report, log);
    }

    /// What the tab's cells come to after the import: an edit before the next refresh shows by that.
    private Optional<Digest> after(TableSchema schema, List<Change> changes) {
        return Bindings.of(AfterChanges.of(workbook, changes), List.of(schema))
                .tab(schema.title())
                .map(TabBinding::digest);
    }

    private List<Proposal> proposals(TabBinding tab, PlanSettings settings, List<Field> fields, TabChanges rows) {
        AccountLines lines = new AccountLines(bindings.tab(LogTab.SCHEMA.title()), settings.timeZone());
        return request.target() == ImportTarget.ACCOUNTS
                ? new Proposals(tab, rows.writes(), fields, lines).of(rows.added())
                : List.of();
    }

    /// The old keys of accounts; where accounts are imported, of those that are still there.
    private Aliases aliases(TabBinding tab, PlanSettings settings) {
        Optional<TabBinding> log = bindings.tab(LogTab.SCHEMA.title());
        if (request.target() != ImportTarget.ACCOUNTS) {
            return Aliases.in(log, _ -> true);
        }
        TabRows rows = new TabRows(request.target(), tab, settings.timeZone());
        return Aliases.in(log, rows::holds);
    }

    private TabChanges merged(TabBinding tab, PlanSettings settings, SourceRecords source, ImportLog log) {
        List<Field> fields = source.fields();
        Run run = new Run(now, settings.timeZone(), request.options());
        TabRows there = new TabRows(request.target(), tab, settings.timeZone());
        TabColumns columns = new TabColumns(tab, settings.currency());
        TabChanges rows = new TabChanges(
                there,
                columns,
                new RowMerge(tab, fields, columns, there, log, run),
                new Additions(tab, fields, columns, log, run));
        Set<Integer> brought = rows.compare(source.records(), progress);
        if (request.options().full()) {
            Vanished.Going going = new Vanished(tab, there, log).going(brought);
            rows.mark(going.gone());
            if (going.needsConfirming()
                    && !request.options().confirmed()
                    && !request.options().dryRun()) {
                throw new ImportUnconfirmed(rows.report(List.of(), notes, false), going.all());
            }
        }
        return rows;
    }

    /// What notes that a raw tab is bound, or what of a bound one was imported.
    private Optional<Change> bound(TabBinding tab) {
        return request.source() instanceof RawTab raw
                ? raw.noted(workbook, tab.sheet(), request.options())
                : Optional.empty();
    }

    /// Nobody can have edited a tab that is only made; Sheets may not know its name yet when it reads the request.
    private static List<Changes.Guard> guards(TargetTab target, Optional<TabBinding> settings, List<Change> changes) {
        Stream<TabBinding> there = target.isNew() ? Stream.empty() : Stream.of(target.tab());
        return Stream.concat(there, settings.stream())
                .flatMap(one -> Guards.of(one, changes).stream())
                .toList();
    }
}
