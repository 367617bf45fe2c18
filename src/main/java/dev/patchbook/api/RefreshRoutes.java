package dev.patchbook.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.google.Caller;
import dev.patchbook.imports.BoundTabs;
import dev.patchbook.refresh.Insight;
import dev.patchbook.refresh.RefreshReport;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.refresh.TabContent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A refresh, and what a plan says afterwards: its tabs, and the explanations behind its numbers.
final class RefreshRoutes {

    private final Refreshing refreshing;
    private final Insight insight;

    RefreshRoutes(Refreshing refreshing, Insight insight) {
        this.refreshing = refreshing;
        this.insight = insight;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/plans/{planId}/refresh", this::refresh);
        routes.get("/api/plans/{planId}/tabs/{tab}", this::tab);
        routes.get("/api/plans/{planId}/goals/{goalId}/deals", this::deals);
        routes.get("/api/plans/{planId}/accounts/{key}", this::account);
    }

    private void refresh(Context context) {
        RequestBody body = RequestBody.of(context, Set.of("asOf"));
        Optional<LocalDate> asOf = body.date("asOf", "2017-09-30");
        body.check();
        RefreshReport report = refreshing.refresh(new Caller.Local(), Answers.planId(context), asOf);
        Answers.send(context, 200, json(report));
    }

    private static JsonObject json(RefreshReport report) {
        JsonObject calls = new JsonObject();
        calls.addProperty("read", report.calls().read());
        calls.addProperty("write", report.calls().write());
        calls.addProperty("drive", report.calls().drive());
        JsonObject answer = new JsonObject();
        answer.addProperty("asOf", report.asOf().toString());
        answer.add("dataAsOf", Json.text(report.dataAsOf()));
        answer.add("tabs", Json.array(report.tabs(), count -> {
            JsonObject tab = new JsonObject();
            tab.addProperty("tab", count.tab());
            tab.addProperty("rows", count.rows());
            tab.addProperty("cellsChanged", count.cellsChanged());
            return tab;
        }));
        answer.add("problems", Json.array(report.problems(), Json::problem));
        answer.add("notices", Json.array(report.notices(), JsonPrimitive::new));
        answer.add("imports", Json.array(report.imports(), RefreshRoutes::json));
        answer.add("calls", calls);
        answer.addProperty("millis", report.millis());
        return answer;
    }

    private static JsonObject json(BoundTabs.TabReport bound) {
        JsonObject one = new JsonObject();
        one.addProperty("source", bound.source());
        one.addProperty("tab", bound.tab());
        bound.report().ifPresent(report -> {
            one.addProperty("added", report.added());
            one.addProperty("updated", report.updated());
            one.addProperty("unchanged", report.unchanged());
            one.addProperty("gone", report.gone());
            one.addProperty("conflicts", report.conflicts().size());
        });
        one.add("stopped", Json.text(bound.stopped()));
        return one;
    }

    private void tab(Context context) {
        String name = context.pathParam("tab");
        TabContent content = insight.tab(new Caller.Local(), Answers.planId(context), name)
                .orElseThrow(() -> new NotFound("The plan has no tab “%s”.".formatted(name)));
        JsonObject answer = new JsonObject();
        answer.addProperty("tab", content.tab());
        answer.add("headers", Json.array(content.headers(), JsonPrimitive::new));
        answer.add("rows", Json.array(content.rows(), row -> {
            JsonObject cells = new JsonObject();
            row.forEach((header, cell) -> cells.add(header, Json.of(cell.value(), cell.format())));
            return cells;
        }));
        Answers.send(context, 200, answer);
    }

    private void deals(Context context) {
        String goalId = context.pathParam("goalId");
        Answers.send(
                context,
                200,
                insight.deals(new Caller.Local(), Answers.planId(context), goalId)
                        .map(Explanations::json)
                        .orElseThrow(() -> new NotFound("The plan has no goal “%s”.".formatted(goalId))));
    }

    private void account(Context context) {
        String key = context.pathParam("key");
        Answers.send(
                context,
                200,
                insight.account(new Caller.Local(), Answers.planId(context), key)
                        .map(Explanations::json)
                        .orElseThrow(() -> new NotFound("The plan has no account “%s”.".formatted(key))));
    }
}
