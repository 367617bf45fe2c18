package dev.patchbook.addon;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;

/// Answers as the JSON that hosts expect: to a trigger RenderActions, to an action SubmitFormResponse.
record AnswerJson(CardJson cards) {

    /// The answer to a homepage, a selection or a granted file.
    JsonObject ofTrigger(Answer answer) {
        return json(answer, UnaryOperator.identity());
    }

    /// The answer to a click.
    JsonObject ofAction(Answer answer) {
        return json(answer, rendered -> {
            JsonObject response = nested("renderActions", rendered);
            response.addProperty("stateChanged", true);
            return response;
        });
    }

    private JsonObject json(Answer answer, UnaryOperator<JsonObject> wrap) {
        return switch (answer) {
            case Answer.Push(Card card, String notice) ->
                wrap.apply(navigating(notice, nested("pushCard", cards.of(card))));
            case Answer.Update(Card card, String notice) ->
                wrap.apply(navigating(notice, nested("updateCard", cards.of(card))));
            case Answer.Restart(Card card, String notice) ->
                wrap.apply(navigating(notice, property("popToRoot", true), nested("updateCard", cards.of(card))));
            case Answer.AskForThisSheet() ->
                wrap.apply(asking("editorAction", "requestFileScopeForActiveDocument", new JsonObject()));
            case Answer.AskForDriveFile(String id) ->
                wrap.apply(asking("driveAction", "requestFileScope", property("itemId", id)));
            case Answer.AskForScopes(List<String> scopes) -> scopes(scopes);
        };
    }

    private static JsonObject navigating(String notice, JsonObject... steps) {
        JsonArray navigations = new JsonArray();
        for (JsonObject step : steps) {
            navigations.add(step);
        }
        JsonObject action = nested("navigations", navigations);
        if (!notice.isEmpty()) {
            action.add("notification", property("text", notice));
        }
        return nested("action", action);
    }

    private static JsonObject asking(String host, String what, JsonObject of) {
        return nested("hostAppAction", nested(host, nested(what, of)));
    }

    /// Never wrapped, and the one answer that Google documents in snake case.
    private static JsonObject scopes(List<String> scopes) {
        JsonArray names = new JsonArray();
        scopes.forEach(names::add);
        return nested("requesting_google_scopes", nested("scopes", names));
    }

    private static JsonObject nested(String key, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(key, value);
        return json;
    }

    private static JsonObject property(String key, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(key, value);
        return json;
    }

    private static JsonObject property(String key, boolean value) {
        JsonObject json = new JsonObject();
        json.addProperty(key, value);
        return json;
    }
}
