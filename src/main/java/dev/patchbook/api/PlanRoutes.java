package dev.patchbook.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.PlanRequest;
import dev.patchbook.templates.Provisioned;
import dev.patchbook.templates.Provisioning;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/// Templates, and plans as a whole: made, listed, binned.
final class PlanRoutes {

    private static final Set<String> FIELDS =
            Set.of("template", "name", "owner", "currency", "timeZone", "fiscalYearStart", "requestId", "quota");

    private final Catalogue catalogue;
    private final Provisioning provisioning;
    private final PlanDirectory directory;

    PlanRoutes(Catalogue catalogue, Provisioning provisioning, PlanDirectory directory) {
        this.catalogue = catalogue;
        this.provisioning = provisioning;
        this.directory = directory;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/templates", this::templates);
        routes.post("/api/plans", this::provision);
        routes.get("/api/plans", this::all);
        routes.get("/api/plans/{planId}", this::one);
        routes.delete("/api/plans/{planId}", this::remove);
    }

    private void templates(Context context) {
        JsonObject answer = new JsonObject();
        answer.add("templates", Json.array(catalogue.templates(), template -> {
            JsonObject one = new JsonObject();
            one.addProperty("template", template.name());
            one.addProperty("title", template.title());
            one.addProperty("description", template.description());
            one.add("tabs", Json.array(template.visibleTabs(), JsonPrimitive::new));
            return one;
        }));
        Answers.send(context, 200, answer);
    }

    private void provision(Context context) {
        RequestBody body = RequestBody.of(context, FIELDS);
        String template = body.required("template", "comprehensive");
        String name = body.required("name", "Territory plan 2027");
        String currency = body.parsed(
                        "currency", "EUR", code -> Currency.getInstance(code).getCurrencyCode())
                .orElseGet(() -> body.required("currency", "EUR"));
        ZoneId zone = body.parsed("timeZone", "Europe/Paris", ZoneId::of).orElse(ZoneId.of("Etc/UTC"));
        LocalDate start = body.date("fiscalYearStart", "2026-02-01").orElse(LocalDate.EPOCH);
        body.required("timeZone", "Europe/Paris");
        body.required("fiscalYearStart", "2026-02-01");
        PlanSettings.Quota quota = Quotas.of(body);
        if (!template.isEmpty() && catalogue.find(template).isEmpty()) {
            body.fault("template", "There is no template “%s”; see GET /api/templates.".formatted(template));
        }
        body.check();
        Provisioned made = provisioning.provision(
                new Caller.Local(),
                new PlanRequest(
                        template, name, body.text("owner"), currency, zone, start, body.text("requestId"), quota));
        Answers.send(context, made.created() ? 201 : 200, json(made));
    }

    private static JsonObject json(Provisioned made) {
        JsonObject answer = new JsonObject();
        answer.addProperty("planId", made.id().value());
        answer.addProperty("name", made.name());
        answer.addProperty("url", made.url());
        answer.addProperty("folderId", made.folderId());
        answer.addProperty("created", made.created());
        return answer;
    }

    private void all(Context context) {
        JsonObject answer = new JsonObject();
        answer.add("plans", Json.array(directory.all(new Caller.Local()), Listings::json));
        Answers.send(context, 200, answer);
    }

    private void one(Context context) {
        Answers.send(context, 200, Listings.json(listing(Answers.planId(context))));
    }

    private void remove(Context context) {
        PlanDirectory.Listing listing = listing(Answers.planId(context));
        directory.remove(new Caller.Local(), listing.id());
        context.status(204);
    }

    private PlanDirectory.Listing listing(PlanId id) {
        return directory
                .find(new Caller.Local(), id)
                .orElseThrow(() -> new NotFound("There is no plan " + id + "; see GET /api/plans."));
    }
}
