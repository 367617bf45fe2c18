package dev.patchbook.localworkspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static final int DOCUMENTS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_document_sound_or_spoilt_is_taken_refused_and_understood_as_gson_does(long seed) throws IOException {
        RandomJson json = new RandomJson(new Random(seed));
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] sound = json.document();
            byte[] spoilt = json.spoilt(sound);
            assertThat(ours(sound))
                    .as("%s", text(sound))
                    .isEqualTo(gsons(sound))
                    .isNotEmpty();
            assertThat(ours(spoilt)).as("%s", text(spoilt)).isEqualTo(gsons(spoilt));
            refused += ours(spoilt).isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(DOCUMENTS / 4, DOCUMENTS - DOCUMENTS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void any_number_is_the_double_that_java_reads_to_the_last_bit(long seed) {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        for (int i = 0; i < 200_000; i++) {
            checkNumber(json.number());
            double any = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(any)) {
                checkNumber(Double.toString(any));
            }
            checkNumber(Double.toString(random.nextInt(100_000_000) / 100.0));
            checkNumber(Long.toString(random.nextLong() >> random.nextInt(64)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void a_number_halfway_between_two_doubles_is_rounded_as_java_rounds_it(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double low = (1L << 53) * random.nextDouble() * 4;
            BigDecimal half =
                    new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.TWO);
            checkNumber(half.toPlainString());
            checkNumber(
                    half.add(BigDecimal.ONE.movePointLeft(random.nextInt(20))).toPlainString());
        }
        checkNumber("-0");
        checkNumber("-0.0");
        checkNumber("9007199254740993");
        checkNumber("0.000000000000000001");
    }

    @Test
    void a_text_that_comes_again_is_the_same_text_also_between_many_others() throws IOException {
        String words = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"" + (i % 3 == 0 ? "Word " + i % 90 : "Only once ü " + i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        byte[] json = words.getBytes(StandardCharsets.UTF_8);
        assertThat(ours(json)).isEqualTo(gsons(json));

        JsonInput in = input("[\"a \\u0062 ü\",\"Deals\",\"a \\u0062 ü\",\"Deals\",\"Deal\"]");
        in.kind();
        in.open();
        String[] texts = new String[5];
        for (int i = 0; in.hasMore(); i++) {
            in.kind();
            texts[i] = in.text();
        }
        assertThat(texts).containsExactly("a b ü", "Deals", "a b ü", "Deals", "Deal");
        assertThat(texts[2]).isSameAs(texts[0]);
        assertThat(texts[3]).isSameAs(texts[1]);
    }

    @Test
    void white_space_a_byte_order_mark_and_control_characters_in_texts_are_taken() {
        byte[] json =
                "\ufeff\r\n\t {\t\"a\"\n:\r[ 1\t,\n\"tab\there\nline\u0000\"] }\n".getBytes(StandardCharsets.UTF_8);

        assertThat(ours(json)).contains(JsonParser.parseString("{\"a\":[1,\"tab\\there\\nline\\u0000\"]}"));
        assertThat(ours("1\u0000".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(ours("\u00001".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void as_deep_as_allowed_is_read_and_deeper_is_refused_however_deep() {
        assertThat(ours(("[".repeat(255) + "]".repeat(255)).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        for (int depth : new int[] {256, 5_000_000}) {
            assertThatThrownBy(() -> JsonTree.read(input("{\"a\":" + "[".repeat(depth))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Message too deep.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"a":}            | Unexpected token.                                            | {"a":}            | 5
                    {"a" 1}           | Expected : between key:value pair.                           | {"a" 1}           | 5
                    {"a":1 "b":2}     | Expected , or } after key:value pair.                        | {"a":1 "b":2}     | 7
                    {a:1}             | Expected an object key or }.                                 | {a:1}             | 1
                    [1 2]             | Expected , or ] after array value.                           | [1 2]             | 3
                    [1,               | Unexpected end of string. Expected a value.                  | [1,               | 3
                    [nul]             | Expected a value.                                            | [nul]             | 1
                    ["abc             | Closing quote expected in string.                            | ["abc             | 5
                    ["ä\\qc"]         | Invalid escape sequence.                                     | ["ä\\qc"]         | 3
                    ["\\u12g4"]       | Invalid escape sequence.                                     | ["\\u12g4"]       | 2
                    [007]             | Octal/hex numbers are not valid JSON values.                 | [007]             | 1
                    [-]               | Unable to parse number.                                      | [-]               | 2
                    [1e999]           | Number exceeds the range of double.                          | [1e999]           | 1
                    [0] []            | Parsing terminated before end of input.                      | [0] []            | 4
                    ["0123456789","0123456789",x,"0123456789","0123456789"] | Expected a value. | 56789","0123456789",x,"0123456789","0123 | 20
                    """)
    void what_is_broken_is_told_in_google_s_words_with_its_place(String json, String what, String near, int before) {
        assertThatThrownBy(() -> whole(json.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("Invalid JSON payload received. " + what + "\n" + near + "\n" + " ".repeat(before) + "^");
    }

    private static void checkNumber(String number) {
        double expected = Double.parseDouble(number);
        Supplier<Double> read = () -> {
            JsonInput in = input(number);
            assertThat(in.kind()).isEqualTo(JsonInput.Kind.NUMBER);
            double found = in.number();
            in.checkEnd();
            return found;
        };
        if (Double.isInfinite(expected)) {
            assertThatThrownBy(read::get).as(number).isInstanceOf(Refusal.class);
        } else {
            assertThat(Double.doubleToRawLongBits(read.get()))
                    .as(number)
                    .isEqualTo(Double.doubleToRawLongBits(expected));
        }
    }

    private static Optional<JsonElement> ours(byte[] json) {
        try {
            return Optional.of(whole(json));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private static JsonElement whole(byte[] json) {
        JsonInput in = new JsonInput(json);
        JsonElement tree = JsonTree.read(in);
        in.checkEnd();
        return tree;
    }

    /// Gson's tree with its numbers as doubles; none where it refuses, or where a number is beyond them.
    private static Optional<JsonElement> gsons(byte[] json) throws IOException {
        JsonReader in = new JsonReader(new StringReader(text(json)));
        in.setStrictness(Strictness.LEGACY_STRICT);
        try {
            JsonElement tree = new Gson().getAdapter(JsonElement.class).read(in);
            return in.peek() == JsonToken.END_DOCUMENT ? Optional.of(plain(tree)) : Optional.empty();
        } catch (MalformedJsonException | EOFException | JsonParseException | ArithmeticException refused) {
            return Optional.empty();
        }
    }

    private static JsonElement plain(JsonElement tree) {
        if (tree.isJsonArray()) {
            tree.getAsJsonArray().asList().replaceAll(JsonInputTest::plain);
        } else if (tree.isJsonObject()) {
            tree.getAsJsonObject().asMap().replaceAll((_, value) -> plain(value));
        } else if (tree instanceof JsonPrimitive primitive && primitive.isNumber()) {
            double number = primitive.getAsDouble();
            if (Double.isInfinite(number)) {
                throw new ArithmeticException("beyond doubles");
            }
            return new JsonPrimitive(Numbers.json(number));
        }
        return tree;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static JsonInput input(String json) {
        return new JsonInput(json.getBytes(StandardCharsets.UTF_8));
    }
}
