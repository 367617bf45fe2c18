package dev.patchbook.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.ImportFile;
import dev.patchbook.imports.ImportOptions;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportRequest.Mapped;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.UndoReport;
import dev.patchbook.plan.Column.Format;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Imports of CRM exports.
final class ImportRoutes {

    private static final String MAPPING_FORM =
            "Must be JSON such as {\"deal_stage\": \"Stage\"} or {\"closed\": {\"to\": \"Close date\", \"format\": \"dd-MM-yy\"}}.";
    /// A file of 64 MB, and what the form puts around it.
    private static final long LARGEST_FORM = 65L << 20;
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Importing importing;

    ImportRoutes(Importing importing) {
        this.importing = importing;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/plans/{planId}/imports", this::importFile);
        routes.post("/api/plans/{planId}/imports/undo", this::undo);
    }

    private void undo(Context context) {
        UndoReport report = importing.undoLast(new Caller.Local(), Answers.planId(context));
        JsonObject json = new JsonObject();
        json.addProperty("restored", report.restored());
        json.add("left", Json.array(report.left(), left -> {
            JsonObject one = new JsonObject();
            one.addProperty("cell", left.cell());
            one.addProperty("why", left.why());
            return one;
        }));
        Answers.send(context, 200, json);
    }

    private void importFile(Context context) throws IOException {
        String tab = Optional.ofNullable(context.queryParam("tab")).orElse("");
        if (tab.equalsIgnoreCase("activity")) {
            throw new NotYet("Importing activity is not built yet.");
        }
        ImportTarget target = ImportTarget.named(tab)
                .orElseThrow(
                        () -> new BadRequest("tab", "Must be accounts, opportunities or goals, as in ?tab=accounts."));
        UploadedFile upload = upload(context);
        try (InputStream content = upload.content()) {
            ImportFile file = ImportFile.of(upload.filename(), content.readAllBytes());
            ImportRequest request = new ImportRequest(target, file, mapping(context), options(context));
            ImportReport report = importing.importInto(new Caller.Local(), Answers.planId(context), request);
            Answers.send(context, 200, json(report, request.options().dryRun()));
        }
    }

    private static ImportOptions options(Context context) {
        return new ImportOptions(
                isSet(context, "full"), isSet(context, "takeCrm"), isSet(context, "confirm"), isSet(context, "dryRun"));
    }

    private static UploadedFile upload(Context context) {
        Optional<String> kind = Answers.mediaType(context);
        if (kind.filter("application/json"::equals).isPresent()) {
            throw new NotYet(
                    "Importing from a tab or from Drive is not built yet. Send the file as multipart form data.");
        }
        if (!context.isMultipartFormData()) {
            throw NotAccepted.kind(kind, "multipart/form-data, the file as the form field “file”");
        }
        if (context.req().getContentLengthLong() > LARGEST_FORM) {
            throw tooLarge(context, context.req().getContentLengthLong());
        }
        UploadedFile upload = uploaded(context)
                .orElseThrow(() ->
                        new BadRequest("file", "Is missing: send a .csv or .xlsx file as the form field “file”."));
        if (upload.size() > LARGEST) {
            throw tooLarge(context, upload.size());
        }
        return upload;
    }

    private static Optional<UploadedFile> uploaded(Context context) {
        try {
            return Optional.ofNullable(context.uploadedFile("file"));
        } catch (Exception e) { // Javalin hides the checked exceptions of the servlet
            if (context.req().getContentLengthLong() > LARGEST) {
                throw tooLarge(context, context.req().getContentLengthLong());
            }
            throw new BadRequest("file", "The form cannot be read: " + e.getMessage() + ".");
        }
    }

    /// The rest of the body is not read, so the connection is of no further use.
    private static NotAccepted tooLarge(Context context, long bytes) {
        context.header("Connection", "close");
        return NotAccepted.size(
                "file",
                "The file has %d MB; up to 64 MB are taken. Split the export, or leave out columns that the plan does not need."
                        .formatted(Math.ceilDiv(bytes, 1 << 20)));
    }

    private static boolean isSet(Context context, String option) {
        return Optional.ofNullable(context.queryParam(option))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private static Map<String, Mapped> mapping(Context context) {
        String text = Optional.ofNullable(context.formParam("mapping")).orElse("{}");
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                Map<String, Mapped> mapping = new HashMap<>();
                object.entrySet().forEach(entry -> mapping.put(entry.getKey(), mapped(entry.getValue())));
                return mapping;
            }
        } catch (JsonParseException e) {
            throw new BadRequest("mapping", MAPPING_FORM + " " + e.getMessage());
        }
        throw new BadRequest("mapping", MAPPING_FORM);
    }

    private static Mapped mapped(JsonElement to) {
        if (isText(to)) {
            return new Mapped(to.getAsString(), Optional.empty());
        }
        if (to instanceof JsonObject object && object.has("to") && isText(object.get("to"))) {
            Optional<String> format = Optional.ofNullable(object.get("format"))
                    .filter(ImportRoutes::isText)
                    .map(JsonElement::getAsString);
            return new Mapped(object.get("to").getAsString(), format);
        }
        throw new BadRequest("mapping", MAPPING_FORM);
    }

    private static boolean isText(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static JsonObject json(ImportReport report, boolean dryRun) {
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
            return one;
        }));
        json.add("problems", Json.array(report.problems(), Json::problem));
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
