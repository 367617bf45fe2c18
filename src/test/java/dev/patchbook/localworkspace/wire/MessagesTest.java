package dev.patchbook.localworkspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @Test
    void both_spellings_one_object_for_a_list_null_and_numbers_as_text_are_taken() {
        Message read = read("{\"requests\":{\"add_sheet\":{\"properties\":{\"sheet_id\":\"5\",\"title\":null,"
                + "\"gridProperties\":{\"rowCount\":3}}}},\"include_spreadsheet_in_response\":\"true\"}");

        assertThat(read.json().toString())
                .isEqualTo(
                        "{\"requests\":[{\"addSheet\":{\"properties\":{\"sheetId\":5,\"gridProperties\":{\"rowCount\":3}}}}],"
                                + "\"includeSpreadsheetInResponse\":true}");
    }

    @Test
    void all_unknown_names_are_told_at_once_with_their_place() {
        assertThatThrownBy(() -> read("{\"requests\":[{\"addSheet\":{\"properties\":{\"colour\":1}}}],\"q\":2}"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.message())
                            .isEqualTo("Invalid JSON payload received. Unknown name \"colour\" at "
                                    + "'requests[0].add_sheet.properties': Cannot find field.\n"
                                    + "Invalid JSON payload received. Unknown name \"q\": Cannot find field.");
                    assertThat(refusal.details().toString())
                            .contains("google.rpc.BadRequest", "\"field\":\"requests[0].add_sheet.properties\"");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"requests":[{"addSheet":{"properties":{"sheetId":"x"}}}]} | Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "x"
                    {"requests":[{"addSheet":{"properties":{"sheetId":1.5}}}]} | Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), 1.5
                    {"requests":[{"addSheet":{"properties":{"hidden":1}}}]}    | Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), 1
                    """)
    void a_value_of_a_wrong_type_is_named_with_its_path(String body, String message) {
        assertThatThrownBy(() -> read(body)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"requests\":}", "{} {}", "nonsense"})
    void what_is_no_json_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Invalid JSON payload received.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sheets.properties.title              | {"sheets":[{"properties":{"title":"T"}}]}
                    sheets/properties(title,sheet_id)    | {"sheets":[{"properties":{"sheetId":0,"title":"T"}}]}
                    spreadsheetId,sheets(properties/title) | {"spreadsheetId":"i","sheets":[{"properties":{"title":"T"}}]}
                    sheets.*.title                       | {"sheets":[{"properties":{"title":"T"}}]}
                    *                                    | {"spreadsheetId":"i","sheets":[{"properties":{"sheetId":0,"title":"T"}}]}
                    namedRanges                          | {}
                    """)
    void a_mask_cuts_the_answer_while_it_is_written(String fields, String expected) {
        StringWriter text = new StringWriter();
        MaskedJson out = new MaskedJson(new JsonWriter(text), Mask.of(fields, MessageType.sheets("Spreadsheet")));

        out.document(() -> {
            out.text("spreadsheetId", "i");
            out.array(
                    "sheets",
                    java.util.List.of(1),
                    _ -> out.tree("properties", JsonParser.parseString("{\"sheetId\":0,\"title\":\"T\"}")));
        });

        assertThat(text).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sheets.sheetProperties", "nothing", "sheets(", "sheets)", "sheets.properties.title.x", "a,,b"})
    void a_mask_that_names_what_is_not_there_is_refused(String fields) {
        assertThatThrownBy(() -> Mask.of(fields, MessageType.sheets("Spreadsheet")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Request contains an invalid argument.");
    }

    private static Message read(String body) {
        return MessageReader.read(
                body.getBytes(StandardCharsets.UTF_8), MessageType.sheets("BatchUpdateSpreadsheetRequest"));
    }
}
