package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.TextStyle;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Optional;

/// `CellFormat` of the interface and the model's [Style], each from the other.
final class Styles {
    private Styles() {}

    static Style read(Message format) {
        return new Style(
                format.message("numberFormat").flatMap(Styles::numberFormat),
                Colors.read(format, "backgroundColor", "backgroundColorStyle"),
                format.message("borders").map(Styles::borders).orElse(Borders.NONE),
                format.message("padding").map(Styles::padding),
                text(format, "horizontalAlignment"),
                text(format, "verticalAlignment"),
                text(format, "wrapStrategy"),
                text(format, "textDirection"),
                format.message("textFormat").map(Styles::textStyle).orElse(TextStyle.UNSET),
                format.message("textRotation").map(Styles::rotation),
                0);
    }

    private static Optional<NumberFormat> numberFormat(Message format) {
        String type = format.text("type");
        return type.isEmpty() || type.equals("NUMBER_FORMAT_TYPE_UNSPECIFIED")
                ? Optional.empty()
                : Optional.of(new NumberFormat(type, format.text("pattern")));
    }

    private static Borders borders(Message borders) {
        return new Borders(
                line(borders, "top"), line(borders, "bottom"), line(borders, "left"), line(borders, "right"));
    }

    static Optional<Borders.Line> line(Message borders, String side) {
        return borders.message(side)
                .filter(line -> line.has("style")
                        && !line.text("style").equals("NONE")
                        && !line.text("style").equals("STYLE_UNSPECIFIED"))
                .map(line -> new Borders.Line(
                        line.text("style"),
                        Colors.read(line, "color", "colorStyle").orElse(new Color.Rgb(0))));
    }

    private static Style.Padding padding(Message padding) {
        return new Style.Padding(
                padding.whole("top"), padding.whole("right"), padding.whole("bottom"), padding.whole("left"));
    }

    private static int rotation(Message rotation) {
        return rotation.flag("vertical") ? Style.VERTICAL : rotation.whole("angle");
    }

    private static TextStyle textStyle(Message text) {
        return new TextStyle(
                Colors.read(text, "foregroundColor", "foregroundColorStyle"),
                text(text, "fontFamily"),
                text.value("fontSize").map(Integer.class::cast),
                flag(text, "bold"),
                flag(text, "italic"),
                flag(text, "strikethrough"),
                flag(text, "underline"),
                text.message("link").map(link -> link.text("uri")));
    }

    private static Optional<String> text(Message message, String field) {
        return message.value(field).map(String.class::cast).filter(name -> !name.endsWith("_UNSPECIFIED"));
    }

    private static Optional<Boolean> flag(Message message, String field) {
        return message.value(field).map(Boolean.class::cast);
    }

    static JsonObject json(Style style) {
        JsonObject json = new JsonObject();
        style.numberFormat().ifPresent(format -> {
            JsonObject number = new JsonObject();
            number.addProperty("type", format.type());
            if (!format.pattern().isEmpty()) {
                number.addProperty("pattern", format.pattern());
            }
            json.add("numberFormat", number);
        });
        Colors.write(json, "backgroundColor", "backgroundColorStyle", style.background());
        if (!style.borders().equals(Borders.NONE)) {
            json.add("borders", json(style.borders()));
        }
        style.padding().ifPresent(padding -> json.add("padding", json(padding)));
        style.horizontalAlignment().ifPresent(name -> json.addProperty("horizontalAlignment", name));
        style.verticalAlignment().ifPresent(name -> json.addProperty("verticalAlignment", name));
        style.wrapStrategy().ifPresent(name -> json.addProperty("wrapStrategy", name));
        style.textDirection().ifPresent(name -> json.addProperty("textDirection", name));
        if (!style.text().equals(TextStyle.UNSET)) {
            json.add("textFormat", json(style.text()));
        }
        style.textRotation().ifPresent(degrees -> {
            JsonObject rotation = new JsonObject();
            if (degrees == Style.VERTICAL) {
                rotation.addProperty("vertical", true);
            } else {
                rotation.addProperty("angle", degrees);
            }
            json.add("textRotation", rotation);
        });
        return json;
    }

    private static JsonObject json(Borders borders) {
        JsonObject json = new JsonObject();
        line(json, "top", borders.top());
        line(json, "bottom", borders.bottom());
        line(json, "left", borders.left());
        line(json, "right", borders.right());
        return json;
    }

    private static void line(JsonObject json, String side, Optional<Borders.Line> line) {
        line.ifPresent(drawn -> {
            JsonObject border = new JsonObject();
            border.addProperty("style", drawn.style());
            Colors.write(border, "color", "colorStyle", Optional.of(drawn.color()));
            json.add(side, border);
        });
    }

    private static JsonObject json(Style.Padding padding) {
        JsonObject json = new JsonObject();
        json.addProperty("top", padding.top());
        json.addProperty("right", padding.right());
        json.addProperty("bottom", padding.bottom());
        json.addProperty("left", padding.left());
        return json;
    }

    private static JsonObject json(TextStyle text) {
        JsonObject json = new JsonObject();
        Colors.write(json, "foregroundColor", "foregroundColorStyle", text.color());
        text.fontFamily().ifPresent(family -> json.addProperty("fontFamily", family));
        text.fontSize().ifPresent(size -> json.addProperty("fontSize", size));
        text.bold().ifPresent(on -> json.addProperty("bold", on));
        text.italic().ifPresent(on -> json.addProperty("italic", on));
        text.strikethrough().ifPresent(on -> json.addProperty("strikethrough", on));
        text.underline().ifPresent(on -> json.addProperty("underline", on));
        text.link().ifPresent(uri -> {
            JsonObject link = new JsonObject();
            link.addProperty("uri", uri);
            json.add("link", link);
        });
        return json;
    }
}
