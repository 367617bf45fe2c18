package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.api.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;

/// The body of an answer, parsed as it arrives.
final class Answer {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private Answer() {}

    /// What reads one kind of answer.
    @FunctionalInterface
    interface Parser<T> {
        T parse(JsonParser json) throws IOException;
    }

    /// An answer that is empty, cut short, or no JSON of the expected shape is an [IOException], as if none had come.
    static <T> T parse(HttpResponse response, Parser<T> parser) throws IOException {
        InputStream content = response.getContent();
        if (content == null) {
            throw new IOException("An empty answer");
        }
        try (JsonParser json = JSON.createParser(content)) {
            json.nextToken();
            T answer = parser.parse(json);
            if (json.nextToken() != null) {
                throw Json.unexpected(json.currentToken());
            }
            return answer;
        }
    }
}
