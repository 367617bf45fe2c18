package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// `SpreadsheetProperties`, and what every new spreadsheet has alike: the default format and the theme.
final class BookJson {
    private static final JsonObject DEFAULTS = load();

    private BookJson() {}

    static JsonObject json(Book book) {
        BookProperties properties = book.properties();
        JsonObject json = new JsonObject();
        json.addProperty("title", properties.title());
        json.addProperty("locale", properties.locale());
        json.addProperty("autoRecalc", properties.autoRecalc());
        json.addProperty("timeZone", properties.timeZone());
        json.add("defaultFormat", defaultFormat());
        json.add("spreadsheetTheme", DEFAULTS.getAsJsonObject("spreadsheetTheme"));
        return json;
    }

    static JsonObject defaultFormat() {
        return DEFAULTS.getAsJsonObject("defaultFormat");
    }

    private static JsonObject load() {
        try (InputStream in = BookJson.class.getResourceAsStream("defaults.json")) {
            return JsonParser.parseReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
