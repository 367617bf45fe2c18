package dev.patchbook.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.plan.Column.Format;
import java.util.Locale;

/// The report of an import as JSON.
final class ImportJson {

    private ImportJson() {}

    /// @param dryRun whether to list the changes too
    static JsonObject of(ImportReport report, boolean dryRun) {
        JsonObject json = new JsonObject();
        json.addProperty("added", report.added());
        json.addProperty("updated", report.updated());
        json.addProperty("unchanged", report.unchanged());
        json.addProperty("gone", report.gone());
        json.add("conflicts", Json.array(report.conflicts(), conflict -> {
            JsonObject one = new JsonObject();
            one.addProperty("key", conflict.key());
            one.addProperty("column", conflict.column());
            one.add("kept", Json.of(conflict.kept(), Format.ANY));
            one.add("incoming", Json.of(conflict.incoming(), Format.ANY));
            one.addProperty("why", conflict.why());
            return one;
        }));
        json.add("columns", Json.array(report.columns(), use -> {
            JsonObject one = new JsonObject();
            one.addProperty("from", use.from());
            one.addProperty("to", use.to());
            one.addProperty("basis", use.basis().name().toLowerCase(Locale.ROOT));
            one.addProperty("why", use.why());
            one.add("examples", Json.array(use.examples(), JsonPrimitive::new));
            return one;
        }));
        json.add("problems", Json.array(report.problems(), Json::problem));
        json.add("proposals", Json.array(report.proposals(), IdentityRoutes::proposal));
        if (dryRun) {
            json.add("changes", Json.array(report.changes(), change -> {
                JsonObject one = new JsonObject();
                one.addProperty("key", change.key());
                one.addProperty("column", change.column());
                one.add("old", Json.of(change.before(), Format.ANY));
                one.add("new", Json.of(change.after(), Format.ANY));
                return one;
            }));
        }
        return json;
    }
}
