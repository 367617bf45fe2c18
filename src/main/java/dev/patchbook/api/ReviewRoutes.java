package dev.patchbook.api;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.ImportReview;
import dev.patchbook.imports.OpenConflict;
import dev.patchbook.plan.Column.Format;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How the imports of a plan stand: the last one, and the cells in which the AE and the CRM differ.
final class ReviewRoutes {

    private static final String CONFLICTS = "/api/plans/{planId}/imports/conflicts";
    private static final String FORM =
            "Must be a list of what GET answers as “at”, each with “take”: \"crm\" or \"mine\", as in "
                    + "[{\"at\": {…}, \"take\": \"crm\"}].";
    private static final Gson GSON = new Gson();

    private final ImportReview review;

    ReviewRoutes(ImportReview review) {
        this.review = review;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/plans/{planId}/imports", this::review);
        routes.post(CONFLICTS, this::decide);
    }

    private void review(Context context) {
        ImportReview.Review found = review.of(new Caller.Local(), Answers.planId(context));
        JsonObject json = new JsonObject();
        json.add("last", found.last().<JsonElement>map(ReviewRoutes::json).orElse(JsonNull.INSTANCE));
        json.add("conflicts", Json.array(found.conflicts(), ReviewRoutes::json));
        Answers.send(context, 200, json);
    }

    private void decide(Context context) {
        RequestBody body = RequestBody.of(context, Set.of("decisions"));
        JsonElement list = body.get("decisions").orElseThrow(() -> new BadRequest("decisions", FORM));
        body.check();
        List<OpenConflict> open = review.decide(new Caller.Local(), Answers.planId(context), decisions(list));
        JsonObject json = new JsonObject();
        json.add("conflicts", Json.array(open, ReviewRoutes::json));
        Answers.send(context, 200, json);
    }

    private static List<OpenConflict.Decision> decisions(JsonElement list) {
        if (!(list instanceof JsonArray array)) {
            throw new BadRequest("decisions", FORM);
        }
        List<OpenConflict.Decision> decisions = new ArrayList<>();
        array.forEach(one -> decisions.add(decision(one)));
        return decisions;
    }

    private static OpenConflict.Decision decision(JsonElement element) {
        if (element instanceof JsonObject one
                && one.get("at") instanceof JsonObject at
                && one.get("take") instanceof JsonPrimitive take
                && Set.of("crm", "mine").contains(take.getAsString())
                && Set.of("tab", "source", "kind", "key", "cell").stream()
                        .allMatch(name -> at.get(name) instanceof JsonPrimitive text && text.isString())) {
            return new OpenConflict.Decision(
                    GSON.fromJson(at, OpenConflict.Place.class),
                    take.getAsString().equals("crm"));
        }
        throw new BadRequest("decisions", FORM);
    }

    private static JsonObject json(ImportReview.Last last) {
        JsonObject json = new JsonObject();
        switch (last) {
            case ImportReview.Done done -> {
                json.addProperty("kind", "import");
                json.addProperty("tab", done.tab());
                json.addProperty("source", done.source());
                json.addProperty("added", done.added());
                json.addProperty("updated", done.updated());
                json.addProperty("gone", done.gone());
            }
            case ImportReview.Answered answered -> {
                json.addProperty("kind", "answer");
                json.addProperty("from", answered.from());
                json.addProperty("to", answered.to());
                json.addProperty("same", answered.same());
            }
        }
        json.addProperty("at", last.at().toString());
        return json;
    }

    private static JsonObject json(OpenConflict conflict) {
        JsonObject json = new JsonObject();
        json.add("at", GSON.toJsonTree(conflict.at()));
        json.addProperty("key", conflict.name());
        json.addProperty("column", conflict.column());
        json.add("yours", Json.of(conflict.yours(), Format.ANY));
        json.add("theirs", Json.of(conflict.theirs(), Format.ANY));
        json.addProperty("formula", conflict.formula());
        return json;
    }
}
