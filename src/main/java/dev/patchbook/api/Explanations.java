package dev.patchbook.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.analysis.goals.GoalDeals;
import dev.patchbook.analysis.prioritization.Explanation;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Opportunity;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What is behind a number, as JSON.
final class Explanations {

    private Explanations() {}

    static JsonObject json(GoalDeals deals) {
        JsonObject json = new JsonObject();
        json.addProperty("goal", deals.goal().id());
        json.addProperty("metric", deals.goal().metric().title());
        json.addProperty("periodStart", deals.goal().start().toString());
        json.addProperty("periodEnd", deals.goal().end().toString());
        json.add("counted", Json.array(deals.counted(), Explanations::line));
        json.add("leftOut", Json.array(deals.leftOut(), Explanations::line));
        json.add("nearNothing", Json.array(deals.nearNothing(), Explanations::line));
        return json;
    }

    private static JsonElement line(GoalDeals.Line line) {
        JsonObject json = switch (line.what()) {
            case GoalDeals.Deal(Opportunity deal) -> deal(deal);
            case GoalDeals.Done(Activity activity) -> activity(activity);
        };
        json.add("on", Json.text(line.on()));
        json.add("value", number(line.value()));
        json.addProperty("reason", line.reason());
        return json;
    }

    private static JsonObject activity(Activity activity) {
        JsonObject json = new JsonObject();
        json.addProperty("key", activity.key());
        json.addProperty("activity", activity.title());
        json.add("account", Json.text(activity.accountName()));
        json.add("type", Json.text(activity.type()));
        json.add("person", Json.text(activity.person()));
        json.add("date", Json.text(activity.date()));
        json.addProperty("cell", activity.place().address());
        return json;
    }

    private static JsonObject deal(Opportunity deal) {
        JsonObject json = new JsonObject();
        json.addProperty("key", deal.key());
        json.addProperty("deal", deal.title());
        json.add("account", Json.text(deal.accountName()));
        json.add("stage", Json.text(deal.stage()));
        json.add("amount", number(deal.knownAmount()));
        json.add("created", Json.text(deal.created()));
        json.add("closeDate", Json.text(deal.closeDate()));
        json.addProperty("cell", deal.place().address());
        return json;
    }

    static JsonObject json(Explanation account) {
        JsonObject json = new JsonObject();
        json.addProperty("key", account.key());
        json.add("accountId", Json.text(account.id()));
        json.addProperty("account", account.account());
        json.addProperty("play", account.play());
        json.add("rank", number(account.rank()));
        json.addProperty("accounts", account.accounts());
        json.add("modelRank", number(account.modelRank()));
        json.add("rankChange", number(account.rankChange()));
        json.add("tier", Json.text(account.tier()));
        json.add("score", number(account.score()));
        json.addProperty("inputsKnown", account.inputsKnown());
        json.add("factors", Json.array(account.factors(), Explanations::factor));
        json.add("winProbability", number(account.winProbability()));
        json.add("winRate", number(account.winRate()));
        json.addProperty("won", account.won());
        json.addProperty("lost", account.lost());
        json.add("expectedValue", number(account.expectedValue()));
        json.add("potential", number(account.potential()));
        json.addProperty("potentialSource", account.potentialSource());
        json.add("whitespace", number(account.whitespace()));
        json.add("openPipeline", number(account.openPipeline()));
        json.add("wonThisYear", number(account.wonThisYear()));
        json.add("lastActivity", Json.text(account.lastActivity()));
        json.add("nextTouchDue", Json.text(account.nextTouchDue()));
        json.add("nextAction", Json.text(account.nextAction().map(action -> action.sentence())));
        json.add("nextActionRule", Json.text(account.nextAction().map(action -> action.rule())));
        json.addProperty("silenced", account.silenced());
        json.addProperty("why", account.why());
        json.addProperty("whatWouldChange", account.whatWouldChange());
        json.add("openDeals", Json.array(account.openDeals(), Explanations::deal));
        return json;
    }

    private static JsonElement factor(Explanation.FactorPart part) {
        JsonObject json = new JsonObject();
        json.addProperty("factor", part.factor());
        json.add("percentile", number(part.percentile()));
        json.addProperty("weight", part.weight());
        json.add("contribution", number(part.contribution()));
        json.add("inputs", Json.array(part.inputs(), input -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", input.name());
            one.addProperty("value", input.value());
            one.add("percentile", number(input.percentile()));
            return one;
        }));
        return json;
    }

    private static JsonElement number(OptionalDouble number) {
        return number.isPresent() ? Json.number(number.getAsDouble()) : JsonNull.INSTANCE;
    }

    private static JsonElement number(OptionalInt number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsInt()) : JsonNull.INSTANCE;
    }
}
