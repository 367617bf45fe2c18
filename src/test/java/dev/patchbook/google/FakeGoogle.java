package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.patchbook.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server in Google's place that answers as it is told; waiting moves a clock instead of taking time.
final class FakeGoogle implements AfterEachCallback {

    static final String SPREADSHEET = "/v4/spreadsheets/plan-1";
    static final String VALUES = SPREADSHEET + "/values:batchGet";
    static final String BATCH = SPREADSHEET + ":batchUpdate";
    static final String FILES = "/drive/v3/files";

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    final SettableClock clock = new SettableClock("2026-03-02T09:00:00Z");
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    FakeGoogle() {
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop();
    }

    GoogleSession session() {
        return workspace(WorkspaceSettings.Kind.GOOGLE).session(new Caller.Token("token-of-robin"));
    }

    GoogleSession session(Duration patience) {
        return workspace(WorkspaceSettings.Kind.GOOGLE).session(new Caller.Token("token-of-robin"), patience);
    }

    GoogleWorkspace workspace(WorkspaceSettings.Kind kind) {
        URI root = URI.create(server.baseUrl() + "/");
        WorkspaceSettings settings = new WorkspaceSettings(
                kind,
                root,
                root,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Backoff.STANDARD);
        return new GoogleWorkspace(settings, clock, this::wait, new Random(7));
    }

    /// Answers of one call, one after the other; the last one stays.
    void answer(MappingBuilder call, ResponseDefinitionBuilder... answers) {
        String scenario = "answers-" + server.getStubMappings().size();
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(call.withId(UUID.randomUUID())
                    .inScenario(scenario)
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                    .willReturn(answers[i]));
        }
    }

    private static String state(int answered) {
        return answered == 0 ? Scenario.STARTED : "after " + answered;
    }

    static ResponseDefinitionBuilder ok(String json) {
        return WireMock.okJson(json);
    }

    static ResponseDefinitionBuilder status(int status) {
        return WireMock.status(status);
    }

    /// An error in the envelope that Sheets uses.
    static ResponseDefinitionBuilder refusal(int status, String word, String message) {
        return WireMock.jsonResponse(
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(status, message, word),
                status);
    }

    /// An error in the envelope that Drive uses.
    static ResponseDefinitionBuilder driveRefusal(int status, String reason, String message) {
        return WireMock.jsonResponse("""
                {"error":{"errors":[{"domain":"global","reason":"%s","message":"%s"}],"code":%d,"message":"%s"}}""".formatted(reason, message, status, message), status);
    }

    List<LoggedRequest> requests() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    private void wait(Duration wait) {
        waits.add(wait);
        clock.advance(wait);
    }
}
