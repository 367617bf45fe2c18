package dev.patchbook.server;

import com.google.gson.JsonObject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Whether the program lives and whether it is ready.
public final class HealthRoutes {

    private final Readiness readiness;

    public HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    /// Adds `/healthz` and `/readyz`.
    public void addTo(RoutesConfig routes) {
        routes.get("/healthz", context -> answer(context, HttpStatus.OK, "up"));
        routes.get("/readyz", this::ready);
    }

    private void ready(Context context) {
        if (readiness.isReady()) {
            answer(context, HttpStatus.OK, "ready");
        } else {
            answer(context, HttpStatus.SERVICE_UNAVAILABLE, "waiting for " + readiness.waitingFor());
        }
    }

    private static void answer(Context context, HttpStatus status, String state) {
        JsonObject body = new JsonObject();
        body.addProperty("status", state);
        context.status(status).contentType("application/json; charset=utf-8").result(body.toString());
    }
}
