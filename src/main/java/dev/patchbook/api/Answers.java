package dev.patchbook.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/// What every route says and reads alike.
final class Answers {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Answers() {}

    static void send(Context context, int status, JsonObject body) {
        context.status(status).contentType("application/json; charset=utf-8").result(GSON.toJson(body));
    }

    static void send(Context context, ProblemDocument problem) {
        context.status(problem.status()).contentType(ProblemDocument.MEDIA_TYPE).result(problem.json());
    }

    /// The media type of the request's body in lower case, without its parameters.
    static Optional<String> mediaType(Context context) {
        return Optional.ofNullable(context.contentType())
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    static PlanId planId(Context context) {
        String id = context.pathParam("planId");
        if (id.isBlank()) {
            throw new NotFound("The id of the plan is blank; GET /api/plans lists the plans.");
        }
        return new PlanId(id);
    }
}
