package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private final AnswerJson json = new AnswerJson(new CardJson("http://localhost:8080/addon/act"));
    private final Card card = Card.of("home", "Home", Section.of("", Widget.text("Hello")));

    @Test
    void a_trigger_is_answered_with_render_actions() {
        assertThat(json.ofTrigger(Answer.push(card)).toString())
                .isEqualTo("{\"action\":{\"navigations\":[{\"pushCard\":{\"name\":\"home\",\"header\":"
                        + "{\"title\":\"Home\",\"subtitle\":\"Patchbook\"},\"sections\":[{\"widgets\":"
                        + "[{\"textParagraph\":{\"text\":\"Hello\"}}]}]}}]}}");
    }

    @Test
    void a_click_is_answered_with_a_submit_form_response() {
        String answer = json.ofAction(new Answer.Update(card, "Saved.")).toString();

        assertThat(Protocol.click(answer)).hasSize(1);
        assertThat(answer)
                .startsWith("{\"renderActions\":{\"action\":{\"navigations\":[{\"updateCard\":")
                .endsWith("\"notification\":{\"text\":\"Saved.\"}}},\"stateChanged\":true}");
    }

    @Test
    void going_back_to_the_first_card_renews_it() {
        String answer = json.ofAction(new Answer.Restart(card, "")).toString();

        assertThat(answer).contains("[{\"popToRoot\":true},{\"updateCard\":");
    }

    @Test
    void access_to_the_sheet_on_screen_is_asked_for_as_documented() {
        assertThat(json.ofAction(new Answer.AskForThisSheet()).toString())
                .isEqualTo("{\"renderActions\":{\"hostAppAction\":{\"editorAction\":"
                        + "{\"requestFileScopeForActiveDocument\":{}}}},\"stateChanged\":true}");
    }

    @Test
    void access_to_a_file_in_drive_is_asked_for_as_documented() {
        assertThat(json.ofAction(new Answer.AskForDriveFile("1abc")).toString())
                .isEqualTo("{\"renderActions\":{\"hostAppAction\":{\"driveAction\":"
                        + "{\"requestFileScope\":{\"itemId\":\"1abc\"}}}},\"stateChanged\":true}");
    }

    @Test
    void missing_scopes_are_asked_for_by_an_authorization_error() {
        Answer ask = new Answer.AskForScopes(List.of("https://www.googleapis.com/auth/drive.file"));

        assertThat(json.ofAction(ask).toString())
                .isEqualTo("{\"requesting_google_scopes\":{\"scopes\":"
                        + "[\"https://www.googleapis.com/auth/drive.file\"]}}");
    }
}
