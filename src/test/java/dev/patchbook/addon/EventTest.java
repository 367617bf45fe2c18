package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    @Test
    void a_click_in_sheets_is_read_whole() {
        Event event = Event.parse("""
                {"commonEventObject": {"hostApp": "SHEETS", "platform": "WEB", "userLocale": "de-CH",
                  "timeZone": {"id": "Europe/Zurich", "offset": 3600000},
                  "formInputs": {"name": {"stringInputs": {"value": [" My patch "]}},
                                 "days": {"stringInputs": {"value": ["MON", "THU"]}}},
                  "parameters": {"do": "create", "request": "r1"}},
                 "authorizationEventObject": {"userOAuthToken": "ya29.x", "userIdToken": "eyJ", "systemIdToken": "eyK",
                  "authorizedScopes": ["https://www.googleapis.com/auth/drive.file"]},
                 "sheets": {"id": "1abc", "title": "Plan", "addonHasFileScopePermission": true}}
                """);

        assertThat(event.isInSheets()).isTrue();
        assertThat(event.locale()).isEqualTo(Locale.forLanguageTag("de-CH"));
        assertThat(event.zone()).contains(ZoneId.of("Europe/Zurich"));
        assertThat(event.parameter(Parameter.ACT)).contains("create");
        assertThat(event.form().text("name")).contains("My patch");
        assertThat(event.form().texts("days")).containsExactly("MON", "THU");
        assertThat(event.sheet()).contains(new OpenFile(Optional.of("1abc"), true, true));
        assertThat(event.authorization().userToken()).contains("ya29.x");
        assertThat(event.authorization().authorizedScopes().orElseThrow())
                .containsExactly("https://www.googleapis.com/auth/drive.file");
    }

    @Test
    void the_other_documented_spelling_of_the_users_token_is_read_too() {
        Event event = Event.parse("{\"authorizationEventObject\": {\"userOauthToken\": \"ya29.y\"}}");

        assertThat(event.authorization().userToken()).contains("ya29.y");
    }

    @Test
    void tokens_never_show_in_a_log() {
        Event event = Event.parse("{\"authorizationEventObject\": {\"userOAuthToken\": \"ya29.secret\"}}");

        assertThat(event.toString()).doesNotContain("secret");
    }

    @Test
    void a_sheet_without_the_files_grant_has_no_id() {
        Event event = Event.parse("{\"sheets\": {\"addonHasFileScopePermission\": false}}");

        assertThat(event.sheet()).contains(new OpenFile(Optional.empty(), true, false));
    }

    @Test
    void files_selected_in_drive_are_read() {
        Event event = Event.parse("""
                {"commonEventObject": {"hostApp": "DRIVE"},
                 "drive": {"activeCursorItem": {"id": "1"}, "selectedItems": [
                  {"id": "1", "title": "Plan", "mimeType": "application/vnd.google-apps.spreadsheet",
                   "iconUrl": "https://x", "addonHasFileScopePermission": true},
                  {"id": "2", "title": "Photo", "mimeType": "image/png", "addonHasFileScopePermission": false}]}}
                """);

        assertThat(event.selected())
                .containsExactly(
                        new OpenFile(Optional.of("1"), true, true), new OpenFile(Optional.of("2"), false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"commonEventObject\": null}",
                "{\"commonEventObject\": []}",
                "{\"commonEventObject\": {\"timeZone\": {\"id\": \"Nowhere/Land\"}, \"userLocale\": \"??\"}}",
                "{\"commonEventObject\": {\"parameters\": {\"do\": {\"odd\": 1}}, \"formInputs\": \"odd\"}}",
                "{\"authorizationEventObject\": {\"authorizedScopes\": \"odd\"}, \"drive\": {\"selectedItems\": [1]}}"
            })
    void what_is_missing_or_odd_is_taken_as_not_said(String json) {
        Event event = Event.parse(json);

        assertThat(event.locale()).isEqualTo(Locale.US);
        assertThat(event.zone()).isEmpty();
        assertThat(event.parameters()).isEmpty();
        assertThat(event.form().text("name")).isEmpty();
        assertThat(event.authorization().authorizedScopes()).isEmpty();
        assertThat(event.selected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no json", "{\"a\":"})
    void what_is_no_object_is_no_event(String text) {
        assertThatThrownBy(() -> Event.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
