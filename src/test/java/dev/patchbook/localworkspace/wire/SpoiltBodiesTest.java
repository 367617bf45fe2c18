package dev.patchbook.localworkspace.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoiltBodiesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_in_a_body_it_is_read_or_refused_as_a_bad_request(long seed) {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        byte[] values = "{\"range\":\"A1\",\"majorDimension\":\"ROWS\",\"values\":[[\"ä\",1.5,true,null],[\"\",-0]]}"
                .getBytes(StandardCharsets.UTF_8);
        byte[] requests =
                ("{\"requests\":[{\"addSheet\":{\"properties\":{\"sheetId\":\"5\",\"index\":2,\"hidden\":true,"
                                + "\"sheetType\":\"GRID\",\"tabColor\":{\"red\":0.5}}}},{\"setBasicFilter\":{\"filter\":"
                                + "{\"criteria\":{\"0\":{\"hiddenValues\":[\"x\"]}}}}}]}")
                        .getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            refused += refusals("ValueRange", noise);
            refused += refusals("ValueRange", json.document());
            refused += refusals("ValueRange", json.spoilt(values));
            refused += refusals("BatchUpdateSpreadsheetRequest", json.spoilt(json.spoilt(requests)));
        }
        assertThat(refused).isBetween(40_000, 79_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void rows_of_any_values_are_kept_as_they_were_sent(long seed) {
        Random random = new Random(seed);
        JsonArray rows = new JsonArray();
        for (int row = 0; row < 3000; row++) {
            JsonArray cells = new JsonArray();
            for (int i = random.nextInt(row == 7 ? 20_000 : 12); i > 0; i--) {
                switch (random.nextInt(6)) {
                    case 0 -> cells.add("");
                    case 1 -> cells.add("Text " + random.nextInt(300));
                    case 2 -> cells.add(random.nextInt(1000) / 8.0);
                    case 3 -> cells.add(random.nextLong(1_000_000));
                    case 4 -> cells.add(random.nextBoolean());
                    default -> cells.add(JsonNull.INSTANCE);
                }
            }
            rows.add(cells);
        }
        JsonObject body = new JsonObject();
        body.add("values", rows);

        Message read = MessageReader.read(
                body.toString().getBytes(StandardCharsets.UTF_8), MessageType.sheets("ValueRange"), "data");

        assertThat(read.json().toString()).isEqualTo(asDoubles(body));
        assertThat(read.rows("values").count()).isEqualTo(3000);
        assertThat(read.rows("values").longest())
                .isEqualTo(rows.asList().stream()
                        .mapToInt(row -> row.getAsJsonArray().size())
                        .max()
                        .orElseThrow());
        assertThat(read.rows("values").longestText()).isEqualTo(8);
    }

    /// Numbers like 5.0 are told as 5.
    private static String asDoubles(JsonObject body) {
        return body.toString().replaceAll("(?<=[\\[,]\\d{1,9})\\.0(?=[,\\]])", "");
    }

    private static int refusals(String type, byte[] body) {
        try {
            assertThat(MessageReader.read(body, MessageType.sheets(type))).isNotNull();
            return 0;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(400);
            return 1;
        }
    }
}
