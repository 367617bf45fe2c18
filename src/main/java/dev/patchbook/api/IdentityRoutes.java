package dev.patchbook.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.Identities;
import dev.patchbook.imports.identity.IdentityReport;
import dev.patchbook.imports.identity.Proposal;
import dev.patchbook.plan.Column.Format;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Answers to whether an account that is gone from the CRM goes on as another.
final class IdentityRoutes {

    private final Identities identities;

    IdentityRoutes(Identities identities) {
        this.identities = identities;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/plans/{planId}/identities", this::answer);
    }

    private void answer(Context context) {
        RequestBody body = RequestBody.of(context, Set.of("from", "to", "same"));
        String from = body.required("from", "001D000000IRFma");
        String to = body.required("to", "001D000000IRFmb");
        Optional<Boolean> same = body.get("same")
                .filter(element -> element instanceof JsonPrimitive flag && flag.isBoolean())
                .map(element -> element.getAsBoolean());
        if (same.isEmpty()) {
            body.fault("same", "Must be true where the two are one account, false where they are two.");
        }
        body.check();
        Identities.Answer answer = new Identities.Answer(from, to, same.orElseThrow());
        Answers.send(context, 200, json(identities.answer(new Caller.Local(), Answers.planId(context), answer)));
    }

    private static JsonObject json(IdentityReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("inCrm", report.inCrm());
        json.add("cells", Json.array(report.cells(), change -> {
            JsonObject one = new JsonObject();
            one.addProperty("cell", change.cell());
            one.addProperty("column", change.column());
            one.add("old", Json.of(change.before(), Format.ANY));
            one.add("new", Json.of(change.after(), Format.ANY));
            return one;
        }));
        json.add("left", Json.array(report.left(), left -> {
            JsonObject one = new JsonObject();
            one.addProperty("cell", left.cell());
            one.addProperty("why", left.why());
            return one;
        }));
        return json;
    }

    static JsonObject proposal(Proposal proposal) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", proposal.change().name().toLowerCase(Locale.ROOT));
        json.add("from", named(proposal.from()));
        json.add("to", named(proposal.to()));
        json.addProperty("why", proposal.why());
        return json;
    }

    private static JsonObject named(Proposal.Named account) {
        JsonObject json = new JsonObject();
        json.addProperty("key", account.key());
        json.addProperty("name", account.name());
        return json;
    }
}
