package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.apps.card.v1.Card;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds every answer of the add-on against the protocol: cards parse strictly as Google's published card schema, the
/// envelope has only documented parts, limits are kept, links lead somewhere that a host opens.
final class Protocol {

    private static final Set<String> OF_ACTION = Set.of("navigations", "notification", "link");
    private static final Set<String> NAVIGATIONS = Set.of("popToRoot", "pop", "popToCard", "pushCard", "updateCard");
    private static final Set<String> HOST_ACTIONS = Set.of("editorAction", "driveAction");

    private Protocol() {}

    /// The cards of an answer to a trigger, checked.
    static List<JsonObject> trigger(String answer) {
        return rendered(object(JsonParser.parseString(answer)));
    }

    /// The cards of an answer to a click, checked.
    static List<JsonObject> click(String answer) {
        JsonObject json = object(JsonParser.parseString(answer));
        if (json.has("requesting_google_scopes")) {
            assertThat(json.keySet()).containsExactly("requesting_google_scopes");
            return List.of();
        }
        assertThat(json.keySet()).containsExactlyInAnyOrder("renderActions", "stateChanged");
        return rendered(json.getAsJsonObject("renderActions"));
    }

    private static List<JsonObject> rendered(JsonObject actions) {
        assertThat(Set.of("action", "hostAppAction")).containsAll(actions.keySet());
        if (actions.has("hostAppAction")) {
            assertThat(HOST_ACTIONS)
                    .containsAll(actions.getAsJsonObject("hostAppAction").keySet());
            return List.of();
        }
        JsonObject action = actions.getAsJsonObject("action");
        assertThat(OF_ACTION).containsAll(action.keySet());
        List<JsonObject> cards = new ArrayList<>();
        for (JsonElement step : action.getAsJsonArray("navigations")) {
            assertThat(object(step).keySet()).hasSize(1);
            assertThat(NAVIGATIONS).containsAll(object(step).keySet());
            object(step).asMap().values().stream()
                    .filter(JsonElement::isJsonObject)
                    .map(Protocol::object)
                    .forEach(cards::add);
        }
        cards.forEach(Protocol::check);
        return cards;
    }

    /// One card against Google's schema; an unknown field or value is an error.
    static Card check(JsonObject json) {
        Card.Builder card = Card.newBuilder();
        try {
            JsonFormat.parser().merge(json.toString(), card);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("Not a card: " + e.getMessage() + "\n" + json, e);
        }
        assertThat(card.getHeader().getTitle()).isNotBlank();
        assertThat(card.getSectionsCount()).isBetween(1, 100);
        assertThat(card.getSectionsList().stream()
                        .mapToInt(Card.Section::getWidgetsCount)
                        .sum())
                .isBetween(1, 100);
        assertThat(card.getSectionsList())
                .allSatisfy(section -> assertThat(section.getUncollapsibleWidgetsCount())
                        .isLessThanOrEqualTo(section.getWidgetsCount()));
        urls(json).forEach(Protocol::checkUrl);
        return card.build();
    }

    private static void checkUrl(String url) {
        URI uri = URI.create(url);
        boolean here = "http".equals(uri.getScheme())
                && Set.of("localhost", "127.0.0.1").contains(uri.getHost());
        assertThat(here || "https".equals(uri.getScheme())).as(url).isTrue();
    }

    /// Every URL that a card calls or opens.
    static List<String> urls(JsonElement json) {
        List<String> urls = new ArrayList<>();
        collect(json, Set.of("function", "url"), urls);
        return urls;
    }

    /// Every text that a host shows as markup.
    static List<String> texts(JsonElement json) {
        List<String> texts = new ArrayList<>();
        collect(json, Set.of("text", "topLabel", "bottomLabel", "header", "title", "subtitle"), texts);
        return texts;
    }

