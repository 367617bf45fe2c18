package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab that no plan begins with, by REST on the running program: its first import makes it, goals and ranking use
/// it, and where it is deleted that is told. All data are invented.
class ActivityStoryTest {

    private static final String PLAN = """
            {"template": "focused", "name": "Invented territory", "currency": "EUR", "timeZone": "Europe/Paris",
             "fiscalYearStart": "2026-01-01"}""";
    private static final String ACCOUNTS = """
            Account ID,Account,Industry,Last activity
            A-1,Invented Foods,Food,2026-01-15
            A-2,Imaginary Freight,Transport,2026-05-10
            """;
    private static final String GOALS = """
            Goal ID,Goal,Metric,Where,Period start,Period end,Target
            CALLS,Calls this quarter,activities,Type = Call,2026-04-01,2026-06-30,10
            FOOD,Touches in food,activities,Industry = Food,2026-04-01,2026-06-30,4
            """;
    private static final String ACTIVITIES = """
            Activity ID,Due Date,Company / Account,Name,Task Subtype,Assigned
            00T-1,2026-03-31,Invented Foods,Ada Invented,Call,Me
            00T-2,2026-04-01,Invented Foods,Ada Invented,Call,Me
            00T-3,2026-05-12,Invented Foods,Ada Invented,Email,Me
            00T-4,2026-05-12,Imaginary Freight,Bob Invented,Call,Me
            00T-5,2026-06-02,Imaginary Freight,Bob Invented,Call,Me
            00T-6,2026-05-02,Nobody Known,Cy Invented,Call,Me
            """;

    private final SettableClock clock = new SettableClock("2026-05-15T10:00:00Z");
    private Running running;
    private Rest rest;
    private String id;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        id = rest.post("/api/plans", PLAN).text("planId");
        bring("accounts", ACCOUNTS);
        bring("goals", GOALS);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_plan_that_never_had_it_misses_nothing_and_its_first_import_makes_goals_and_ranking_count_it() {
        refresh();
        assertThat(goal("CALLS").get("Why").getAsString()).startsWith("Cannot tell: there is no Activity tab yet");
        assertThat(leftOut()).noneMatch(line -> line.contains("Activity"));

        Rest.Answer made = bring("activity", ACTIVITIES);
        refresh();

        assertThat(made.json().get("added").getAsInt()).isEqualTo(6);
        assertThat(goal("CALLS").get("Actual").getAsDouble()).isEqualTo(3);
        assertThat(goal("CALLS").get("Why").getAsString()).startsWith("Counted 3 of 10 activities");
        assertThat(goal("CALLS").get("Data as of").isJsonNull()).isFalse();
        assertThat(goal("FOOD").get("Actual").getAsDouble()).isEqualTo(2);
        assertThat(rest.rows(id, "Prioritization"))
                .extracting(
                        row -> row.get("Account ID").getAsString(),
                        row -> row.get("Last activity").getAsString())
                .containsExactlyInAnyOrder(tuple("A-1", "2026-05-12"), tuple("A-2", "2026-05-12"));
        assertThat(rest.rows(id, "Data quality"))
                .extracting(
                        row -> row.get("Tab").getAsString(),
                        row -> row.get("Kind").getAsString())
                .contains(tuple("Activity", "Unknown account"), tuple("Activity", "Date in the future"));
    }

    @Test
    void the_tab_stands_behind_opportunities_with_its_header_in_sight_and_its_columns_formatted() {
        bring("activity", ACTIVITIES);

        JsonObject book = rest.get("/v4/spreadsheets/" + id + "?ranges=Activity!A1:B2&includeGridData=true")
                .json();
        JsonObject titles =
                rest.get("/v4/spreadsheets/" + id + "?fields=sheets.properties").json();

        assertThat(elements(titles.getAsJsonArray("sheets"))
                        .map(sheet -> sheet.getAsJsonObject("properties"))
                        .filter(sheet -> !sheet.has("hidden"))
                        .map(sheet -> sheet.get("title").getAsString()))
                .containsSubsequence("Accounts", "Opportunities", "Activity");
        JsonObject sheet = book.getAsJsonArray("sheets").get(0).getAsJsonObject();
        JsonObject grid = sheet.getAsJsonObject("properties").getAsJsonObject("gridProperties");
        assertThat(grid.get("frozenRowCount").getAsInt()).isEqualTo(1);
        assertThat(grid.get("frozenColumnCount").getAsInt()).isEqualTo(4);
        JsonObject header = cell(sheet, 0, 1);
        assertThat(header.get("note").getAsString()).startsWith("When it happened.");
        assertThat(header.getAsJsonObject("userEnteredFormat")
                        .getAsJsonObject("textFormat")
                        .get("bold")
                        .getAsBoolean())
                .isTrue();
        JsonObject day = cell(sheet, 1, 1);
        assertThat(day.getAsJsonObject("userEnteredFormat")
                        .getAsJsonObject("numberFormat")
                        .get("pattern")
                        .getAsString())
                .isEqualTo("yyyy-mm-dd");
        assertThat(day.get("formattedValue").getAsString()).isEqualTo("2026-03-31");
    }

