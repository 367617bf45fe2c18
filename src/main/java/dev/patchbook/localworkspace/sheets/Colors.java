package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Optional;

/// Colours in both of Google's forms: `color` and `colorStyle`, of which the second wins where both are given.
final class Colors {
    private Colors() {}

    static Optional<Color> read(Message parent, String plain, String styled) {
        Optional<Color> styledColor = parent.message(styled).flatMap(Colors::style);
        return styledColor.isPresent() ? styledColor : parent.message(plain).map(Colors::rgb);
    }

    private static Optional<Color> style(Message style) {
        if (style.has("themeColor")) {
            return Optional.of(new Color.Theme(style.text("themeColor")));
        }
        return style.message("rgbColor").map(Colors::rgb);
    }

    private static Color rgb(Message color) {
        return Color.Rgb.of(color.number("red"), color.number("green"), color.number("blue"));
    }

    static void write(JsonObject into, String plain, String styled, Optional<Color> color) {
        color.ifPresent(known -> {
            into.add(plain, json(known.rgb()));
            into.add(styled, style(known));
        });
    }

    static JsonObject style(Color color) {
        JsonObject style = new JsonObject();
        switch (color) {
            case Color.Rgb rgb -> style.add("rgbColor", json(rgb));
            case Color.Theme(String name) -> style.addProperty("themeColor", name);
        }
        return style;
    }

    static JsonObject json(Color.Rgb color) {
        JsonObject json = new JsonObject();
        part(json, "red", color.red());
        part(json, "green", color.green());
        part(json, "blue", color.blue());
        return json;
    }

    /// As Google prints it: with a float's digits, zero left out.
    private static void part(JsonObject json, String name, double share) {
        if (share != 0) {
            json.addProperty(name, Double.parseDouble(Float.toString((float) share)));
        }
    }
}
