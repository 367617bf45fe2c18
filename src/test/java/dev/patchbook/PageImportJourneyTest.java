package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Importing again and again on the local page: columns, conflicts, companies, where exports come from, and the way back.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PageImportJourneyTest {

    private static final String ACCOUNTS = """
            Account ID,Account,Website,City,Industry
            A-1,Acme GmbH,acme.example,Ghent,Chemicals
            A-2,Brackenmoor Tiles,brackenmoor.example,Lyon,Construction
            A-3,Fenwick Looms,fenwick.example,Delft,Textiles
            """;
    private static final String DEALS = """
            Opportunity ID,Account,Opportunity,Tila,Arvo,Päättyy,Luotu,Vastaava
            D-1,Acme GmbH,Pulp for a year,Negotiation,€45000,2027-02-20,2026-10-01,Ada
            D-2,Brackenmoor Tiles,Kiln line two,Closed Won,€120000,2026-09-30,2026-03-10,Ada
            D-3,Fenwick Looms,Loom service,Proposal,€18500,2027-01-15,2026-11-02,Ben
            D-4,Fenwick Looms,Spare parts,Closed Lost,€9000,2026-08-12,2026-05-20,Ben
            """;

    @TempDir
    private Path folder;

    private Path data;
    private PageAtWork page;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path there) throws IOException {
        data = there;
        page = PageAtWork.withoutFiles(there);
        browser = page.browser;
        browser.size(1280, 800);
    }

    @AfterAll
    void stop() {
        page.close();
    }

    @AfterEach
    void checkQuiet() {
        page.checkQuiet();
    }

    @Test
    void a_guess_is_checked_a_column_is_corrected_and_both_are_remembered_for_the_next_file() throws IOException {
        page.openPlan("Patch of the columns");
        Path deals = file("myynti.csv", DEALS);

        choose(deals);
        browser.see("dialog .hinted", "please check before you import");
        browser.see("dialog tr.guess", "Arvo");
        page.picture("import-mapping");
        browser.dark(true);
        browser.size(800, 900);
        page.picture("import-mapping-narrow-dark");
        browser.dark(false);
        browser.size(1280, 800);
        confirmGuesses();
        browser.click("dialog select[data-from=Vastaava] option[value=Source]", "Source");
        browser.see("dialog .mark.said", "Your choice");
        browser.click("dialog button", "Import 4 rows");
        browser.see(".toast", "4 new");
        choose(deals);

        browser.see("dialog .mark.remembered", "Remembered");
        browser.see("dialog button", "Nothing to import");
        assertThat(browser.see("dialog select[data-from=Vastaava]", "").getDomProperty("value"))
                .isEqualTo("Source");
        assertThat((Long) browser.script("return document.querySelectorAll('dialog tr.guess').length"))
                .isZero();
        page.picture("import-remembered");
        assertThat(options("Vastaava")).contains("Owner", "Leave out").doesNotContain("In CRM", "Imported at");
    }

    @Test
    void a_conflict_is_decided_in_the_preview_and_another_one_later() throws IOException {
        String plan = page.openPlan("Patch of the conflicts");
        bring(plan, "accounts", ACCOUNTS);
        write(plan, "Accounts", "City", 2, "Antwerp");
        write(plan, "Accounts", "City", 3, "Paris");
        Path second = file("accounts.csv", ACCOUNTS.replace("Ghent", "Bruges").replace("Lyon", "Lille"));

        choose(second);
        browser.see("dialog .asks", "You and the CRM differ");
        browser.click("dialog .pick", "Bruges");
        page.picture("import-conflict");
        browser.click("dialog button", "Import and decide");
        browser.see(".toast", "1 conflict decided");
        page.picture("import-summary");
        browser.click(".toast button", "1 conflict to decide");
        browser.see("dialog .decisions", "Lille");
        page.picture("conflicts-later");
        browser.click("dialog .pick", "Paris");
        browser.click("dialog button", "Decide 1 cell");

        browser.see(".toast", "none is open");
        assertThat(cities(plan)).containsExactly("Bruges", "Paris", "Delft");
    }

    @Test
    void an_account_said_to_be_the_same_company_keeps_its_deals_and_more_than_a_fifth_gone_is_a_question()
            throws IOException {
        String plan = page.openPlan("Patch of the companies");
        bring(plan, "accounts", ACCOUNTS);
        bring(plan, "opportunities", "Opportunity ID,Account ID,Account,Stage\nD-1,A-1,Acme GmbH,Negotiation\n");
        Path renamed = file("accounts.csv", ACCOUNTS.replace("A-1,Acme GmbH", "A-9,Acme Corporation"));

        choose(renamed);
        browser.click("dialog label.tick", "The export is my whole list");
        browser.see("dialog .companies", "Does it go on as Acme Corporation?");
        browser.click("dialog .companies button", "Same company");
        page.picture("import-preview");
        browser.click("dialog button", "Import 2 rows");
        browser.see("dialog .question", "Are they really gone from the CRM?");
        page.picture("import-question");
        browser.click("dialog button", "Yes, they are gone");

        browser.see(".toast", "1 company joined");
        assertThat(page.rest.rows(plan, "Accounts").getFirst().get("In CRM").getAsString())
                .contains("renamed to A-9");
        assertThat(page.rest.rows(plan, "Opportunities").getFirst().get("Account ID").getAsString())
                .isEqualTo("A-9");
        assertThat(browser.errors()).hasSize(1).allMatch(error -> error.contains("409"));
    }

    @Test
    void a_tab_of_the_plan_is_imported_with_every_refresh_until_that_is_ended() throws IOException {
        String plan = page.openPlan("Patch of the tabs");
        addTab(plan, "Raw deals", "Opportunity ID", "D-1", "D-2");

        browser.click("#import", "Import");
        browser.click("dialog .source-list button", "Raw deals");
        browser.click("dialog label.tick", "Import this tab with every refresh");
        browser.see("dialog .figures", "2 new");
        browser.click("dialog button", "Import 2 rows");
        browser.see(".toast", "2 new");
        fill(plan, "Raw deals", "Opportunity ID", "D-1", "D-2", "D-3");
        browser.click("#refresh", "Refresh");
        browser.see(".toast", "changed");
        browser.click("#import", "Import");
        browser.see("dialog .source-list", "Comes into Opportunities with every refresh");
        page.picture("import-sources-bound");
        browser.click("dialog .source-list button", "Stop");

        browser.see("dialog .source-list", "Import it once, or with every refresh");
        assertThat(page.rest.rows(plan, "Opportunities")).hasSize(3);
    }

    @Test
    void a_file_of_the_folder_beside_the_plan_is_imported_and_undone_later_from_the_dialog() throws IOException {
        String plan = page.openPlan("Patch of the folder");
        Path imports = Files.createDirectories(data.resolve("data/drive/Patch of the folder/Imports"));
        Files.writeString(imports.resolve("accounts of May.csv"), ACCOUNTS);
        Files.writeString(imports.resolve("accounts of June.csv"), ACCOUNTS + "A-4,Harrowgate Mills,,Turin,\n");
        assertThat(imports.resolve("accounts of May.csv").toFile().setLastModified(1_780_000_000_000L))
                .isTrue();

        browser.click("#import", "Import");
        browser.see("dialog .source-list li:first-child", "accounts of June.csv");
        browser.see("dialog .last", "Nothing was imported yet");
        page.picture("import-sources");
        browser.click("dialog .source-list button", "accounts of June.csv");
        browser.click("dialog button", "Import 4 rows");
        browser.see(".toast", "accounts of June.csv is imported. Accounts: 4 new.");
        browser.open(page.url + "?file=" + plan);
        browser.click("#import", "Import");
        browser.see("dialog .last", "accounts of June.csv into Accounts, today");
        page.picture("import-undo");
        browser.dark(true);
        page.picture("import-undo-dark");
        browser.dark(false);
        browser.click("dialog .last button", "Undo");

        browser.see(".toast", "The import is undone");
        assertThat(page.rest.rows(plan, "Accounts")).isEmpty();
    }

    @Test
    void what_is_chosen_in_the_dialogs_of_an_import_has_a_name_and_is_reached_by_keys() throws IOException {
        String plan = page.openPlan("Patch of the keys");
        bring(plan, "accounts", ACCOUNTS);
        write(plan, "Accounts", "City", 2, "Antwerp");

        choose(file("accounts.csv", ACCOUNTS.replace("Ghent", "Bruges")));
        browser.see("dialog .decisions", "Bruges");
        Object nameless = browser.script("""
                return [...document.querySelectorAll("dialog button, dialog input, dialog select")]
                  .filter((each) => each.checkVisibility())
                  .filter((each) => !(each.innerText || each.ariaLabel || each.labels?.[0]?.innerText || "").trim()
                    || each.tabIndex < 0)
                  .map((each) => each.outerHTML)""");

        assertThat((Iterable<?>) nameless).isEmpty();
    }

    private void choose(Path file) {
        browser.choose("#import-file", file);
        browser.see("dialog .figures", "new");
    }

    private void confirmGuesses() {
        while (browser.script("return String(document.querySelector('dialog tr.guess button') !== null)")
                .equals("true")) {
            browser.click("dialog tr.guess button", "That is right");
            browser.see("dialog .head:not([aria-busy])", "new");
        }
    }

    private String options(String from) {
        return String.valueOf(browser.script(
                "return [...document.querySelector(`dialog select[data-from=${arguments[0]}]`).options].map((one) => one.text).join(', ')",
                from));
    }

    private void bring(String plan, String tab, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(page.rest
                        .upload("/api/plans/" + plan + "/imports?tab=" + tab, "before.csv", bytes, Map.of())
                        .status())
                .isEqualTo(200);
    }

    private Iterable<String> cities(String plan) {
        return page.rest.rows(plan, "Accounts").stream()
                .map((JsonObject row) -> row.get("City").getAsString())
                .toList();
    }

    /// Types into a cell of a tab, by its header and its row from 1.
    private void write(String plan, String tab, String header, int row, String value) {
        String path = "/v4/spreadsheets/" + plan + "/values/" + Rest.segment(tab);
        var headers = page.rest.get(path + "!1:1").list("values").get(0).getAsJsonArray();
        int column = 0;
        while (!headers.get(column).getAsString().equals(header)) {
            column++;
        }
        put(path + "!" + (char) ('A' + column) + row, new Object[][] {{value}});
    }

    private void addTab(String plan, String title, String... cells) {
        assertThat(page.rest
                        .post(
                                "/v4/spreadsheets/" + plan + ":batchUpdate",
                                "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"%s\"}}}]}"
                                        .formatted(title))
                        .status())
                .isEqualTo(200);
        fill(plan, title, cells);
    }

    private void fill(String plan, String title, String... cells) {
        Object[][] rows =
                Arrays.stream(cells).map(cell -> new Object[] {cell}).toArray(Object[][]::new);
        put("/v4/spreadsheets/" + plan + "/values/" + Rest.segment(title) + "!A1", rows);
    }

    private void put(String path, Object[][] rows) {
        String values = "{\"values\": %s}".formatted(new Gson().toJson(Arrays.asList(rows)));
        assertThat(page.rest.put(path + "?valueInputOption=RAW", values).status())
                .isEqualTo(200);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
