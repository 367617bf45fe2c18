package dev.patchbook.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.ImportFile;
import dev.patchbook.imports.ImportOptions;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportRequest.Mapped;
import dev.patchbook.imports.ImportSource;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.RawTab;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request to import: a form with a file, or JSON that names a tab of the plan or a file in Drive.
final class ImportBody {

    private static final String MAPPING_FORM =
            "Must be JSON such as {\"deal_stage\": \"Stage\"} or {\"closed\": {\"to\": \"Close date\", \"format\": \"dd-MM-yy\"}}.";
    private static final String SOURCE_FORM =
            "Must be {\"tab\": \"Raw deals\"}, {\"tab\": \"Raw deals\", \"bind\": true} or {\"driveFileId\": \"1AbC\"}.";
    /// A file of 64 MB, and what the form puts around it.
    private static final long LARGEST_FORM = 65L << 20;
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Context context;
    private final ImportSources sources;

    ImportBody(Context context, ImportSources sources) {
        this.context = context;
        this.sources = sources;
    }

    ImportRequest request() throws IOException {
        String tab = Optional.ofNullable(context.queryParam("tab")).orElse("");
        ImportTarget target = ImportTarget.named(tab)
                .orElseThrow(() -> new BadRequest(
                        "tab", "Must be accounts, opportunities, activity or goals, as in ?tab=accounts."));
        if (Answers.mediaType(context).filter("application/json"::equals).isPresent()) {
            return named(target);
        }
        UploadedFile upload = upload(context);
        try (InputStream content = upload.content()) {
            ImportFile file = ImportFile.of(upload.filename(), content.readAllBytes());
            String mapping = Optional.ofNullable(context.formParam("mapping")).orElse("{}");
            return new ImportRequest(target, file, mapping(parsed(mapping)), options(isSet(context, "full")));
        }
    }

    /// A source that is named rather than sent. A tab that is imported with every refresh is full unless said
    /// otherwise.
    private ImportRequest named(ImportTarget target) {
        RequestBody body = RequestBody.of(context, Set.of("source", "mapping"));
        JsonElement mapping = body.get("mapping").orElseGet(JsonObject::new);
        JsonObject source = body.get("source")
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .orElseThrow(() -> new BadRequest("source", SOURCE_FORM));
        body.check();
        Optional<String> tab = text(source, "tab");
        Optional<String> file = text(source, "driveFileId");
        boolean bind = isBound(source);
        if (tab.isPresent() == file.isPresent() || bind && tab.isEmpty()) {
            throw new BadRequest("source", SOURCE_FORM);
        }
        boolean full = context.queryParam("full") == null ? bind : isSet(context, "full");
        ImportSource named = tab.<ImportSource>map(title -> new RawTab(title, bind))
                .orElseGet(() -> sources.file(new Caller.Local(), Answers.planId(context), file.orElseThrow()));
        return new ImportRequest(target, named, mapping(mapping), options(full));
    }

    private static boolean isBound(JsonObject source) {
        JsonElement bind = Optional.ofNullable(source.get("bind")).orElse(new JsonPrimitive(false));
        if (bind instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw new BadRequest("source", SOURCE_FORM);
    }

    private static Optional<String> text(JsonObject source, String field) {
        return Optional.ofNullable(source.get(field))
                .filter(ImportBody::isText)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }

    private ImportOptions options(boolean full) {
        return new ImportOptions(full, isSet(context, "takeCrm"), isSet(context, "confirm"), isSet(context, "dryRun"));
    }

    private static UploadedFile upload(Context context) {
        Optional<String> kind = Answers.mediaType(context);
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

    private static JsonElement parsed(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new BadRequest("mapping", MAPPING_FORM + " " + e.getMessage());
        }
    }

    private static Map<String, Mapped> mapping(JsonElement json) {
        if (!(json instanceof JsonObject object)) {
            throw new BadRequest("mapping", MAPPING_FORM);
        }
        Map<String, Mapped> mapping = new HashMap<>();
        object.entrySet().forEach(entry -> mapping.put(entry.getKey(), mapped(entry.getValue())));
        return mapping;
    }

    private static Mapped mapped(JsonElement to) {
        if (isText(to)) {
            return new Mapped(to.getAsString(), Optional.empty());
        }
        if (to instanceof JsonObject object && object.has("to") && isText(object.get("to"))) {
            Optional<String> format = Optional.ofNullable(object.get("format"))
                    .filter(ImportBody::isText)
                    .map(JsonElement::getAsString);
            return new Mapped(object.get("to").getAsString(), format);
        }
        throw new BadRequest("mapping", MAPPING_FORM);
    }

    private static boolean isText(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }
}
