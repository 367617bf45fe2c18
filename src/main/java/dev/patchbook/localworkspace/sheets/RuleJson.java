package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.ConditionalFormat.Rule;
import dev.patchbook.localworkspace.book.ValidationRule;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.Optional;

/// Conditions, validation rules and conditional formats of the interface and the model's, each from the other.
final class RuleJson {
    private RuleJson() {}

    static Condition condition(Message condition) {
        String type = condition.text("type");
        if (type.isEmpty() || type.equals("CONDITION_TYPE_UNSPECIFIED")) {
            throw Faults.invalid("Condition type must be specified.");
        }
        List<Condition.Value> values = condition.messages("values").stream()
                .map(value -> value.has("relativeDate")
                        ? (Condition.Value) new Condition.Value.RelativeDate(value.text("relativeDate"))
                        : new Condition.Value.Typed(value.text("userEnteredValue")))
                .toList();
        return new Condition(type, values);
    }

    static JsonObject json(Condition condition) {
        JsonObject json = new JsonObject();
        json.addProperty("type", condition.type());
        if (!condition.values().isEmpty()) {
            JsonArray values = new JsonArray();
            for (Condition.Value value : condition.values()) {
                JsonObject item = new JsonObject();
                switch (value) {
                    case Condition.Value.Typed(String text) -> item.addProperty("userEnteredValue", text);
                    case Condition.Value.RelativeDate(String name) -> item.addProperty("relativeDate", name);
                }
                values.add(item);
            }
            json.add("values", values);
        }
        return json;
    }

    static ValidationRule validation(Message rule) {
        return new ValidationRule(
                condition(rule.part("condition")),
                rule.flag("strict"),
                rule.flag("showCustomUi"),
                rule.value("inputMessage").map(String.class::cast));
    }

    static JsonObject json(ValidationRule rule) {
        JsonObject json = new JsonObject();
        json.add("condition", json(rule.condition()));
        rule.inputMessage().ifPresent(text -> json.addProperty("inputMessage", text));
        if (rule.strict()) {
            json.addProperty("strict", true);
        }
        if (rule.showCustomUi()) {
            json.addProperty("showCustomUi", true);
        }
        return json;
    }

    static ConditionalFormat format(Book book, Message rule) {
        List<Message> ranges = rule.messages("ranges");
        if (ranges.isEmpty()) {
            throw Faults.invalid("Must specify at least one range.");
        }
        List<Area> areas = ranges.stream()
                .map(range -> GridRanges.range(book, range).area())
                .toList();
        Optional<Message> gradient = rule.message("gradientRule");
        if (gradient.isPresent()) {
            Message scale = gradient.get();
            return new ConditionalFormat(
                    areas,
                    new Rule.Gradient(
                            point(scale.part("minpoint")),
                            scale.message("midpoint").map(RuleJson::point),
                            point(scale.part("maxpoint"))));
        }
        Message test = rule.message("booleanRule").orElseThrow(() -> Faults.invalid("No rule specified."));
        return new ConditionalFormat(
                areas, new Rule.When(condition(test.part("condition")), Styles.read(test.part("format"))));
    }

    private static ConditionalFormat.Point point(Message point) {
        return new ConditionalFormat.Point(
                point.text("type"),
                point.text("value"),
                Colors.read(point, "color", "colorStyle").orElse(new Color.Rgb(0)));
    }

    static JsonObject json(int sheetId, ConditionalFormat format) {
        JsonObject json = new JsonObject();
        JsonArray ranges = new JsonArray();
        format.ranges().forEach(area -> ranges.add(GridRanges.json(sheetId, area)));
        json.add("ranges", ranges);
        switch (format.rule()) {
            case Rule.When when -> {
                JsonObject rule = new JsonObject();
                rule.add("condition", json(when.condition()));
                rule.add("format", Styles.json(when.style()));
                json.add("booleanRule", rule);
            }
            case Rule.Gradient gradient -> {
                JsonObject rule = new JsonObject();
                rule.add("minpoint", json(gradient.minimum()));
                gradient.middle().ifPresent(middle -> rule.add("midpoint", json(middle)));
                rule.add("maxpoint", json(gradient.maximum()));
                json.add("gradientRule", rule);
            }
        }
        return json;
    }

    private static JsonObject json(ConditionalFormat.Point point) {
        JsonObject json = new JsonObject();
        Colors.write(json, "color", "colorStyle", Optional.of(point.color()));
        json.addProperty("type", point.type());
        if (!point.value().isEmpty()) {
            json.addProperty("value", point.value());
        }
        return json;
    }
}
