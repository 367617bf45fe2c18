package dev.patchbook.addon;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/// Cards as JSON of Google's card schema v1.
///
/// @param actions the absolute URL that every action calls
record CardJson(String actions) {

    JsonObject of(Card card) {
        JsonObject header = new JsonObject();
        header.addProperty("title", card.title());
        header.addProperty("subtitle", card.subtitle());
        JsonObject json = new JsonObject();
        json.addProperty("name", card.name());
        json.add("header", header);
        json.add("sections", array(card.sections(), this::section));
        return json;
    }

    private JsonObject section(Section section) {
        JsonObject json = new JsonObject();
        if (!section.header().isEmpty()) {
            json.addProperty("header", Markup.of(section.header()).html());
        }
        json.add("widgets", array(section.widgets(), this::widget));
        if (section.shown() < section.widgets().size()) {
            json.addProperty("collapsible", true);
            json.addProperty("uncollapsibleWidgetsCount", section.shown());
        }
        return json;
    }

    private JsonObject widget(Widget widget) {
        return switch (widget) {
            case Widget.Paragraph(Markup text) -> single("textParagraph", text(text));
            case Widget.Line line -> single("decoratedText", line(line));
            case Widget.Buttons(var buttons) -> single("buttonList", single("buttons", array(buttons, this::button)));
            case Widget.TextInput input -> single("textInput", input(input));
            case Widget.Choice choice -> single("selectionInput", choice(choice));
            case Widget.Divider() -> single("divider", new JsonObject());
        };
    }

    private static JsonObject text(Markup text) {
        JsonObject json = new JsonObject();
        json.addProperty("text", text.html());
        return json;
    }

    private JsonObject line(Widget.Line line) {
        JsonObject json = new JsonObject();
        line.icon().ifPresent(icon -> json.add("startIcon", icon(icon)));
        if (!line.top().isEmpty()) {
            json.addProperty("topLabel", Markup.of(line.top()).html());
        }
        json.addProperty("text", line.text().html());
        json.addProperty("wrapText", true);
        if (!line.bottom().isEmpty()) {
            json.addProperty("bottomLabel", Markup.of(line.bottom()).html());
        }
        line.click().ifPresent(click -> json.add("onClick", click(click)));
        return json;
    }

    private static JsonObject icon(Widget.Icon icon) {
        JsonObject name = new JsonObject();
        name.addProperty("name", icon.materialName());
        return single("materialIcon", name);
    }

    private JsonObject button(Widget.Button button) {
        JsonObject json = new JsonObject();
        json.addProperty("text", button.text());
        json.addProperty("type", button.main() ? "FILLED" : "OUTLINED");
        json.add("onClick", click(button.click()));
        return json;
    }

    private static JsonObject input(Widget.TextInput input) {
        JsonObject json = new JsonObject();
        json.addProperty("name", input.name());
        json.addProperty("label", input.label());
        json.addProperty("type", "SINGLE_LINE");
        if (!input.hint().isEmpty()) {
            json.addProperty("hintText", input.hint());
        }
        if (!input.value().isEmpty()) {
            json.addProperty("value", input.value());
        }
        if (!input.suggestions().isEmpty()) {
            json.add("initialSuggestions", single("items", array(input.suggestions(), suggestion -> {
                JsonObject item = new JsonObject();
                item.addProperty("text", suggestion);
                return item;
            })));
        }
        return json;
    }

    private static JsonObject choice(Widget.Choice choice) {
        JsonObject json = new JsonObject();
        json.addProperty("name", choice.name());
        json.addProperty("label", choice.label());
        json.addProperty("type", choice.several() ? "CHECK_BOX" : "DROPDOWN");
        json.add("items", array(choice.options(), option -> {
            JsonObject item = new JsonObject();
            item.addProperty("text", option.text());
            item.addProperty("value", option.value());
            item.addProperty("selected", option.selected());
            return item;
        }));
        return json;
    }

    private JsonObject click(Click click) {
        return switch (click) {
            case Click.Call(Act act, Map<String, String> parameters) -> single("action", action(act, parameters));
            case Click.Open(String url) -> {
                JsonObject link = new JsonObject();
                link.addProperty("url", url);
                link.addProperty("openAs", "FULL_SIZE");
                yield single("openLink", link);
            }
        };
    }

    private JsonObject action(Act act, Map<String, String> parameters) {
        JsonArray pairs = new JsonArray();
        pairs.add(pair(Parameter.ACT, act.wire()));
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> pairs.add(pair(entry.getKey(), entry.getValue())));
        JsonObject json = new JsonObject();
        json.addProperty("function", actions);
        json.add("parameters", pairs);
        json.addProperty("loadIndicator", "SPINNER");
        return json;
    }

    private static JsonObject pair(String key, String value) {
        JsonObject json = new JsonObject();
        json.addProperty("key", key);
        json.addProperty("value", value);
        return json;
    }

    private static JsonObject single(String key, com.google.gson.JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(key, value);
        return json;
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, JsonObject> one) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(one.apply(item)));
        return array;
    }
}