    /// Every text of a card that hosts read as markup: of paragraphs and decorated texts, their labels and headers.
    static List<String> markup(JsonElement json) {
        List<String> markup = new ArrayList<>();
        markup(json, markup);
        return markup;
    }

    private static void markup(JsonElement json, List<String> found) {
        switch (json) {
            case JsonArray array -> array.forEach(item -> markup(item, found));
            case JsonObject object ->
                object.asMap().forEach((name, value) -> {
                    if (Set.of("textParagraph", "decoratedText", "header").contains(name)) {
                        collect(value, Set.of("text", "topLabel", "bottomLabel", "title", "subtitle"), found);
                    }
                    markup(value, found);
                });
            default -> {}
        }
    }

    /// The values of a parameter among the actions of a card that do one thing.
    static List<String> parameters(JsonElement json, String key, Act act) {
        return parameters(json, act).stream()
                .filter(pairs -> pairs.containsKey(key))
                .map(pairs -> pairs.get(key))
                .distinct()
                .toList();
    }

    /// The parameters of each action of a card that does one thing, without what it does.
    static List<Map<String, String>> parameters(JsonElement json, Act act) {
        List<Map<String, String>> all = new ArrayList<>();
        parameters(json, act, all);
        return all;
    }

    /// The names of the fields in which somebody chooses.
    static List<String> fields(JsonElement json) {
        List<String> names = new ArrayList<>();
        selections(json).forEach(field -> names.add(field.get("name").getAsString()));
        return names;
    }

    /// What a field offers to choose from.
    static List<String> choices(JsonElement json, String name) {
        return selections(json).stream()
                .filter(field -> field.get("name").getAsString().equals(name))
                .flatMap(field -> field.getAsJsonArray("items").asList().stream())
                .map(item -> object(item).get("value").getAsString())
                .toList();
    }

    /// What of that is chosen beforehand.
    static List<String> selected(JsonElement json, String name) {
        return selections(json).stream()
                .filter(field -> field.get("name").getAsString().equals(name))
                .flatMap(field -> field.getAsJsonArray("items").asList().stream())
                .filter(item -> object(item).get("selected").getAsBoolean())
                .map(item -> object(item).get("value").getAsString())
                .toList();
    }

    private static List<JsonObject> selections(JsonElement json) {
        return switch (json) {
            case JsonArray array ->
                array.asList().stream()
                        .flatMap(item -> selections(item).stream())
                        .toList();
            case JsonObject object
            when object.has("selectionInput") -> List.of(object.getAsJsonObject("selectionInput"));
            case JsonObject object ->
                object.asMap().values().stream()
                        .flatMap(item -> selections(item).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static void parameters(JsonElement json, Act act, List<Map<String, String>> all) {
        switch (json) {
            case JsonArray array -> array.forEach(item -> parameters(item, act, all));
            case JsonObject object
            when object.has("function") -> {
                Map<String, String> pairs = new HashMap<>();
                object.getAsJsonArray("parameters")
                        .forEach(pair -> pairs.put(
                                object(pair).get("key").getAsString(),
                                object(pair).get("value").getAsString()));
                if (act.wire().equals(pairs.remove("do"))) {
                    all.add(pairs);
                }
            }
            case JsonObject object -> object.asMap().values().forEach(value -> parameters(value, act, all));
            default -> {}
        }
    }

    /// Whether a card offers an action.
    static boolean offers(JsonElement card, Act act) {
        return !parameters(card, act).isEmpty();
    }

    private static void collect(JsonElement json, Set<String> names, List<String> found) {
        switch (json) {
            case JsonArray array -> array.forEach(item -> collect(item, names, found));
            case JsonObject object ->
                object.asMap().forEach((name, value) -> {
                    if (names.contains(name) && value.isJsonPrimitive()) {
                        found.add(value.getAsString());
                    } else {
                        collect(value, names, found);
                    }
                });
            default -> {}
        }
    }

    private static JsonObject object(JsonElement json) {
        return json.getAsJsonObject();
    }
}
