package dev.patchbook.google;

import com.google.api.client.http.HttpResponse;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The body of an answer, parsed as it arrives.
final class Answer {

    private Answer() {}

    /// What reads one kind of answer.
    @FunctionalInterface
    interface Parser<T> {
        T parse(JsonReader json) throws IOException;
    }

    /// An answer that is empty, cut short, or no JSON of the expected shape is an [IOException], as if none had come.
    static <T> T parse(HttpResponse response, Parser<T> parser) throws IOException {
        InputStream content = response.getContent();
        if (content == null) {
            throw new IOException("An empty answer");
        }
        try (JsonReader json = new JsonReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return parser.parse(json);
        } catch (IllegalStateException | NumberFormatException unexpected) {
            throw new IOException("An answer of another shape", unexpected);
        }
    }
}
