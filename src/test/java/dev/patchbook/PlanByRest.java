package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.ExpectedTab.Clash;
import dev.patchbook.ExpectedTab.Counts;
import dev.patchbook.workbook.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan of the running program, as somebody works with it who keeps the exports of a CRM in it.
final class PlanByRest {

    private final Rest rest;
    private final String id;
    private final Map<String, Places> places = new HashMap<>();

    PlanByRest(Rest rest, String request) {
        this.rest = rest;
        this.id = rest.post("/api/plans", request).text("planId");
    }

    Rest.Answer get(String path) {
        return rest.get("/api/plans/" + id + path);
    }

    JsonObject bring(String target, String name, byte[] file) {
        places.clear();
        return fine(rest.upload("/api/plans/" + id + "/imports?tab=" + target, name, file, Map.of()));
    }

    void refresh() {
        places.clear();
        fine(rest.post("/api/plans/" + id + "/refresh", "{}"));
    }

    String undo() {
        JsonObject report = fine(rest.post("/api/plans/" + id + "/imports/undo", ""));
        assertThat(report.getAsJsonArray("left")).isEmpty();
        return "Undone: %,d cells say again what they said before."
                .formatted(report.get("restored").getAsInt());
    }

    void decide(Clash clash, boolean takeCrm) {
        JsonObject open = objects(get("/imports").json(), "conflicts").stream()
                .filter(one -> one.get("key").getAsString().equals(clash.key())
                        && one.get("column").getAsString().equals(clash.column()))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(text(open, "yours"), text(open, "theirs"))).containsExactly(clash.mine(), clash.theirs());
        String decision =
                "{\"decisions\": [{\"at\": %s, \"take\": \"%s\"}]}".formatted(open.get("at"), takeCrm ? "crm" : "mine");
        fine(rest.post("/api/plans/" + id + "/imports/conflicts", decision));
    }

    /// Answers a proposal; says what In CRM of the account that is gone says then.
    String answer(JsonObject proposal, boolean same) {
        Map<String, Object> answer = Map.of(
                "from", text(proposal.getAsJsonObject("from"), "key"),
                "to", text(proposal.getAsJsonObject("to"), "key"),
                "same", same);
        return text(fine(rest.post("/api/plans/" + id + "/identities", new Gson().toJson(answer))), "inCrm");
    }

    /// What the AE types in the sheet.
    void type(String tab, String keyColumn, String key, String column, String text) {
        Places there = places.computeIfAbsent(
                tab, title -> Places.of(get("/tabs/" + title).json(), keyColumn));
        assertThat(there.keys()).contains(key);
        put(tab, there.headers().indexOf(column), there.keys().indexOf(key) + 2, text);
    }

    void addColumn(String tab, String header) {
        put(tab, get("/tabs/" + tab).list("headers").size(), 1, header);
    }

    /// Where the cells of a tab are.
    private record Places(List<String> headers, List<String> keys) {
        static Places of(JsonObject tab, String keyColumn) {
            return new Places(
                    tab.getAsJsonArray("headers").asList().stream()
                            .map(JsonElement::getAsString)
                            .toList(),
                    objects(tab, "rows").stream()
                            .map(row -> text(row, keyColumn))
                            .toList());
        }
    }

    private void put(String tab, int column, int row, String text) {
        String range = tab + "%21" + CellAddress.columnName(column) + row;
        fine(rest.put(
                "/v4/spreadsheets/" + id + "/values/" + range + "?valueInputOption=USER_ENTERED",
                new Gson().toJson(Map.of("values", List.of(List.of(text))))));
    }

    List<JsonObject> rows(String tab) {
        return rest.rows(id, tab);
    }

    JsonObject row(String tab, String column, String value) {
        return rows(tab).stream()
                .filter(row -> text(row, column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    String starting(String tab, String column, String start) {
        return texts(tab, column, column, start).getFirst();
    }

    /// The texts of one column in the rows in which another starts with something.
    List<String> texts(String tab, String column, String other, String start) {
        return rows(tab).stream()
                .filter(row -> text(row, other).startsWith(start))
                .map(row -> text(row, column))
                .toList();
    }

    /// Every row there should be, each once, with every cell as it should be.
    void assertRows(String tab, String keyColumn, ExpectedTab expected) {
        List<JsonObject> rows = rows(tab);
        assertThat(rows).as(tab).hasSize(expected.rows().size());
        Map<String, JsonObject> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(text(row, keyColumn), row));
        List<String> wrong = new ArrayList<>();
        expected.rows()
                .forEach((key, cells) -> cells.forEach((column, should) -> {
                    String is = byKey.containsKey(key) ? text(byKey.get(key), column) : "no row";
                    if (!is.equals(should)) {
                        wrong.add("%s!%s of %s says “%s”, not “%s”".formatted(tab, column, key, is, should));
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    static Counts counts(JsonObject report) {
        return new Counts(
                report.get("added").getAsInt(),
                report.get("updated").getAsInt(),
                report.get("unchanged").getAsInt(),
                report.get("gone").getAsInt());
    }

    /// A report in the words of the page.
    static String told(String name, JsonObject report) {
        Counts counts = counts(report);
        int kept = report.getAsJsonArray("conflicts").size();
        StringBuilder told = new StringBuilder("%s: %,d new, %,d updated, %,d unchanged"
                .formatted(name, counts.added(), counts.updated(), counts.unchanged()));
        told.append(counts.gone() == 0 ? "" : ", %,d gone from the CRM".formatted(counts.gone()));
        told.append(kept == 0 ? "" : ", %,d kept as you have it".formatted(kept));
        objects(report, "problems").forEach(problem -> told.append("\n    ").append(text(problem, "message")));
        objects(report, "conflicts")
                .forEach(one -> told.append("\n    %s of %s stays %s; the CRM says %s. %s"
                        .formatted(
                                text(one, "column"),
                                text(one, "key"),
                                text(one, "kept"),
                                text(one, "incoming"),
                                text(one, "why"))));
        objects(report, "proposals")
                .forEach(one -> told.append("\n    %s is gone: %s %s? %s"
                        .formatted(
                                text(one.getAsJsonObject("from"), "name"),
                                text(one, "kind").equals("renamed") ? "renamed to" : "merged into",
                                text(one.getAsJsonObject("to"), "name"),
                                text(one, "why"))));
        return told.toString();
    }

    /// The records that a look before says would go.
    static List<String> going(JsonObject report) {
        return objects(report, "changes").stream()
                .filter(change -> text(change, "column").equals("In CRM"))
                .map(change -> text(change, "key"))
                .toList();
    }

    static List<String> texts(JsonObject report, String list, String field) {
        return objects(report, list).stream().map(one -> text(one, field)).toList();
    }

    private static List<JsonObject> objects(JsonObject json, String list) {
        return json.getAsJsonArray(list).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String text(JsonObject json, String field) {
        JsonElement value = json.get(field);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static JsonObject fine(Rest.Answer answer) {
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        return answer.json();
    }
}
