package dev.patchbook.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// A group of a report that is not parted further.
///
/// @param key as the report's facts call it, such as `0_3`
/// @param cells the values and labels of the groups that lead to it, from the outermost
record ReportGroup(String key, List<JsonElement> cells) {

    private static final int DEEPEST = 10;

    ReportGroup {
        cells = List.copyOf(cells);
    }

    /// The innermost groups in the report's order; where it has none in that direction, the one of everything.
    static List<ReportGroup> leaves(JsonObject report, String direction) {
        List<ReportGroup> leaves = new ArrayList<>();
        if (report.has(direction)) {
            collect(report.getAsJsonObject(direction), new ReportGroup("T", List.of()), leaves);
        }
        return leaves.isEmpty() ? List.of(new ReportGroup("T", List.of())) : leaves;
    }

    private static void collect(JsonObject parent, ReportGroup above, List<ReportGroup> leaves) {
        if (!parent.has("groupings") || parent.getAsJsonArray("groupings").isEmpty()) {
            if (!above.cells().isEmpty()) {
                leaves.add(above);
            }
            return;
        }
        if (above.cells().size() >= DEEPEST) {
            throw new IllegalStateException("groups of more than %d levels".formatted(DEEPEST));
        }
        for (JsonElement each : parent.getAsJsonArray("groupings")) {
            JsonObject group = each.getAsJsonObject();
            List<JsonElement> cells = new ArrayList<>(above.cells());
            cells.add(group);
            collect(group, new ReportGroup(ReportJson.text(group, "key"), cells), leaves);
        }
    }
}
