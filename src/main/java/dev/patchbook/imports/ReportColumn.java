package dev.patchbook.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A column of a Salesforce report, grouped by or in detail.
///
/// @param label its heading in the report
/// @param dataType as Salesforce calls it, such as `currency`
/// @param granularity of dates that are grouped, such as `Month`; `None` where days are known
record ReportColumn(String label, String dataType, String granularity) {

    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z]{15}(?:[0-9A-Z]{3})?");
    private static final Map<String, String> RECORDS = Map.of("001", "Account ID", "006", "Opportunity ID");

    /// A column that it becomes: its heading, which column of the report, and what of a cell stands in it.
    record Output(String heading, int column, Function<JsonElement, Value> cell) {}

    /// The columns of a record: the groups down, the groups across, then the details.
    static List<ReportColumn> of(JsonObject report) {
        JsonObject metadata = ReportJson.object(report, "reportMetadata");
        JsonObject labels = ReportJson.object(report, "reportExtendedMetadata");
        List<ReportColumn> columns = new ArrayList<>();
        for (String direction : List.of("groupingsDown", "groupingsAcross")) {
            ReportJson.array(metadata, direction).forEach(each -> {
                JsonObject group = each.getAsJsonObject();
                JsonElement granularity = group.get("dateGranularity");
                columns.add(of(
                        ReportJson.object(labels, "groupingColumnInfo"),
                        ReportJson.text(group, "name"),
                        granularity == null ? "None" : granularity.getAsString()));
            });
        }
        ReportJson.array(metadata, "detailColumns")
                .forEach(each ->
                        columns.add(of(ReportJson.object(labels, "detailColumnInfo"), each.getAsString(), "None")));
        return columns;
    }

    private static ReportColumn of(JsonObject all, String name, String granularity) {
        JsonObject said = ReportJson.object(all, name);
        return new ReportColumn(ReportJson.text(said, "label"), ReportJson.text(said, "dataType"), granularity);
    }

    /// Whether its cells name a month or quarter rather than a day.
    boolean isPeriod() {
        return !granularity.equals("None") && !granularity.equals("Day");
    }

    /// The heading: a period is no date, so it must not be taken for the date column.
    String heading() {
        return isPeriod() ? "%s (%s)".formatted(label, granularity.toLowerCase(Locale.ROOT)) : label;
    }

    /// What it becomes: itself, and the id or the currency that its cells carry.
    List<Output> outputs(int column, List<JsonElement> cells) {
        List<Output> outputs = new ArrayList<>();
        idOf(cells)
                .ifPresent(id -> outputs.add(
                        new Output(id, column, cell -> Value.of(idText(cell).orElse("")))));
        outputs.add(new Output(heading(), column, this::value));
        if (cells.stream().anyMatch(cell -> currency(cell).isPresent())) {
            outputs.add(new Output(
                    label + " Currency", column, cell -> Value.of(currency(cell).orElse(""))));
        }
        return outputs;
    }

    private static Optional<String> idOf(List<JsonElement> cells) {
        List<String> ids = cells.stream()
                .map(ReportColumn::idText)
                .flatMap(Optional::stream)
                .map(id -> id.substring(0, 3))
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.ofNullable(RECORDS.get(ids.getFirst())) : Optional.empty();
    }

    /// The id in a cell that shows a record by its name.
    private static Optional<String> idText(JsonElement cell) {
        JsonElement value = cell.getAsJsonObject().get("value");
        boolean isId = value != null
                && value.isJsonPrimitive()
                && ID.matcher(value.getAsString()).matches()
                && !value.getAsString().equals(label(cell));
        return isId ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private static Optional<String> currency(JsonElement cell) {
        JsonElement value = cell.getAsJsonObject().get("value");
        if (value == null || !value.isJsonObject()) {
            return Optional.empty();
        }
        JsonElement currency = value.getAsJsonObject().get("currency");
        return currency == null || currency.isJsonNull() ? Optional.empty() : Optional.of(currency.getAsString());
    }

    /// Numbers and dates as stored, since labels are written for one country; all else as shown.
    private Value value(JsonElement cell) {
        JsonElement value = cell.getAsJsonObject().get("value");
        if (value == null || value.isJsonNull()) {
            return Value.BLANK;
        }
        if (value.isJsonObject()) {
            JsonElement amount = value.getAsJsonObject().get("amount");
            return amount == null || amount.isJsonNull() ? Value.BLANK : Value.of(amount.getAsDouble());
        }
        return switch (dataType) {
            case "currency", "double", "int" ->
                value.getAsJsonPrimitive().isNumber() ? Value.of(value.getAsDouble()) : Value.of(label(cell));
            case "date", "datetime" -> Value.of(isPeriod() ? label(cell) : value.getAsString());
            case "boolean" -> new Value.Flag(value.getAsBoolean());
            default -> Value.of(label(cell).replaceAll("(?i)<br */?>", "\n"));
        };
    }

    private static String label(JsonElement cell) {
        JsonElement label = cell.getAsJsonObject().get("label");
        return label == null || label.isJsonNull() ? "" : label.getAsString();
    }
}
