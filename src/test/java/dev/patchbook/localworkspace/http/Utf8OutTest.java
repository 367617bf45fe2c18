package dev.patchbook.localworkspace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8OutTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "café", "日本語", "a😀b", "half \ud83d", "\ude00 other half", "\ud83d\ud83d\ude00"})
    void any_text_is_written_as_java_itself_encodes_it(String text) throws IOException {
        assertThat(written(text, text.length())).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void long_texts_in_pieces_of_any_length_are_written_as_java_itself_encodes_them() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30_000; i++) {
                int kind = random.nextInt(20);
                text.appendCodePoint(
                        kind < 14
                                ? 32 + random.nextInt(90)
                                : kind < 17 ? 0x80 + random.nextInt(0xd000) : 0x1f300 + kind);
            }
            String whole = text.toString();

            assertThat(written(whole, 1 + random.nextInt(5000))).isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] written(String text, int piece) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Out out = new Utf8Out(bytes)) {
            for (int from = 0; from < text.length(); from += piece) {
                int length = Math.min(piece, text.length() - from);
                if (from % 2 == 0) {
                    out.write(text, from, length);
                } else {
                    out.write(text.toCharArray(), from, length);
                }
            }
        }
        return bytes.toByteArray();
    }
}
