package dev.patchbook.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.patchbook.google.Caller;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Scheduling;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When a plan is refreshed by itself.
final class ScheduleRoutes {

    private static final String DAYS = "Must be a list of days such as [\"MON\", \"THU\"]; leave it out for every day.";

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Scheduling scheduling;

    ScheduleRoutes(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    void addTo(RoutesConfig routes) {
        routes.put("/api/plans/{planId}/schedule", this::put);
        routes.delete("/api/plans/{planId}/schedule", this::remove);
    }

    private void put(Context context) {
        PlanId id = Answers.planId(context);
        RequestBody body = RequestBody.of(context, Set.of("at", "days"));
        LocalTime at = body.parsed("at", "06:30", text -> LocalTime.parse(text, TO_THE_MINUTE))
                .orElse(LocalTime.MIDNIGHT);
        body.required("at", "06:30");
        Set<DayOfWeek> days = days(body);
        body.check();
        Scheduling.Scheduled scheduled = scheduling.put(new Caller.Local(), id, at, days);
        Answers.send(context, 200, Listings.schedule(scheduled.schedule(), scheduled.nextRun()));
    }

    private void remove(Context context) {
        scheduling.remove(new Caller.Local(), Answers.planId(context));
        context.status(204);
    }

    private static Set<DayOfWeek> days(RequestBody body) {
        Optional<JsonElement> given = body.get("days");
        if (given.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (given.get() instanceof JsonArray names) {
            names.forEach(name -> day(name).ifPresentOrElse(days::add, () -> body.fault("days", DAYS)));
        }
        if (days.isEmpty()) {
            body.fault("days", DAYS);
        }
        return days;
    }

    private static Optional<DayOfWeek> day(JsonElement name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name.isJsonPrimitive()
                        && day.name().substring(0, 3).equals(name.getAsString().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
