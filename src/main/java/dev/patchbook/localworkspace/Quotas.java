package dev.patchbook.localworkspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Google's quotas of the Sheets interface: reads and writes each 300 a minute for the project and 60 for a user,
/// whoever the token stands for. Counts begin anew with every minute.
final class Quotas {
    private static final int PROJECT = 300;
    private static final int USER = 60;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final String CONSUMER = "1";

    private final InstantSource clock;
    private final Map<String, Integer> spent = new HashMap<>();
    private long minute;

    Quotas(InstantSource clock) {
        this.clock = clock;
    }

    static boolean isRead(Request request) {
        return request.method().equals("GET")
                || request.rawPath().endsWith("etByDataFilter")
                || request.rawPath().endsWith("developerMetadata:search");
    }

    /// Counts a call; one too many is a [Refusal].
    synchronized void spend(Request request) {
        long now = clock.instant().toEpochMilli() / MINUTE;
        if (now != minute) {
            minute = now;
            spent.clear();
        }
        String kind = isRead(request) ? "Read" : "Write";
        String user = request.header("authorization").orElse("");
        if (spent.merge(kind + " of " + user, 1, Integer::sum) > USER) {
            throw refusal(kind, "PerMinutePerUser", " per minute per user", USER);
        }
        if (spent.merge(kind, 1, Integer::sum) > PROJECT) {
            throw refusal(kind, "PerMinutePerProject", " per minute", PROJECT);
        }
    }

    private static Refusal refusal(String kind, String limit, String words, int value) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("service", "sheets.googleapis.com");
        metadata.addProperty("consumer", "projects/" + CONSUMER);
        metadata.addProperty(
                "quota_metric", "sheets.googleapis.com/" + (kind.equals("Read") ? "read" : "write") + "_requests");
        metadata.addProperty("quota_limit", kind + "Requests" + limit);
        metadata.addProperty("quota_limit_value", Integer.toString(value));
        metadata.addProperty("quota_location", "global");
        JsonObject info = new JsonObject();
        info.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        info.addProperty("reason", "RATE_LIMIT_EXCEEDED");
        info.addProperty("domain", "googleapis.com");
        info.add("metadata", metadata);
        JsonObject link = new JsonObject();
        link.addProperty("description", "Request a higher quota limit.");
        link.addProperty("url", "https://cloud.google.com/docs/quotas/help/request_increase");
        JsonArray links = new JsonArray();
        links.add(link);
        JsonObject help = new JsonObject();
        help.addProperty("@type", "type.googleapis.com/google.rpc.Help");
        help.add("links", links);
        JsonArray details = new JsonArray();
        details.add(info);
        details.add(help);
        String message = "Quota exceeded for quota metric '%s requests' and limit '%s requests%s' of service "
                        .formatted(kind, kind, words)
                + "'sheets.googleapis.com' for consumer 'project_number:" + CONSUMER + "'.";
        return new Refusal(429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", message, details);
    }
}
