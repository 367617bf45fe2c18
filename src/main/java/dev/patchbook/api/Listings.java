package dev.patchbook.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.store.RunLog.Result;
import dev.patchbook.store.RunLog.Run;
import dev.patchbook.store.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A plan and how it stands, as JSON.
final class Listings {

    private Listings() {}

    static JsonObject json(Listing plan) {
        Optional<Result> result = plan.lastSuccess().flatMap(Run::result);
        JsonObject json = new JsonObject();
        json.addProperty("planId", plan.id().value());
        json.addProperty("name", plan.name());
        json.addProperty("url", plan.url());
        json.addProperty("template", plan.mark().template());
        json.addProperty("sample", plan.mark().sample());
        json.addProperty("busy", plan.busy());
        json.add("lastRefresh", plan.lastRun().<JsonElement>map(Listings::run).orElse(JsonNull.INSTANCE));
        json.add("dataAsOf", Json.text(result.flatMap(Result::dataAsOf)));
        json.add(
                "problems",
                result.<JsonElement>map(known -> new JsonPrimitive(known.problems()))
                        .orElse(JsonNull.INSTANCE));
        json.add(
                "schedule", plan.schedule().<JsonElement>map(Listings::schedule).orElse(JsonNull.INSTANCE));
        json.add("nextRun", Json.text(plan.nextRun()));
        return json;
    }

    private static JsonObject run(Run run) {
        JsonObject json = new JsonObject();
        json.addProperty("started", run.started().toString());
        json.add("finished", Json.text(run.finished()));
        json.addProperty("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
        json.addProperty("scheduled", run.scheduled());
        json.addProperty("detail", run.detail());
        json.add("asOf", Json.text(run.result().map(Result::asOf)));
        return json;
    }

    static JsonObject schedule(Schedule schedule) {
        JsonObject json = new JsonObject();
        json.addProperty("at", schedule.at().toString());
        json.add(
                "days",
                Json.array(
                        Arrays.stream(DayOfWeek.values())
                                .filter(schedule.days()::contains)
                                .toList(),
                        day -> new JsonPrimitive(day.name().substring(0, 3))));
        json.addProperty("timeZone", schedule.timeZone().getId());
        return json;
    }

    static JsonObject schedule(Schedule schedule, Instant nextRun) {
        JsonObject json = schedule(schedule);
        json.addProperty("nextRun", nextRun.toString());
        return json;
    }
}
