package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static dev.patchbook.google.FakeGoogle.driveRefusal;
import static dev.patchbook.google.FakeGoogle.refusal;
import static dev.patchbook.google.FakeGoogle.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.patchbook.google.WorkspaceProblem.LimitReached;
import dev.patchbook.google.WorkspaceProblem.NoAccess;
import dev.patchbook.google.WorkspaceProblem.NoConsent;
import dev.patchbook.google.WorkspaceProblem.NotASheet;
import dev.patchbook.google.WorkspaceProblem.NotFound;
import dev.patchbook.google.WorkspaceProblem.Outgrown;
import dev.patchbook.google.WorkspaceProblem.QuotaSpent;
import dev.patchbook.google.WorkspaceProblem.Rejected;
import dev.patchbook.google.WorkspaceProblem.StorageFull;
import dev.patchbook.google.WorkspaceProblem.TooLarge;
import dev.patchbook.google.WorkspaceProblem.TurnedOff;
import dev.patchbook.google.WorkspaceProblem.Unauthorized;
import dev.patchbook.google.WorkspaceProblem.Unreachable;
import dev.patchbook.google.WorkspaceProblem.Who;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceProblemTest {

    private static final PlanId PLAN = new PlanId("plan-1");
    private static final Changes CHANGES = new Changes(List.of(new Change.AppendRows(0, 1)), List.of(), List.of());

    @RegisterExtension
    final FakeGoogle google = new FakeGoogle();

    @Test
    void a_file_that_is_not_there_and_one_that_may_not_be_seen_are_told_alike() {
        WorkspaceProblem problem = whenWriting(refusal(404, "NOT_FOUND", "Requested entity was not found."));

        assertThat(problem).isEqualTo(new NotFound("Google Sheets"));
        assertThat(problem.message())
                .isEqualTo("Google Sheets answers that this file does not exist, or that Patchbook may not open it.");
        assertThat(problem.wayOut()).startsWith("Open the file and give Patchbook access");
        assertThat(problem.who()).isEqualTo(Who.USER);
        assertThat(problem.retryable()).isFalse();
    }

    @Test
    void a_file_of_drive_that_is_not_there_is_told_by_drive() {
        google.answer(any(anyUrl()), driveRefusal(404, "notFound", "File not found: f-1."));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().file("f-1"));

        assertThat(failed.problem()).isEqualTo(new NotFound("Google Drive"));
    }

    @Test
    void a_closed_file_asks_for_access() {
        assertThat(whenWriting(refusal(403, "PERMISSION_DENIED", "The caller does not have permission")))
                .isEqualTo(new NoAccess("Google Sheets"));
        assertThat(whenWriting(driveRefusal(403, "appNotAuthorizedToFile", "The user has not granted the app")))
                .isEqualTo(new NoAccess("Google Sheets"));
        assertThat(whenWriting(driveRefusal(403, "insufficientFilePermissions", "The user does not have")))
                .isEqualTo(new NoAccess("Google Sheets"));
    }

    @Test
    void a_token_that_has_run_out_asks_to_connect_again() {
        assertThat(whenWriting(refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")))
                .isEqualTo(new Unauthorized("Google Sheets"));
    }

    @Test
    void consent_that_is_missing_is_asked_for() {
        assertThat(whenWriting(refusalWithReason(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT")))
                .isEqualTo(new NoConsent("Google Sheets"));
        assertThat(whenWriting(driveRefusal(403, "insufficientPermissions", "Insufficient Permission")))
                .isEqualTo(new NoConsent("Google Sheets"));
    }

    @Test
    void what_the_company_turned_off_sends_to_the_administrator() {
        WorkspaceProblem problem =
                whenWriting(driveRefusal(403, "domainPolicy", "The domain administrators have disabled Drive apps."));

        assertThat(problem).isEqualTo(new TurnedOff("Google Sheets"));
        assertThat(problem.who()).isEqualTo(Who.ADMINISTRATOR);
        assertThat(whenWriting(refusalWithReason(403, "SERVICE_DISABLED"))).isEqualTo(new TurnedOff("Google Sheets"));
    }

    @Test
    void a_full_drive_is_told_as_such() {
        assertThat(whenWriting(driveRefusal(403, "storageQuotaExceeded", "The user's Drive storage quota")))
                .isEqualTo(new StorageFull());
    }

    @Test
    void an_excel_file_that_was_never_converted_is_told_with_the_way_out() {
        WorkspaceProblem problem =
                whenWriting(refusal(400, "FAILED_PRECONDITION", "This operation is not supported for this document"));

        assertThat(problem).isEqualTo(new NotASheet("Google Sheets"));
        assertThat(problem.wayOut()).contains("Save as Google Sheets");
    }

    @Test
    void a_refused_change_is_told_in_googles_words_without_its_machinery() {
        WorkspaceProblem problem = whenWriting(refusal(
                400,
                "INVALID_ARGUMENT",
                "Invalid requests[3].sortRange: You can't sort a range containing vertical merges."));

        assertThat(problem.message())
                .isEqualTo("Google Sheets refused the change and left everything as it was: "
                        + "“You can't sort a range containing vertical merges.”");
    }

    @Test
    void a_workbook_that_is_full_is_told_as_such() {
        assertThat(whenWriting(refusal(
                        400,
                        "INVALID_ARGUMENT",
                        "Invalid requests[0].appendDimension: This action would increase the number of cells in the "
                                + "workbook above the limit of 10000000 cells.")))
                .isEqualTo(new Outgrown("Google Sheets"));
    }

    @Test
    void an_export_that_is_too_large_is_told_as_such() {
        google.answer(any(anyUrl()), driveRefusal(403, "exportSizeLimitExceeded", "This file is too large"));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().exportXlsx("f-1"));

        assertThat(failed.problem()).isEqualTo(new Outgrown("Google Drive"));
    }

    @Test
    void an_error_without_a_word_is_still_told() {
        assertThat(whenWriting(status(400))).isEqualTo(new Rejected("Google Sheets", ""));
        assertThat(whenWriting(
                        status(403).withHeader("Content-Type", "text/html").withBody("<html>We're sorry")))
                .isEqualTo(new NoAccess("Google Sheets"));
        assertThat(whenWriting(status(404)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{}")))
                .isEqualTo(new NotFound("Google Sheets"));
        assertThat(whenWriting(jsonResponse("{\"error\":{}}", 400))).isEqualTo(new Rejected("Google Sheets", ""));
    }

    @Test
    void the_local_workspace_speaks_under_its_own_name() {
        google.answer(any(anyUrl()), refusal(404, "NOT_FOUND", "Requested entity was not found."));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class,
                () -> google.workspace(WorkspaceSettings.Kind.LOCAL)
                        .session(new Caller.Local())
                        .apply(PLAN, CHANGES));

        assertThat(failed.problem()).isEqualTo(new NotFound("The local workspace"));
    }

    static Stream<WorkspaceProblem> all() {
        String service = "Google Sheets";
        return Stream.of(
                new NotFound(service),
                new NoAccess(service),
                new NoConsent(service),
                new Unauthorized(service),
                new TurnedOff(service),
                new QuotaSpent(service, Optional.empty()),
                new QuotaSpent(service, Optional.of(Duration.ofMinutes(7))),
                new LimitReached(service),
                new StorageFull(),
                new Unreachable(service, true),
                new Unreachable(service, false),
                new TooLarge("The change to the tab “Accounts”", 12_345_678, 10_000_000),
                new Outgrown(service),
                new NotASheet(service),
                new WorkspaceProblem.Moved(service),
                new Rejected(service, ""),
                new Rejected(service, "You can't hide all the sheets in a document."));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_problem_says_what_happened_and_what_to_do_in_plain_sentences(WorkspaceProblem problem) {
        assertThat(problem.message()).matches("(?s)\\p{Lu}.*[.”]");
        assertThat(problem.wayOut()).matches("(?s)\\p{Lu}.*\\.");
        assertThat(problem.message() + problem.wayOut())
                .doesNotContainIgnoringCase("exception", "http", "null", "request[", "status", "api", "token")
                .doesNotContainPattern("\\b[45]\\d\\d\\b");
    }

    private WorkspaceProblem whenWriting(ResponseDefinitionBuilder answer) {
        google.server.resetAll();
        google.answer(any(anyUrl()), answer);
        return catchThrowableOfType(
                        WorkspaceException.class, () -> google.session().apply(PLAN, CHANGES))
                .problem();
    }

    private static ResponseDefinitionBuilder refusalWithReason(int status, String reason) {
        return jsonResponse("""
                {"error":{"code":%d,"message":"It is not so.","status":"PERMISSION_DENIED","details":[
                 {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"%s","domain":"googleapis.com"}]}}""".formatted(status, reason), status);
    }
}
