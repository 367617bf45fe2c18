package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.patchbook.google.FakeGoogle.BATCH;
import static dev.patchbook.google.FakeGoogle.FILES;
import static dev.patchbook.google.FakeGoogle.SPREADSHEET;
import static dev.patchbook.google.FakeGoogle.driveRefusal;
import static dev.patchbook.google.FakeGoogle.ok;
import static dev.patchbook.google.FakeGoogle.refusal;
import static dev.patchbook.google.FakeGoogle.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.patchbook.google.WorkspaceProblem.LimitReached;
import dev.patchbook.google.WorkspaceProblem.QuotaSpent;
import dev.patchbook.google.WorkspaceProblem.Unreachable;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final PlanId PLAN = new PlanId("plan-1");
    private static final Changes TWO_ROWS =
            new Changes(List.of(new Change.InsertRows(0, 4, 2, true)), List.of(), List.of());
    private static final String FILE = """
            {"id":"f-1","name":"Patch of Robin","mimeType":"application/vnd.google-apps.folder","version":"3",
             "createdTime":"2026-03-01T08:00:00.000Z","modifiedTime":"2026-03-01T08:00:00.000Z"}""";

    @RegisterExtension
    final FakeGoogle google = new FakeGoogle();

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void a_read_is_sent_again_after_a_fault_that_passes(int status) {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(status), status(status), ok("{}"));
        GoogleSession session = google.session();

        session.read(PLAN, List.of());

        assertThat(google.waits).hasSize(2);
        assertThat(session.calls()).isEqualTo(new Calls(3, 0, 0));
    }

    @Test
    void every_attempt_carries_the_callers_token() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(503), status(503), ok("{}"));

        google.session().read(PLAN, List.of());

        assertThat(google.requests())
                .hasSize(3)
                .allSatisfy(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-of-robin"));
    }

    @Test
    void a_local_caller_sends_no_token() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), ok("{}"));

        google.workspace(WorkspaceSettings.Kind.LOCAL)
                .session(new Caller.Local())
                .read(PLAN, List.of());

        assertThat(google.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.containsHeader("Authorization")).isFalse());
    }

    @Test
    void waits_double_with_jitter_and_end() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(503));

        WorkspaceException failed = failure(() -> google.session().read(PLAN, List.of()));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", false));
        assertThat(google.waits).hasSize(5);
        assertThat(google.waits.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(google.waits.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(google.waits.get(2)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(google.waits.get(3)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
        assertThat(google.waits.get(4)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(17));
    }

    @Test
    void no_wait_is_longer_than_the_longest() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(32), 100);

        assertThat(backoff.after(6, 0.5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(backoff.after(99, 1)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void a_number_of_seconds_to_wait_is_honoured() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(429).withHeader("Retry-After", "40"), ok("{}"));

        google.session().read(PLAN, List.of());

        assertThat(google.waits).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void a_date_to_wait_for_is_honoured() {
        google.answer(
                get(urlPathEqualTo(SPREADSHEET)),
                status(503).withHeader("Retry-After", "Mon, 02 Mar 2026 09:00:25 GMT"),
                ok("{}"));

        google.session().read(PLAN, List.of());

        assertThat(google.waits).containsExactly(Duration.ofSeconds(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-3", "Mon, 02 Mar 2026 08:00:00 GMT"})
    void a_wish_that_says_nothing_leaves_the_own_wait(String wish) {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(503).withHeader("Retry-After", wish), ok("{}"));

        google.session().read(PLAN, List.of());

        assertThat(google.waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    @Test
    void a_card_gives_up_at_once_where_the_wait_is_longer_than_its_patience() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(429).withHeader("Retry-After", "120"));

        WorkspaceException failed =
                failure(() -> google.session(Duration.ofSeconds(8)).read(PLAN, List.of()));

        assertThat(failed.problem()).isEqualTo(new QuotaSpent("Google Sheets", Optional.of(Duration.ofMinutes(2))));
        assertThat(failed).hasMessageEndingWith("Try again in 2 minutes.");
        assertThat(google.waits).isEmpty();
    }

    @Test
    void a_session_ends_with_its_patience() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), status(503));

        failure(() -> google.session(Duration.ofSeconds(8)).read(PLAN, List.of()));

        assertThat(google.waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void an_answer_that_is_cut_short_is_read_again() {
        google.answer(
                get(urlPathEqualTo(SPREADSHEET)),
                ok("{\"properties\":{\"title\":\"Pat"),
                new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE),
                new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER),
                ok("{\"properties\":{\"title\":\"Patch\"}}"));

        assertThat(google.session().read(PLAN, List.of()).title()).isEqualTo("Patch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Sorry</html>",
                "[]",
                "{\"sheets\":{}}",
                "{\"properties\":{\"title\":[]}}",
                "{\"error\":{\"code\":500}}",
                "{\"properties\":{\"title\":\"P\"}}<html>",
                "{\"properties\":{\"title\":\"P\"},\"sheets\":[{\"properties\":{}}"
            })
    void an_answer_of_another_shape_is_no_answer(String body) {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), ok(body));

        WorkspaceException failed = failure(() -> google.session().read(PLAN, List.of()));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", false));
    }

    @Test
    void a_write_that_was_turned_away_is_sent_again() {
        google.answer(post(urlPathEqualTo(BATCH)), refusal(429, "RESOURCE_EXHAUSTED", "Quota exceeded"), ok("{}"));
        GoogleSession session = google.session();

        session.apply(PLAN, TWO_ROWS);

        assertThat(session.calls()).isEqualTo(new Calls(0, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_write_that_may_have_landed_is_not_sent_again(int status) {
        google.answer(post(urlPathEqualTo(BATCH)), status(status), ok("{}"));
        GoogleSession session = google.session();

        WorkspaceException failed = failure(() -> session.apply(PLAN, TWO_ROWS));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", true));
        assertThat(failed)
                .hasMessage("Google Sheets did not confirm the change: it may have been made, or not. "
                        + "Look at the file in a few minutes, then try again.");
        assertThat(google.requests()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_is_lost_is_not_sent_again() {
        google.answer(get(urlPathEqualTo(SPREADSHEET)), ok("{}"));
        google.answer(
                post(urlPathEqualTo(BATCH)), new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE), ok("{}"));
        GoogleSession session = google.session();
        session.read(PLAN, List.of());

        WorkspaceException failed = failure(() -> session.apply(PLAN, TWO_ROWS));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", true));
        assertThat(google.requests()).as("one read and one write").hasSize(2);
    }

    @Test
    void a_write_whose_answer_is_late_is_not_sent_again() {
        google.answer(post(urlPathEqualTo(BATCH)), ok("{}").withFixedDelay(6_000));

        WorkspaceException failed =
                failure(() -> google.session(Duration.ofSeconds(2)).apply(PLAN, TWO_ROWS));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", true));
        assertThat(google.requests()).hasSize(1);
    }

    @Test
    void a_write_that_found_nobody_listening_cannot_have_landed() {
        GoogleSession session = google.session();
        google.server.stop();

        WorkspaceException failed = failure(() -> session.apply(PLAN, TWO_ROWS));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Sheets", false));
        assertThat(google.waits).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rateLimitExceeded", "userRateLimitExceeded"})
    void drive_says_403_for_too_many_requests_too(String reason) {
        google.answer(post(urlPathEqualTo(FILES)), driveRefusal(403, reason, "Rate Limit Exceeded"), ok(FILE));
        GoogleSession session = google.session();

        session.createFolder("Patch of Robin", Optional.empty(), Map.of());

        assertThat(session.calls()).isEqualTo(new Calls(0, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sharingRateLimitExceeded", "dailyLimitExceeded"})
    void a_limit_that_does_not_refill_is_not_waited_for(String reason) {
        google.answer(post(urlPathEqualTo(FILES)), driveRefusal(403, reason, "Limit Exceeded"), ok(FILE));

        WorkspaceException failed =
                failure(() -> google.session().createFolder("Patch of Robin", Optional.empty(), Map.of()));

        assertThat(failed.problem()).isEqualTo(new LimitReached("Google Drive"));
        assertThat(google.requests()).hasSize(1);
    }

    @Test
    void a_folder_that_may_have_been_made_is_not_made_again() {
        google.answer(post(urlPathEqualTo(FILES)), status(500), ok(FILE));

        WorkspaceException failed =
                failure(() -> google.session().createFolder("Patch of Robin", Optional.empty(), Map.of()));

        assertThat(failed.problem()).isEqualTo(new Unreachable("Google Drive", true));
    }

    @Test
    void properties_may_be_set_twice() {
        google.answer(post(urlPathEqualTo(FILES + "/f-1")), status(500), ok(FILE));
        google.answer(patch(urlPathEqualTo(FILES + "/f-1")), status(500), ok(FILE));

        DriveFile file = google.session().updateProperties("f-1", Map.of("opId", "op-1"));

        assertThat(file.name()).isEqualTo("Patch of Robin");
        assertThat(google.requests())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.getHeader("X-HTTP-Method-Override")).isEqualTo("PATCH"));
    }

    private static WorkspaceException failure(ThrowingCallable call) {
        return catchThrowableOfType(WorkspaceException.class, call);
    }
}
