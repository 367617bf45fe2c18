package dev.patchbook.api;

import dev.patchbook.imports.Identities;
import dev.patchbook.imports.ImportReview;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.Undoing;
import dev.patchbook.refresh.Insight;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.refresh.Scheduling;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// All of the REST interface.
public final class ApiRoutes {

    private final PlanRoutes plans;
    private final RefreshRoutes refreshes;
    private final ScheduleRoutes schedules;
    private final ImportRoutes imports;
    private final ReviewRoutes reviews;
    private final IdentityRoutes identities;

    @Inject
    ApiRoutes(
            Catalogue catalogue,
            Provisioning provisioning,
            PlanDirectory directory,
            Refreshing refreshing,
            Insight insight,
            Scheduling scheduling,
            Importing importing,
            ImportSources sources,
            ImportReview review,
            Identities identities,
            Undoing undoing) {
        this.plans = new PlanRoutes(catalogue, provisioning, directory);
        this.refreshes = new RefreshRoutes(refreshing, insight);
        this.schedules = new ScheduleRoutes(scheduling);
        this.imports = new ImportRoutes(importing, sources, undoing);
        this.reviews = new ReviewRoutes(review);
        this.identities = new IdentityRoutes(identities);
    }

    /// Adds the routes and what answers when one of them fails.
    public void addTo(RoutesConfig routes) {
        plans.addTo(routes);
        refreshes.addTo(routes);
        schedules.addTo(routes);
        imports.addTo(routes);
        reviews.addTo(routes);
        identities.addTo(routes);
        routes.get("/openapi", ApiRoutes::description);
        routes.exception(Exception.class, ApiRoutes::fail);
        routes.exception(
                HttpResponseException.class, (failure, context) -> Answers.send(context, Failures.of(failure)));
    }

    /// Only a stop interrupts; the interrupt has been heard, and the answer is still to be sent.
    private static void fail(Exception failure, Context context) {
        Answers.send(context, Thread.interrupted() ? Failures.cutOff() : Failures.of(failure));
    }

    private static void description(Context context) throws IOException {
        try (InputStream description =
                Objects.requireNonNull(ApiRoutes.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            context.contentType("application/json; charset=utf-8").result(description.readAllBytes());
        }
    }
}
