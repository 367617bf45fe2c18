package dev.patchbook.addon;

import com.google.gson.JsonObject;
import dev.patchbook.addon.identity.Identity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Function;

/// The add-on's three URLs: triggers, the host's menu, clicks.
public final class AddonRoutes {

    /// Every trigger of the deployment.
    public static final String HOME = "/addon/home";
    /// The host's menu.
    public static final String HELP = "/addon/help";
    /// Every click on a card.
    public static final String ACT = "/addon/act";

    private final Desk desk;
    private final AddonSettings settings;

    public AddonRoutes(Identity identity, AddonFeatures features, AddonSettings settings, InstantSource clock) {
        this.desk = new Desk(identity, features, settings, clock);
        this.settings = settings;
    }

    public void addTo(RoutesConfig routes) {
        routes.post(HOME, context -> answer(context, event -> json().ofTrigger(desk.opened(event))));
        routes.post(HELP, context -> answer(context, _ -> json().ofTrigger(Answer.push(HelpCard.card()))));
        routes.post(ACT, context -> answer(context, event -> json().ofAction(desk.acted(event))));
    }

    private AnswerJson json() {
        return new AnswerJson(new CardJson(settings.baseUrl() + ACT));
    }

    private static void answer(Context context, Function<Event, JsonObject> work) {
        Event event;
        try {
            event = Event.parse(context.body());
        } catch (IllegalArgumentException e) {
            JsonObject problem = new JsonObject();
            problem.addProperty("title", "Not an event of a Workspace host");
            problem.addProperty("status", 400);
            problem.addProperty("detail", e.getMessage() + ".");
            context.status(400).contentType("application/problem+json").result(problem.toString());
            return;
        }
        context.contentType("application/json").result(work.apply(event).toString());
    }
}
