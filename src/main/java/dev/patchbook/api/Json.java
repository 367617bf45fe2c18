package dev.patchbook.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// How values of the plan look in JSON: numbers as numbers, dates as ISO dates, blank as null.
final class Json {

    private Json() {}

    static JsonElement of(Value value, Format format) {
        return switch (value) {
            case Value.Blank() -> JsonNull.INSTANCE;
            case Value.Text(String text) -> new JsonPrimitive(text);
            case Value.Number(double number)
            when format == Format.DATE_TIME ->
                new JsonPrimitive(SerialDate.timeOf(number).toString());
            case Value.Number(double number) -> number(number);
            case Value.Date(var date) -> new JsonPrimitive(date.toString());
            case Value.Flag(boolean set) -> new JsonPrimitive(set);
            case Value.Fault(String shown) -> new JsonPrimitive(shown);
        };
    }

    /// A whole number without a fraction, as people and programs expect to read it.
    static JsonPrimitive number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? new JsonPrimitive((long) number)
                : new JsonPrimitive(number);
    }

    static <T> JsonElement text(Optional<T> value) {
        return value.<JsonElement>map(present -> new JsonPrimitive(present.toString()))
                .orElse(JsonNull.INSTANCE);
    }

    static <T> JsonArray array(Collection<T> items, Function<T, JsonElement> one) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(one.apply(item)));
        return array;
    }

    static JsonElement problem(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.addProperty("kind", problem.kind());
        json.addProperty("tab", problem.place().tab());
        json.addProperty("record", problem.place().record());
        json.addProperty("column", problem.place().column());
        json.addProperty("location", location(problem.place()));
        json.addProperty("message", problem.message());
        json.addProperty("fix", problem.fix());
        return json;
    }

    private static String location(Problem.Place place) {
        return place.cell().isEmpty() ? place.tab() : place.tab() + "!" + place.cell();
    }
}
