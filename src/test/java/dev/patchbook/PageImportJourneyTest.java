package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// Importing again and again on the local page: columns, conflicts, companies, where exports come from, and the way
/// back.
@OnThePage
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
            D-2,Brackenmoor Tiles,Kiln line two,Closed Won,€120000,2026-05-30,2026-03-10,Ada
            D-3,Fenwick Looms,Loom service,Proposal,€18500,2027-01-15,2026-05-02,Ben
            D-4,Fenwick Looms,Spare parts,Closed Lost,€9000,2026-06-12,2026-05-20,Ben
            D-5,Harrowgate Mills,Carding line,Closed Won,€67000,2026-06-30,2026-02-11,Ada
            D-6,Ostrava Glass,Furnace lining,Closed Lost,€31000,2026-04-03,2026-01-19,Ben
            D-7,Ostrava Glass,Cullet sorter,Prospecting,€52000,2027-03-31,2026-06-06,Ben
            D-8,Tolverne Dairies,Bottling,Closed Won,€23500,2026-03-28,2026-01-05,Ada
            D-9,Tolverne Dairies,Cold store,Closed Lost,€74000,2026-02-17,2025-11-23,Ada
            D-10,Wickhollow Farms,Silo service,Negotiation,€12800,2027-02-05,2026-06-14,Ben
            """;

    @TempDir
    private Path folder;

    private final PageAtWork page;
    private final Chromium browser;

    PageImportJourneyTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
        browser.size(1280, 800);
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
        browser.click("dialog select[data-from=Vastaava] option[value=Owner]", "Owner");
        browser.see("dialog .mark.said", "Your choice");
        browser.click("dialog button", "Import 10 rows");
        browser.see(".toast", "10 new");
        choose(deals);

        browser.see("dialog .mark.remembered", "Remembered");
        browser.see("dialog button", "Nothing to import");
        assertThat(browser.see("dialog select[data-from=Vastaava]", "").getDomProperty("value"))
                .isEqualTo("Owner");
        assertThat((Long) browser.script("return document.querySelectorAll('dialog tr.guess').length"))
                .isZero();
        page.picture("import-remembered");
        assertThat(options("Vastaava")).contains("Stage entered", "Leave out").doesNotContain("In CRM", "Imported at");
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
        String list = ACCOUNTS.replace("A-1,Acme GmbH", "A-9,Acme Corporation").replace("Delft", "Rotterdam");
        Path renamed = file("accounts.csv", list);

        choose(renamed);
        browser.click("dialog label.tick", "The export is my whole list");
        browser.see("dialog .companies", "Does it go on as Acme Corporation?");
        browser.click("dialog .companies button", "Same company");
        browser.see("dialog .changes .new", "Rotterdam");
        page.picture("import-preview");
        browser.size(800, 900);
        page.picture("import-preview-narrow");
        browser.size(1280, 800);
        browser.click("dialog button", "Import 3 rows");
        browser.see("dialog .question", "Is it really gone from the CRM?");
        page.picture("import-question");
        browser.click("dialog button", "Yes, it is gone");

        browser.see(".toast", "1 company joined");
        assertThat(page.rest.rows(plan, "Accounts").getFirst().get("In CRM").getAsString())
                .contains("renamed to A-9");
        assertThat(page.rest
                        .rows(plan, "Opportunities")
                        .getFirst()
                        .get("Account ID")
                        .getAsString())
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
        Path imports = besidePlan(page.data.resolve("data/drive/Patch of the folder"));
        Files.writeString(imports.resolve("accounts of May.csv"), ACCOUNTS);
        Files.writeString(imports.resolve("accounts of June.csv"), ACCOUNTS + "A-4,Harrowgate Mills,,Turin,\n");
        changed(imports.resolve("accounts of May.csv"), "2026-05-28T12:00:00Z");
        changed(imports.resolve("accounts of June.csv"), "2026-06-30T12:00:00Z");

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

    @Test
    void an_import_goes_on_while_its_dialog_is_closed_and_tells_when_it_is_done() throws IOException {
        page.openPlan("Patch of the patient");
        StringBuilder csv = new StringBuilder("Account ID,Account,City,Employees\n");
        for (int i = 1; i <= 60_000; i++) {
            csv.append("A-%d,Company %d,Ghent,%d\n".formatted(i, i, i));
        }
        choose(file("large.csv", csv.toString()));

        browser.click("dialog button", "Import 60,000 rows");
        browser.see("dialog .progress", "60,000 rows");
        page.picture("import-progress");
        browser.press(Keys.ESCAPE);
        browser.click("[role=tab]", "Goals");

        browser.see(".toast", "large.csv is imported. Accounts: 60,000 new.");
        browser.see("[role=tab][aria-selected=true]", "Accounts");
    }

    private void choose(Path file) {
        browser.choose("#import-file", file);
        browser.see("dialog .figures", "new");
    }

    private void confirmGuesses() {
        while (browser.script("return String(document.querySelector('dialog tr.guess button') !== null)")
                .equals("true")) {
            browser.click("dialog tr.guess button", "That is right");
            browser.see("dialog .told:not([aria-busy])", "new");
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
        Object[][] rows = Arrays.stream(cells).map(cell -> new Object[] {cell}).toArray(Object[][]::new);
        put("/v4/spreadsheets/" + plan + "/values/" + Rest.segment(title) + "!A1", rows);
    }

    private void put(String path, Object[][] rows) {
        String values = "{\"values\": %s}".formatted(new Gson().toJson(Arrays.asList(rows)));
        assertThat(page.rest.put(path + "?valueInputOption=RAW", values).status())
                .isEqualTo(200);
    }

    private static void changed(Path file, String at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// The folder Imports, once the plan's own folder lies on the disk.
    private static Path besidePlan(Path planFolder) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.isDirectory(planFolder));
        return Files.createDirectories(planFolder.resolve("Imports"));
    }
}
