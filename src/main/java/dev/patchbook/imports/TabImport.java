package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One import from its file to the changes that it makes: pure, so that a dry run is the same but for the writing.
final class TabImport {

    private final Workbook workbook;
    private final Bindings bindings;
    private final ImportRequest request;
    private final Instant now;
    private final Optional<ImportLog> earlier;
    private final ImportNotes notes;

    /// What an import would do to a workbook, what it says about it, and the log that it compared with.
    record Imported(Changes changes, ImportReport report, ImportLog log) {}

    private TabImport(
            Workbook workbook, Bindings bindings, ImportRequest request, Instant now, Optional<ImportLog> earlier) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.request = request;
        this.now = now;
        this.earlier = earlier;
        this.notes = new ImportNotes(request.file().name());
    }

    /// The changes that bring a file into its tab.
    ///
    /// @param bindings of the target and of Settings
    /// @throws ImportRefused where nothing can be imported
    static Imported of(Workbook workbook, Bindings bindings, ImportRequest request, Instant now) {
        return new TabImport(workbook, bindings, request, now, Optional.empty()).run();
    }

    /// The same once more, after what the first try wrote was put back.
    ///
    /// @param earlier the log that the first try compared with
    static Imported again(Workbook workbook, Bindings bindings, ImportRequest request, Instant now, ImportLog earlier) {
        return new TabImport(workbook, bindings, request, now, Optional.of(earlier)).run();
    }

    private Imported run() {
        ImportTarget target = request.target();
        TabBinding tab = bindings.tab(target.schema().title()).orElseThrow(this::noTab);
        PlanSettings settings = PlanReader.settings(workbook, bindings, now);

        FileTable table = FileReading.read(request.file(), notes, target);
        int header = HeaderRow.of(table, Headings.of(target));
        List<String> names = names(table, header);
        List<FileRow> rows =
                Footer.cutOff(table.rows().subList(header + 1, table.rows().size()), names.size(), notes);
        List<FileColumn> columns = columnMap(tab, settings, rows).of(names, filled(names, rows));
        refuseWithoutKey(columns);

        List<ColumnForms.Formed> formed =
                new ColumnForms(rows, table.decimals(), settings.timeZone(), notes).of(columns);
        IncomingRows incoming = new IncomingRows(target, formed, new Derived(target, formed, rows, settings), notes);
        List<IncomingRow> records = incoming.read(rows);
        tellUnits(incoming.fields());
        return compared(tab, settings, incoming.fields(), records);
    }

    private ColumnMap columnMap(TabBinding tab, PlanSettings settings, List<FileRow> rows) {
        LocalDate today = now.atZone(settings.timeZone()).toLocalDate();
        ColumnContents contents = new ColumnContents(request.target(), rows, settings, today);
        return new ColumnMap(
                request.target(),
                request.mapping(),
                contents,
                tab.otherColumns().values(),
                notes);
    }

    private Imported compared(TabBinding tab, PlanSettings settings, List<Field> fields, List<IncomingRow> records) {
        Optional<TabBinding> settingsTab = bindings.tab(InputTabs.SETTINGS.title());
        MappingTables tables = new MappingTables(settings, settingsTab, notes);
        tables.learn(fields, records);
        ImportLog log = new ImportLog(
                        workbook,
                        bindings.tab(LogTab.SCHEMA.title()),
                        tab.schema().title(),
                        request.source())
                .asIn(earlier);
        TabChanges rows = merged(tab, settings, fields, records, log);
        List<Change> changes = new ArrayList<>(rows.changes(tab.sheet().id()));
        settingsTab.map(tables::changes).ifPresent(changes::addAll);
        log.ran(new Run(now, settings.timeZone(), request.options()), lastImport(tab));
        changes.addAll(log.changes());
        changes.add(new Change.SetMetadata(
                Optional.of(new Change.Place(tab.sheet().id(), Optional.empty())),
                Metadata.IMPORTED,
                now.toString(),
                tab.sheet().metadata(Metadata.IMPORTED)));
        Changes.Count count = new Changes.Count(tab.schema().title(), records.size(), rows.cellsChanged());
        List<ColumnUse> uses = fields.stream()
                .map(field -> new ColumnUse(
                        field.from(),
                        field.header(),
                        field.because().basis(),
                        field.because().why()))
                .toList();
        return new Imported(
                new Changes(changes, guards(tab, settingsTab, changes), List.of(count)),
                rows.report(uses, notes, request.options().dryRun()),
                log);
    }

    private TabChanges merged(
            TabBinding tab, PlanSettings settings, List<Field> fields, List<IncomingRow> records, ImportLog log) {
        Run run = new Run(now, settings.timeZone(), request.options());
        TabRows there = new TabRows(request.target(), tab, settings.timeZone());
        TabColumns columns = new TabColumns(tab, settings.currency());
        TabChanges rows = new TabChanges(
                there,
                columns,
                new RowMerge(tab, fields, columns, there, log, run),
                new Additions(tab, fields, columns, log, run));
        Set<Integer> brought = rows.compare(records);
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

    private static String lastImport(TabBinding tab) {
        return tab.sheet().metadata(Metadata.IMPORTED).map(Metadata::value).orElse("");
    }

    private static List<Changes.Guard> guards(TabBinding tab, Optional<TabBinding> settings, List<Change> changes) {
        return Stream.concat(Stream.of(tab), settings.stream())
                .flatMap(one -> Guards.of(one, changes).stream())
                .toList();
    }

    private ImportRefused noTab() {
        String title = request.target().schema().title();
        return new ImportRefused(
                title,
                "The plan has no tab %s to import into.".formatted(title),
                "Restore the tab, then import again.");
    }

    /// The headings, no two alike; a column without one is called by its letter.
    private static List<String> names(FileTable table, int header) {
        int width = table.rows().stream()
                .skip(header)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            String said =
                    CellForm.text(table.rows().get(header).at(column)).strip().replaceAll("\\s+", " ");
            String base = said.isEmpty() ? "Column " + CellAddress.columnName(column) : said;
            String name = base;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = "%s (%d)".formatted(base, i);
            }
            names.add(name);
        }
        return names;
    }

    private static List<Boolean> filled(List<String> names, List<FileRow> rows) {
        boolean[] filled = new boolean[names.size()];
        for (FileRow row : rows) {
            for (int column = 0; column < Math.min(filled.length, row.cells().size()); column++) {
                filled[column] |= !FileRow.isBlank(row.at(column));
            }
        }
        List<Boolean> all = new ArrayList<>();
        for (boolean each : filled) {
            all.add(each);
        }
        return all;
    }

    private void refuseWithoutKey(List<FileColumn> columns) {
        Set<String> to = new HashSet<>();
        columns.stream()
                .filter(column -> !column.own())
                .forEach(column -> to.add(column.to().header()));
        boolean enough = switch (request.target()) {
            case ACCOUNTS -> to.contains("Account ID") || to.contains("Account");
            case OPPORTUNITIES ->
                to.contains("Opportunity ID") || to.containsAll(Set.of("Account", "Opportunity", "Created"));
            case GOALS -> to.contains("Goal ID");
        };
        if (!enough) {
            String wanted = switch (request.target()) {
                case ACCOUNTS -> "Account ID or Account";
                case OPPORTUNITIES -> "Opportunity ID, or for Account, Opportunity and Created together";
                case GOALS -> "Goal ID";
            };
            throw new ImportRefused(
                    request.file().name(),
                    "No column of the file is known for %s, so its rows cannot be told apart. %s"
                            .formatted(wanted, headings(columns)),
                    "Say which column it is, or choose another tab.");
        }
    }

    private static String headings(List<FileColumn> columns) {
        return columns.isEmpty()
                ? "It has no column with anything in it."
                : columns.stream()
                        .map(FileColumn::heading)
                        .limit(30)
                        .map("“%s”"::formatted)
                        .collect(Collectors.joining(", ", "Its headings are ", "."));
    }

    private void tellUnits(List<Field> fields) {
        fields.stream()
                .filter(field -> !field.own() && field.header().equals("Annual revenue"))
                .forEach(field -> notes.note(
                        Severity.NOTE,
                        "Unit unknown",
                        field.from(),
                        "“%s” was taken as it stands: the file does not say whether it counts single units, thousands "
                                        .formatted(field.from())
                                + "or millions, nor in which currency.",
                        "If it is not in the plan's currency, correct it in the CRM's export and import again."));
    }
}