    @Test
    void imported_again_rows_are_updated_and_undone_they_say_what_they_said() {
        bring("activity", ACTIVITIES);
        Rest.Answer again = bring("activity", ACTIVITIES.replace("Email", "Meeting"));
        assertThat(List.of(
                        again.json().get("added").getAsInt(),
                        again.json().get("updated").getAsInt(),
                        again.json().get("unchanged").getAsInt()))
                .containsExactly(0, 1, 5);
        assertThat(rest.rows(id, "Activity").get(2).get("Type").getAsString()).isEqualTo("Meeting");

        rest.post("/api/plans/" + id + "/imports/undo", "");
        assertThat(rest.rows(id, "Activity").get(2).get("Type").getAsString()).isEqualTo("Email");
    }

    @Test
    void undoing_the_import_that_made_the_tab_leaves_it_there_without_rows() {
        bring("activity", ACTIVITIES);

        Rest.Answer undone = rest.post("/api/plans/" + id + "/imports/undo", "");
        refresh();

        assertThat(undone.status()).isEqualTo(200);
        assertThat(rest.rows(id, "Activity")).isEmpty();
        assertThat(goal("CALLS").get("Why").getAsString()).startsWith("Cannot tell: nothing on Activity yet");
        assertThat(leftOut()).noneMatch(line -> line.contains("Activity"));
    }

    @Test
    void what_a_full_list_does_not_bring_counts_nowhere_and_start_says_how_many() {
        bring("activity", ACTIVITIES);
        bring("activity&full=true&confirm=true", ACTIVITIES.lines().limit(4).collect(Collectors.joining("\n")));

        refresh();

        assertThat(goal("CALLS").get("Actual").getAsDouble()).isEqualTo(1);
        assertThat(leftOut())
                .anyMatch(line -> line.contains("3 activities are no longer in the CRM: kept, counted nowhere."));
        assertThat(rest.rows(id, "Prioritization"))
                .filteredOn(row -> row.get("Account ID").getAsString().equals("A-2"))
                .extracting(row -> row.get("Last activity").getAsString())
                .containsExactly("2026-05-10");
    }

    @Test
    void a_tab_that_the_ae_deleted_is_told_on_start_not_remade_by_a_refresh_and_remade_by_an_import() {
        bring("activity", ACTIVITIES);
        deleteActivity();

        refresh();
        assertThat(titles()).doesNotContain("Activity");
        assertThat(leftOut()).anyMatch(line -> line.contains("The tab Activity is not there"));

        Rest.Answer again = bring("activity", ACTIVITIES);
        refresh();
        assertThat(titles()).containsOnlyOnce("Activity");
        assertThat(again.list("problems").toString()).contains("had been deleted, so the import makes it anew");
        assertThat(rest.rows(id, "Activity")).hasSize(6);
        assertThat(leftOut()).noneMatch(line -> line.contains("Activity"));
    }

    private Rest.Answer bring(String tab, String csv) {
        clock.advance(Duration.ofSeconds(1));
        Rest.Answer answer = rest.upload(
                "/api/plans/" + id + "/imports?tab=" + tab,
                tab + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private void refresh() {
        assertThat(rest.post("/api/plans/" + id + "/refresh", "").status()).isEqualTo(200);
    }

    private JsonObject goal(String goalId) {
        return rest.rows(id, "Goal tracking").stream()
                .filter(row -> row.get("Goal ID").getAsString().equals(goalId))
                .findFirst()
                .orElseThrow();
    }

    /// The lines of Start, each as one text.
    private List<String> leftOut() {
        return rest.rows(id, "Start").stream()
                .filter(row -> row.get("Section").getAsString().equals("Left out"))
                .map(JsonObject::toString)
                .toList();
    }

    private List<String> titles() {
        JsonObject book =
                rest.get("/v4/spreadsheets/" + id + "?fields=sheets.properties").json();
        return elements(book.getAsJsonArray("sheets"))
                .map(sheet -> sheet.getAsJsonObject("properties").get("title").getAsString())
                .toList();
    }

    private void deleteActivity() {
        JsonObject book =
                rest.get("/v4/spreadsheets/" + id + "?fields=sheets.properties").json();
        int sheetId = elements(book.getAsJsonArray("sheets"))
                .map(sheet -> sheet.getAsJsonObject("properties"))
                .filter(sheet -> sheet.get("title").getAsString().equals("Activity"))
                .mapToInt(sheet -> sheet.get("sheetId").getAsInt())
                .findFirst()
                .orElseThrow();
        Rest.Answer deleted = rest.post(
                "/v4/spreadsheets/" + id + ":batchUpdate",
                "{\"requests\": [{\"deleteSheet\": {\"sheetId\": %d}}]}".formatted(sheetId));
        assertThat(deleted.status()).isEqualTo(200);
    }

    private static Stream<JsonObject> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static JsonObject cell(JsonObject sheet, int row, int column) {
        return sheet.getAsJsonArray("data")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rowData")
                .get(row)
                .getAsJsonObject()
                .getAsJsonArray("values")
                .get(column)
                .getAsJsonObject();
    }
}
