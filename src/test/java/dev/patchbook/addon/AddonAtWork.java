package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.SettableClock;
import dev.patchbook.addon.identity.Identity;
import dev.patchbook.google.Backoff;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.imports.Identities;
import dev.patchbook.imports.ImportReview;
import dev.patchbook.imports.ImportSources;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.Undoing;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.refresh.Insight;
import dev.patchbook.refresh.PlanDirectory;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.refresh.Scheduling;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The whole add-on over the local workspace, spoken to by HTTP as a host would; every answer is held against the
/// protocol.
final class AddonAtWork implements AutoCloseable {

    static final String FILES = "https://www.googleapis.com/auth/drive.file";

    private static final Duration LONG = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalWorkspaceServer workspace;
    private final GoogleWorkspace google;
    private final Javalin server;
    final SettableClock clock = new SettableClock("2026-11-23T09:00:00Z");
    final Turns turns = new Turns();
    final Store store;
    final Background background;

    private AddonAtWork(Path folder, Duration patience) throws IOException {
        this.workspace = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        this.google = new GoogleWorkspace(unhurried(URI.create(workspace.url())), clock);
        this.store = Store.open(folder.resolve("store"), clock);
        this.background = new Background(clock);
        Refreshing refreshing = new Refreshing(google, turns, store.runs(), clock);
        Catalogue catalogue = new Catalogue(folder.resolve("templates"));
        AddonFeatures features = new AddonFeatures(
                new PlanDirectory(google, turns, store),
                new Insight(google, clock),
                refreshing,
                new Scheduling(google, store.timetable(), refreshing, clock),
                new Importing(google, turns, clock),
                new ImportSources(google),
                new ImportReview(google, turns, clock),
                new Identities(google, turns, ComputedTabs.schemas(), clock),
                new Undoing(google, turns, ComputedTabs.schemas(), clock),
                new Provisioning(google, turns, store.provisionings(), catalogue, ComputedTabs.schemas(), clock),
                catalogue,
                background);
        AddonSettings settings = new AddonSettings("http://localhost:8080", patience);
        AddonRoutes routes = new AddonRoutes(new Identity(), features, settings, clock);
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.modifyHttpConfiguration(http -> http.setIdleTimeout(LONG.toMillis()));
                    routes.addTo(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    /// On a machine that is busy with other tests even a connection takes its time.
    private static WorkspaceSettings unhurried(URI root) {
        return new WorkspaceSettings(WorkspaceSettings.Kind.LOCAL, root, root, LONG, LONG, LONG, Backoff.STANDARD);
    }

    /// Waits for everything, as long as it takes.
    static AddonAtWork patient(Path folder) throws IOException {
        return new AddonAtWork(folder, LONG);
    }

    /// Waits for nothing.
    static AddonAtWork impatient(Path folder) throws IOException {
        return new AddonAtWork(folder, Duration.ZERO);
    }

    GoogleSession session() {
        return google.session(new Caller.Local());
    }

    /// The cards of a trigger.
    List<JsonObject> open(String event) {
        return Protocol.trigger(post(AddonRoutes.HOME, event));
    }

    /// The one card of a trigger.
    JsonObject card(String event) {
        return open(event).getLast();
    }

    /// The answer to a click.
    String click(Act act, Map<String, String> parameters, Map<String, List<String>> form) {
        String answer = post(AddonRoutes.ACT, Events.click(act, parameters, form));
        Protocol.click(answer);
        return answer;
    }

    /// The card that a click leads to.
    JsonObject clicked(Act act, Map<String, String> parameters) {
        return clicked(act, parameters, Map.of());
    }

    JsonObject clicked(Act act, Map<String, String> parameters, Map<String, List<String>> form) {
        return Protocol.click(click(act, parameters, form)).getLast();
    }

    /// The card that a click on a plan leads to.
    JsonObject clicked(Act act, PlanId plan) {
        return clicked(act, Map.of("plan", plan.value()));
    }

    /// Makes a sample plan and refreshes it, as the button does.
    PlanId sample(String click) {
        JsonObject card = clicked(Act.SAMPLE, Map.of("request", click));
        List<String> made = Protocol.parameters(card, "plan", Act.REFRESH);
        assertThat(made).as("the plan on %s", card).hasSize(1);
        return new PlanId(made.getFirst());
    }

    /// The plans that the home card lists, the newest first.
    List<PlanId> plans() {
        return Protocol.parameters(card(Events.drive()), "plan", Act.PLAN).stream()
                .map(PlanId::new)
                .toList();
    }

    String post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Types into a cell, as a person in the sheet.
    void type(PlanId plan, String cell, Object value) {
        values("PUT", plan + "/values/" + cell, List.of(List.of(value)));
    }

    /// Adds a tab that holds an export.
    void addTab(PlanId plan, String title, List<List<Object>> rows) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(
                        URI.create(workspace.url() + "v4/spreadsheets/" + plan + ":batchUpdate"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": %s}}}]}"
                        .formatted(new Gson().toJson(title))))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        fill(plan, title, rows);
    }

    /// Writes an export over what stands on a tab.
    void fill(PlanId plan, String title, List<List<Object>> rows) {
        values("PUT", plan + "/values/" + title.replace(" ", "%20") + "!A1", rows);
    }

    /// Adds rows below those of a tab.
    void append(PlanId plan, String tab, List<List<Object>> rows) {
        values("POST", plan + "/values/" + tab + "!A1:append", rows);
    }

    /// The texts of the filled cells of a range, row by row.
    List<String> values(PlanId plan, String range) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(
                        workspace.url() + "v4/spreadsheets/" + plan + "/values/" + range.replace("!", "%21")))
                .build());
        List<String> texts = new ArrayList<>();
        JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .asMap()
                .getOrDefault("values", new JsonArray())
                .getAsJsonArray()
                .forEach(row -> row.getAsJsonArray().forEach(cell -> texts.add(cell.getAsString())));
        texts.removeIf(String::isBlank);
        return texts;
    }

    private void values(String method, String where, List<List<Object>> rows) {
        String path = "v4/spreadsheets/" + where.replace("!", "%21") + "?valueInputOption=USER_ENTERED";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(workspace.url() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(new Gson().toJson(Map.of("values", rows))))
                .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /// Copies a file in Drive, as a person does.
    String copy(PlanId plan) {
        String answer = send(HttpRequest.newBuilder(URI.create(workspace.url() + "drive/v3/files/" + plan + "/copy"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\": \"Copy\"}"))
                        .build())
                .body();
        return JsonParser.parseString(answer).getAsJsonObject().get("id").getAsString();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        background.close();
        store.close();
        workspace.close();
    }
}
