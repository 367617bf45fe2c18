package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of data into a plan by cards alone: choose, look, bring in, decide, take back.
class ImportCardsTest {

    private static final List<Object> HEADINGS = List.of("Account ID", "Account Name", "City", "Wert");

    private AddonAtWork addon;
    private PlanId plan;
    private Path folder;

    @BeforeEach
    void a_plan_of_ones_own(@TempDir Path data) throws IOException {
        folder = data;
        addon = AddonAtWork.patient(data);
        JsonObject mine = addon.clicked(Act.CREATE, Map.of("request", "mine"), Map.of("name", List.of("My patch")));
        plan = new PlanId(Protocol.parameters(mine, "plan", Act.REFRESH).getFirst());
    }

    @AfterEach
    void stop() throws IOException {
        addon.close();
    }

    @Test
    void from_a_pasted_export_to_ranked_accounts_without_leaving_the_sidebar() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));

        JsonObject choose = addon.clicked(Act.IMPORT, plan);
        JsonObject look = addon.clicked(Act.PREVIEW, Map.of("plan", plan.value()), chosen("tab:Export"));
        JsonObject done = addon.clicked(Act.BRING, onwards(look), Map.of());

        assertThat(Protocol.texts(choose)).contains("Bring in data", "The tab Export", "Look at it first");
        assertThat(Protocol.texts(look))
                .contains("Nothing is written yet")
                .anyMatch(text -> text.contains("Export into Accounts") && text.contains("2 new rows"));
        assertThat(Protocol.texts(done))
                .contains("It is in", "Work on first", "2 new rows")
                .anyMatch(text -> text.contains("1. ") && text.contains("Acme"));
    }

    @Test
    void looking_writes_nothing() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));

        addon.clicked(Act.PREVIEW, Map.of("plan", plan.value()), chosen("tab:Export"));

        assertThat(Protocol.texts(addon.clicked(Act.IMPORT, plan))).doesNotContain("Last import");
        assertThat(addon.values(plan, "Accounts!A2:B3")).isEmpty();
    }

    @Test
    void a_column_that_was_taken_for_something_else_is_put_right_on_the_card_and_remembered() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));
        JsonObject look = addon.clicked(Act.PREVIEW, Map.of("plan", plan.value()), chosen("tab:Export"));
        String field = Protocol.fields(look).stream()
                .filter(name -> name.contains("Wert"))
                .findFirst()
                .orElseThrow();

        JsonObject again = addon.clicked(Act.PREVIEW_AGAIN, onwards(look), Map.of(field, List.of("Annual revenue")));
        addon.clicked(Act.BRING, onwards(again), Map.of());
        addon.fill(plan, "Export", rows("Ghent", "Liège"));
        JsonObject next = addon.clicked(Act.PREVIEW, Map.of("plan", plan.value()), chosen("tab:Export"));

        assertThat(addon.values(plan, "Accounts!O2:O3")).containsExactly("5 USD", "6 USD");
        assertThat(Protocol.texts(next)).contains("You mapped it so at an earlier import");
    }

    @Test
    void where_you_and_the_crm_differ_you_decide_with_one_click() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));
        bring("tab:Export");
        addon.type(plan, "Accounts!L2", "Antwerp");
        addon.type(plan, "Accounts!L3", "Namur");
        addon.fill(plan, "Export", rows("Mechelen", "Liège"));
        JsonObject done = bring("tab:Export");

        JsonObject conflicts = addon.clicked(Act.CONFLICTS, plan);
        JsonObject one = addon.clicked(Act.TAKE_CRM, first(conflicts, Act.TAKE_CRM, "A1"), Map.of());
        JsonObject none = addon.clicked(Act.KEEP_MINE, Map.of("plan", plan.value(), "cell", "all"), Map.of());

        assertThat(Protocol.texts(done)).contains("You and the CRM differ in 2 cells");
        assertThat(Protocol.texts(conflicts))
                .anyMatch(text -> text.contains("You: Antwerp") && text.contains("CRM: Mechelen"));
        assertThat(Protocol.texts(one)).noneMatch(text -> text.contains("Antwerp"));
        assertThat(Protocol.texts(none)).contains("Nothing is left to decide");
        assertThat(addon.values(plan, "Accounts!L2:L3")).containsExactly("Mechelen", "Namur");
    }

    @Test
    void an_importsis_taken_back_from_the_card() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));
        bring("tab:Export");
        addon.type(plan, "Accounts!X3", "my note");

        JsonObject undone = addon.clicked(Act.UNDO_IMPORT, plan);

        assertThat(Protocol.texts(undone))
                .contains("Left as they are")
                .anyMatch(text -> text.contains("you have written in it since"));
        assertThat(addon.values(plan, "Accounts!B2:B3")).containsExactly("Bolt");
    }

    @Test
    void where_nothing_can_be_undone_the_card_says_so_and_leads_back_to_the_plan() {
        JsonObject refused = addon.clicked(Act.UNDO_IMPORT, plan);

        assertThat(Protocol.texts(refused))
                .contains("Nothing was undone", "Back to the plan")
                .anyMatch(text -> text.startsWith("There is no import to undo"))
                .noneMatch(text -> text.contains("brought in"));
    }

    @Test
    void a_tab_that_holds_something_else_leads_to_where_it_belongs() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));

        JsonObject asked = addon.clicked(
                Act.PREVIEW,
                Map.of("plan", plan.value()),
                Map.of("source", List.of("tab:Export"), "target", List.of("Opportunities")));

        assertThat(Protocol.texts(asked))
                .contains("What does it hold?", "Export does not look like Opportunities", "Accounts", "Goals")
                .doesNotContain("Opportunities");
    }

    @Test
    void the_same_tab_again_goes_where_it_went_before() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));
        bring("tab:Export");

        JsonObject choose = addon.clicked(Act.IMPORT, plan);

        assertThat(Protocol.selected(choose, "target")).containsExactly("Accounts");
    }

    @Test
    void a_whole_list_that_lacks_too_much_is_asked_about_first() {
        addon.addTab(plan, "Export", rows("Ghent", "Bruges"));
        bring("tab:Export");
        addon.addTab(plan, "Half", List.of(HEADINGS, List.of("A1", "Acme", "Ghent", 5)));
        addon.fill(plan, "Export", List.of(HEADINGS, List.of("A1", "Acme", "Ghent", 5), List.of("", "", "", "")));

        JsonObject look = addon.clicked(
                Act.PREVIEW,
                Map.of("plan", plan.value()),
                Map.of("source", List.of("tab:Export"), "target", List.of("Accounts"), "options", List.of("full")));
        JsonObject asked = addon.clicked(Act.BRING, onwards(look), Map.of());
        JsonObject done = addon.clicked(Act.BRING, onwards(asked), Map.of());

        assertThat(Protocol.texts(look)).anyMatch(text -> text.contains("1 gone from the CRM"));
        assertThat(Protocol.texts(asked))
                .contains("Really gone?")
                .anyMatch(text -> text.contains("1 of the 2 records"));
        assertThat(Protocol.texts(done)).contains("1 gone");
    }

    @Test
    void a_file_that_is_selected_in_drive_is_brought_into_the_plan() throws IOException {
        Path imports = besidePlan(folder.resolve("drive/My patch"));
        Files.writeString(imports.resolve("week 48.csv"), "Account ID,Account Name\nA1,Acme\n");
        assertThat(imports.resolve("week 48.csv").toFile().setLastModified(System.currentTimeMillis() - 60_000))
                .isTrue();
        JsonObject choose = addon.clicked(Act.IMPORT, plan);
        String file = Protocol.choices(choose, "source").getFirst();

        JsonObject selected = addon.card(Events.selectedFile(file.substring("file:".length()), "text/csv"));
        JsonObject look = addon.clicked(
                Act.PREVIEW,
                Map.of("plan", plan.value()),
                Map.of("source", List.of(file), "target", List.of("Accounts")));
        JsonObject done = addon.clicked(Act.BRING, onwards(look), Map.of());

        assertThat(choose.toString()).contains("week 48.csv");
        assertThat(Protocol.texts(selected)).contains("Bring in data", "Into the plan", "My patch");
        assertThat(Protocol.texts(done)).anyMatch(text -> text.contains("week 48.csv into Accounts"));
    }

    @Test
    void an_account_that_was_renamed_is_asked_about_and_becomes_one() {
        List<Object> headings = List.of("Account ID", "Account Name", "Domain");
        addon.addTab(
                plan,
                "Export",
                List.of(
                        headings,
                        List.of("A1", "Acme GmbH", "acme.example"),
                        List.of("A2", "Bolt", "bolt.example"),
                        List.of("A3", "Cobalt", "cobalt.example"),
                        List.of("A4", "Delta", "delta.example"),
                        List.of("A5", "Elm", "elm.example"),
                        List.of("A6", "Fir", "fir.example")));
        bring("tab:Export", "full");
        addon.fill(
                plan,
                "Export",
                List.of(
                        headings,
                        List.of("B1", "Acme International", "acme.example"),
                        List.of("A2", "Bolt", "bolt.example"),
                        List.of("A3", "Cobalt", "cobalt.example"),
                        List.of("A4", "Delta", "delta.example"),
                        List.of("A5", "Elm", "elm.example"),
                        List.of("A6", "Fir", "fir.example")));

        JsonObject done = bring("tab:Export", "full");
        JsonObject same = addon.clicked(Act.SAME, first(done, Act.SAME, "A1"), Map.of());
        String renamed = String.join(" ", addon.values(plan, "Accounts!A1:AA2"));
        JsonObject imports = addon.clicked(Act.IMPORT, plan);
        JsonObject undone = addon.clicked(Act.UNDO_IMPORT, plan);

        assertThat(Protocol.texts(done))
                .contains("May be the same company")
                .anyMatch(text -> text.contains("Acme GmbH → Acme International"));
        assertThat(Protocol.texts(same))
                .doesNotContain("May be the same company")
                .contains("Undo it");
        assertThat(renamed).contains("renamed to B1");
        assertThat(Protocol.texts(imports))
                .contains("Your last answer", "Acme GmbH and Acme International", "You said: the same company");
        assertThat(Protocol.texts(undone)).contains("Last import");
        assertThat(String.join(" ", addon.values(plan, "Accounts!A1:AA2"))).doesNotContain("renamed to B1");
    }

    private JsonObject bring(String source, String... options) {
        JsonObject look = addon.clicked(
                Act.PREVIEW,
                Map.of("plan", plan.value()),
                Map.of("source", List.of(source), "target", List.of("Accounts"), "options", List.of(options)));
        return addon.clicked(Act.BRING, onwards(look), Map.of());
    }

    private static Map<String, List<String>> chosen(String source) {
        return Map.of("source", List.of(source), "target", List.of("Accounts"));
    }

    /// The parameters of the card's button that brings the data in.
    private static Map<String, String> onwards(JsonObject card) {
        return Protocol.parameters(card, Act.BRING).getFirst();
    }

    /// The parameters of the first button of a kind that says something about a record.
    private static Map<String, String> first(JsonObject card, Act act, String record) {
        return Protocol.parameters(card, act).stream()
                .filter(parameters -> parameters.toString().contains(record))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Object>> rows(String one, String other) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        rows.add(List.of("A1", "Acme", one, 5));
        rows.add(List.of("A2", "Bolt", other, 6));
        return rows;
    }

    /// The folder Imports, once the plan's own folder lies on the disk.
    private static Path besidePlan(Path planFolder) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.isDirectory(planFolder));
        return Files.createDirectories(planFolder.resolve("Imports"));
    }
}
