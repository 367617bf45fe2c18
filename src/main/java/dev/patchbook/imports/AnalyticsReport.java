package dev.patchbook.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.util.ArrayList;
import java.util.List;

/// The result of a report as Salesforce's Analytics API returns it (tabular, summary or matrix): its detail rows, each
/// with the groups in which it stands. Sums and grand totals are no records.
final class AnalyticsReport {

    /// A report's result holds 2,000 rows, so one that is larger than this is none.
    private static final int LONGEST = 32 << 20;

    private final String name;
    private final JsonObject report;
    private final ImportNotes notes;

    private AnalyticsReport(String name, JsonObject report, ImportNotes notes) {
        this.name = name;
        this.report = report;
        this.notes = notes;
    }

    static FileTable read(String name, String text, ImportNotes notes) {
        if (text.length() > LONGEST) {
            throw noReport(name);
        }
        try {
            JsonElement json = JsonParser.parseString(text);
            if (!json.isJsonObject()
                    || !json.getAsJsonObject().has("factMap")
                    || !json.getAsJsonObject().has("reportMetadata")) {
                throw noReport(name);
            }
            return new AnalyticsReport(name, json.getAsJsonObject(), notes).table();
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | ClassCastException
                | UnsupportedOperationException otherwise) {
            throw noReport(name);
        }
    }

    private static ImportRefused noReport(String name) {
        return new ImportRefused(
                name,
                "The file is JSON, but not the result of a Salesforce report.",
                "Open it where it came from and save or export it as .xlsx or .csv.");
    }

    private FileTable table() {
        if (report.has("hasDetailRows") && !report.get("hasDetailRows").getAsBoolean()) {
            throw new ImportRefused(
                    name,
                    "The report holds sums only, no rows.",
                    "Run it with its details (includeDetails=true, or Show Details), and export it again.");
        }
        List<ReportColumn> columns = ReportColumn.of(report);
        List<List<JsonElement>> records = records();
        List<Value> names = new ArrayList<>();
        List<ReportColumn.Output> outputs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            List<JsonElement> cells =
                    records.stream().map(record -> record.get(index)).toList();
            outputs.addAll(columns.get(i).outputs(i, cells));
        }
        outputs.forEach(output -> names.add(Value.of(output.heading())));
        List<FileRow> rows = new ArrayList<>();
        rows.add(new FileRow(1, names));
        for (List<JsonElement> record : records) {
            int line = rows.size() + 1;
            List<Value> cells = new ArrayList<>();
            outputs.forEach(output ->
                    cells.add(clean(output.cell().apply(record.get(output.column())), line, cells.size())));
            rows.add(new FileRow(line, cells));
        }
        tell(columns);
        return new FileTable(name, rows, Decimal.POINT);
    }

    private Value clean(Value value, int line, int column) {
        return value instanceof Value.Text(String text) ? CellText.of(text, line, column, notes) : value;
    }

    private List<List<JsonElement>> records() {
        JsonObject facts = ReportJson.object(report, "factMap");
        List<ReportGroup> down = ReportGroup.leaves(report, "groupingsDown");
        List<ReportGroup> across = ReportGroup.leaves(report, "groupingsAcross");
        int width = ReportColumn.of(report).size();
        List<List<JsonElement>> records = new ArrayList<>();
        for (ReportGroup row : down) {
            for (ReportGroup column : across) {
                JsonObject fact = facts.getAsJsonObject(row.key() + "!" + column.key());
                if (fact != null && fact.has("rows")) {
                    fact.getAsJsonArray("rows").forEach(detail -> {
                        List<JsonElement> record = new ArrayList<>(row.cells());
                        record.addAll(column.cells());
                        ReportJson.array(detail.getAsJsonObject(), "dataCells").forEach(record::add);
                        if (record.size() != width) {
                            throw new JsonParseException("a row of %d cells".formatted(record.size()));
                        }
                        records.add(record);
                    });
                }
            }
        }
        return records;
    }

    private void tell(List<ReportColumn> columns) {
        if (report.has("allData") && !report.get("allData").getAsBoolean()) {
            notes.note(
                    Severity.WARNING,
                    "Cut off",
                    "",
                    "The report was cut at 2,000 rows, the most that Salesforce returns; the others are missing.",
                    "Filter the report into parts below 2,000 rows, or export it as .csv.");
        }
        columns.stream()
                .filter(ReportColumn::isPeriod)
                .forEach(column -> notes.note(
                        Severity.NOTE,
                        "Grouped dates",
                        column.heading(),
                        "“%s” is grouped in the report, so its days are not known.".formatted(column.label()),
                        "Add the date itself to the columns of the report."));
    }
}
