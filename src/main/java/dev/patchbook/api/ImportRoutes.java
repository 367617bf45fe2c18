package dev.patchbook.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.ImportStage;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.RawTab;
import dev.patchbook.imports.UndoReport;
import dev.patchbook.imports.Undoing;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.TableSchema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Imports of CRM exports.
final class ImportRoutes {

    private final Importing importing;
    private final ImportSources sources;
    private final Undoing undoing;

    ImportRoutes(Importing importing, ImportSources sources, Undoing undoing) {
        this.importing = importing;
        this.sources = sources;
        this.undoing = undoing;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/plans/{planId}/imports", this::importInto);
        routes.get("/api/plans/{planId}/imports/progress", this::progress);
        routes.post("/api/plans/{planId}/imports/undo", this::undo);
        routes.get("/api/plans/{planId}/imports/sources", this::sources);
        routes.delete("/api/plans/{planId}/imports/sources/{tab}", this::unbind);
    }

    private void importInto(Context context) throws IOException {
        ImportRequest request = new ImportBody(context, sources).request();
        ImportReport report = importing.importInto(new Caller.Local(), Answers.planId(context), request);
        Answers.send(context, 200, ImportJson.of(report, request.options().dryRun()));
    }

    private void progress(Context context) {
        Optional<ImportStage> stage = importing.stage(Answers.planId(context));
        if (stage.isEmpty()) {
            context.status(204);
            return;
        }
        JsonObject json = new JsonObject();
        json.addProperty("doing", stage.get().doing().words());
        json.addProperty("done", stage.get().done());
        json.addProperty("of", stage.get().of());
        Answers.send(context, 200, json);
    }

    private void undo(Context context) {
        UndoReport report = undoing.last(new Caller.Local(), Answers.planId(context));
        JsonObject json = new JsonObject();
        json.addProperty("undone", report.what().name().toLowerCase(Locale.ROOT));
        json.addProperty("restored", report.restored());
        json.add("left", Json.array(report.left(), left -> {
            JsonObject one = new JsonObject();
            one.addProperty("cell", left.cell());
            one.addProperty("why", left.why());
            return one;
        }));
        Answers.send(context, 200, json);
    }

    private void sources(Context context) {
        ImportSources.Sources there = sources.of(new Caller.Local(), Answers.planId(context));
        JsonObject json = new JsonObject();
        json.add("tabs", Json.array(there.tabs(), tab -> {
            JsonObject one = new JsonObject();
            one.addProperty("tab", tab.title());
            one.add(
                    "boundTo",
                    Json.array(
                            tab.boundTo(),
                            target -> new JsonPrimitive(target.schema().title())));
            return one;
        }));
        json.add("files", Json.array(there.files(), file -> {
            JsonObject one = new JsonObject();
            one.addProperty("driveFileId", file.id());
            one.addProperty("name", file.name());
            one.addProperty("modified", file.modified().toString());
            return one;
        }));
        json.add("targets", Json.array(List.of(ImportTarget.values()), ImportRoutes::target));
        Answers.send(context, 200, json);
    }

    private static JsonObject target(ImportTarget target) {
        TableSchema schema = target.schema();
        JsonObject json = new JsonObject();
        json.addProperty("tab", schema.title());
        json.add("headers", headers(schema, Column.Owner.AE));
        json.add("filled", headers(schema, Column.Owner.PATCHBOOK));
        return json;
    }

    private static JsonArray headers(TableSchema schema, Column.Owner owner) {
        List<Column> columns = schema.columns().stream()
                .filter(column -> column.owner() == owner)
                .toList();
        return Json.array(columns, column -> new JsonPrimitive(column.header()));
    }

    private void unbind(Context context) {
        RawTab tab = new RawTab(context.pathParam("tab"), false);
        if (!sources.unbind(new Caller.Local(), Answers.planId(context), tab)) {
            throw new NotFound("“%s” is not imported with every refresh.".formatted(tab.name()));
        }
        context.status(204);
    }
}
