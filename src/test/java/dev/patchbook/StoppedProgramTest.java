package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.RunLog.Outcome;
import dev.patchbook.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own, stopped and killed while it has work in hand and while it has none.
class StoppedProgramTest {

    private static final int ACCOUNTS = 1_500;
    private static final int CONNECTION_CUT = 0;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Clock NOW = Clock.systemUTC();
    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory plan", "currency": "EUR", "timeZone": "Etc/UTC",
             "fiscalYearStart": "2026-01-01"}""";

    @TempDir
    private Path folder;

    /// A scheduled refresh runs, a refresh waits for it, an import writes to another plan, and connections are open.
    @Test
    void a_stop_in_the_middle_of_everything_loses_nothing_and_is_told() throws Exception {
        byte[] accounts = accounts();
        String large;
        String other;
        try (Running before = start(Clock.offset(NOW, Duration.ofDays(-2)))) {
            Rest rest = new Rest(before.port());
            large = rest.post("/api/plans", PLAN).text("planId");
            other = rest.post("/api/plans", PLAN).text("planId");
            bring(rest, large, accounts);
            rest.put("/api/plans/" + large + "/schedule", "{\"at\": \"06:30\"}");
        }

        String said;
        CompletableFuture<Rest.Answer> refresh;
        CompletableFuture<Rest.Answer> imported;
        try (OwnProcess program = OwnProcess.start(folder)) {
            Rest rest = new Rest(program.port());
            try (Socket idle = connected(program.port())) {
                await().atMost(LONG).until(() -> outcome(rest, large).equals("running"));
                refresh = CompletableFuture.supplyAsync(() -> rest.post("/api/plans/" + large + "/refresh", "{}"));
                imported = CompletableFuture.supplyAsync(() -> bring(rest, other, accounts));
                await().atMost(LONG)
                        .until(() -> imported.isDone()
                                || rest.get("/api/plans/" + other)
                                        .json()
                                        .get("busy")
                                        .getAsBoolean());
                said = program.stop();
                assertThat(idle.getInputStream().read()).isEqualTo(-1);
            }
        }

        assertThat(said)
                .contains("Stopping…")
                .endsWith("Stopped; everything is saved.")
                .doesNotContain("Exception");
        assertThat(status(refresh)).isIn(200, 503, CONNECTION_CUT);
        assertThat(status(imported)).isIn(200, 503, CONNECTION_CUT);
        try (Store store = Store.open(folder.resolve("store"), NOW)) {
            assertThat(store.runs().last(new PlanId(large)).orElseThrow().outcome())
                    .isIn(Outcome.INTERRUPTED, Outcome.SUCCEEDED);
        }
        try (Running after = start(NOW)) {
            Rest rest = new Rest(after.port());
            await().atMost(LONG).until(() -> isInFuture(rest, large));
            assertThat(outcome(rest, large)).isEqualTo("succeeded");
            assertThat(rest.rows(large, "Accounts")).hasSize(ACCOUNTS);
            assertThat(rest.rows(large, "Prioritization")).hasSize(ACCOUNTS);
            assertThat(rest.rows(other, "Accounts").size()).isIn(0, ACCOUNTS);
            bring(rest, other, accounts);
            assertThat(rest.rows(other, "Accounts")).hasSize(ACCOUNTS);
        }
    }

    @Test
    void a_schedule_survives_a_stop_and_a_kill_and_a_missed_run_is_caught_up_once() throws Exception {
        String plan;
        String nextRun;
        try (OwnProcess program = OwnProcess.start(folder);
                Socket idle = connected(program.port())) {
            Rest rest = new Rest(program.port());
            plan = rest.post("/api/plans", PLAN).text("planId");
            nextRun = rest.put("/api/plans/" + plan + "/schedule", "{\"at\": \"06:30\", \"days\": [\"MON\", \"THU\"]}")
                    .text("nextRun");
            assertThat(program.stop()).endsWith("Stopped; everything is saved.");
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }

        try (OwnProcess program = OwnProcess.start(folder)) {
            JsonObject listing =
                    new Rest(program.port()).get("/api/plans/" + plan).json();
            assertThat(listing.get("nextRun").getAsString()).isEqualTo(nextRun);
            assertThat(listing.getAsJsonObject("schedule").get("at").getAsString())
                    .isEqualTo("06:30");
            program.kill();
        }

        Clock threeWeeksOn = Clock.offset(NOW, Duration.ofDays(21));
        try (Running late = start(threeWeeksOn)) {
            Rest rest = new Rest(late.port());
            await().atMost(LONG)
                    .until(() -> Instant.parse(rest.get("/api/plans/" + plan).text("nextRun"))
                            .isAfter(threeWeeksOn.instant()));
            JsonObject run = rest.get("/api/plans/" + plan).json().getAsJsonObject("lastRefresh");
            assertThat(run.get("outcome").getAsString()).isEqualTo("succeeded");
            assertThat(run.get("scheduled").getAsBoolean()).isTrue();
        }
        try (Store store = Store.open(folder.resolve("store"), NOW)) {
            assertThat(store.runs().last(new PlanId(plan)).orElseThrow().id())
                    .as("the number of runs")
                    .isEqualTo(1);
        }
    }

    private Running start(Clock clock) throws IOException {
        return Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
    }

    private static int status(CompletableFuture<Rest.Answer> answer) {
        return answer.thenApply(Rest.Answer::status)
                .exceptionally(_ -> CONNECTION_CUT)
                .join();
    }

    private static boolean isInFuture(Rest rest, String plan) {
        return Instant.parse(rest.get("/api/plans/" + plan).text("nextRun")).isAfter(NOW.instant());
    }

    private static String outcome(Rest rest, String plan) {
        JsonElement last = rest.get("/api/plans/" + plan).json().get("lastRefresh");
        return last instanceof JsonObject run ? run.get("outcome").getAsString() : "none";
    }

    private static Rest.Answer bring(Rest rest, String plan, byte[] accounts) {
        return rest.upload("/api/plans/" + plan + "/imports?tab=accounts", "accounts.csv", accounts, Map.of());
    }

    /// A connection that has had its answer and is kept.
    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("GET /healthz HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String answer = "";
        while (!answer.endsWith("\"up\"}")) {
            answer += (char) socket.getInputStream().read();
        }
        return socket;
    }

    private static byte[] accounts() {
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> "A-%d,Firm %d,%s,%d".formatted(i, i, i % 3 == 0 ? "Food" : "Steel", 10 + i % 997))
                .collect(Collectors.joining("\n", "Account ID,Account,Industry,Employees\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
