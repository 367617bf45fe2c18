package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a source of rows says once it is known what its columns are and how their cells are written: which fields of
/// the
/// tab it fills, and its records.
final class SourceRecords {

    private final ImportTarget target;
    private final ImportRequest request;
    private final ImportNotes notes;
    private final List<Field> fields;
    private final List<IncomingRow> records;
    private final List<ColumnUse> uses;
    private final FileTotals totals;

    private SourceRecords(
            FileTable table,
            TabBinding tab,
            ImportRequest request,
            PlanSettings settings,
            Map<String, ImportRequest.Mapped> remembered,
            Aliases aliases,
            LocalDate today,
            ImportNotes notes) {
        this.target = request.target();
        this.request = request;
        this.notes = notes;
        int header = HeaderRow.of(table, Headings.of(target));
        List<String> names = names(table, header);
        List<FileRow> rows =
                Footer.cutOff(table.rows().subList(header + 1, table.rows().size()), names.size(), notes);
        ColumnContents contents = new ColumnContents(target, rows, settings, today);
        ColumnMap map = new ColumnMap(
                target,
                request.mapping(),
                remembered,
                contents,
                tab.otherColumns().values(),
                notes);
        List<FileColumn> columns = map.of(names, filled(names, rows));
        refuseWithoutKey(columns, names);
        List<ColumnForms.Formed> formed =
                new ColumnForms(rows, table.decimals(), settings.timeZone(), notes).of(columns);
        IncomingRows incoming =
                new IncomingRows(target, formed, new Derived(target, formed, rows, settings), aliases, notes);
        this.records = incoming.read(rows);
        this.fields = incoming.fields();
        this.totals = new FileTotals(fields, records, incoming.refused(), settings);
        ColumnExamples examples = new ColumnExamples(names, rows);
        this.uses = Stream.concat(
                        fields.stream().map(field -> use(field.from(), field.header(), field.because(), examples)),
                        map.leftOut().entrySet().stream()
                                .map(left -> use(left.getKey(), "", left.getValue(), examples)))
                .toList();
        tellUnits(fields);
    }

    /// @param tab that the records are for
    /// @param remembered by heading, squeezed: what earlier imports of the source were told of it
    /// @param aliases the keys that accounts had before
    /// @throws ImportRefused where the source is no table, or one whose rows cannot be told apart
    static SourceRecords read(
            Workbook workbook,
            TabBinding tab,
            ImportRequest request,
            PlanSettings settings,
            Map<String, ImportRequest.Mapped> remembered,
            Aliases aliases,
            LocalDate today,
            ImportNotes notes) {
        FileTable table = FileReading.read(request.source(), workbook, notes, request.target());
        return new SourceRecords(table, tab, request, settings, remembered, aliases, today, notes);
    }

    private static ColumnUse use(String from, String to, Because because, ColumnExamples examples) {
        return new ColumnUse(from, to, because.basis(), because.why(), examples.of(from));
    }

    List<Field> fields() {
        return fields;
    }

    List<IncomingRow> records() {
        return records;
    }

    /// What the source comes to by its own account.
    FileTotals totals() {
        return totals;
    }

    /// What became of each column: those that fill a field, then those that were left out.
    List<ColumnUse> uses() {
        return uses;
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

    private void refuseWithoutKey(List<FileColumn> columns, List<String> names) {
        Set<String> to = new HashSet<>();
        columns.stream()
                .filter(column -> !column.own())
                .forEach(column -> to.add(column.to().header()));
        boolean enough = switch (target) {
            case ACCOUNTS -> to.contains("Account ID") || to.contains("Account");
            case OPPORTUNITIES ->
                to.contains("Opportunity ID") || to.containsAll(Set.of("Account", "Opportunity", "Created"));
            case ACTIVITY ->
                to.contains("Activity ID")
                        || to.contains("Date")
                                && (to.contains("Account") || to.contains("Account ID"))
                                && (to.contains("Person") || to.contains("Type"));
            case GOALS -> to.contains("Goal ID");
        };
        if (!enough) {
            String wanted = switch (target) {
                case ACCOUNTS -> "Account ID or Account";
                case OPPORTUNITIES -> "Opportunity ID, or for Account, Opportunity and Created together";
                case ACTIVITY -> "Activity ID, or for Date, Account, and Person or Type together";
                case GOALS -> "Goal ID";
            };
            throw ImportRefused.withoutKey(
                    request.source().name(),
                    "No column of the file is known for %s, so its rows cannot be told apart. %s"
                            .formatted(wanted, headings(columns)),
                    names);
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
