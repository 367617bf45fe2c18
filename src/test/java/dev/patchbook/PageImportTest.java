package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// From an empty folder to a plan with data, on the local page: plans by one click, files in and out.
@OnThePage
class PageImportTest {

    @TempDir
    private Path folder;

    private final PageAtWork page;
    private final Chromium browser;

    PageImportTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void the_sample_is_made_and_removed_by_one_click_each() throws IOException {
        browser.open(page.url);
        toMyPlans();
        browser.click("#card button", "Try the sample");

        browser.see("h1", PageAtWork.SAMPLE);
        browser.click("#card button", "Remove the sample plan");

        browser.see(".toast", "The sample plan is in the bin.");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !browser.see("#file-list", "").getText().contains(PageAtWork.SAMPLE));
        page.picture("sample-removed");
    }

    @Test
    void a_newcomer_makes_a_plan_imports_accounts_refreshes_and_sees_them_ranked() throws IOException {
        Path accounts = file("accounts.csv", """
                Account ID,Account name,Industry,Employees
                X-1,Quillfeather Paper,Manufacturing,1200
                X-2,Brackenmoor Tiles,Construction,80
                """);
        browser.open(page.url);

        browser.click("#new-plan", "New plan");
        browser.type("dialog input[name=name]", Keys.chord(Keys.CONTROL, "a"), "Patch of the north");
        browser.click("dialog button", "Create the plan");
        browser.see("h1", "Patch of the north");
        browser.see("#hint", "then press Refresh");
        browser.choose("#import-file", accounts);
        browser.see("dialog .figures", "2 new");
        page.picture("import");
        browser.click("dialog button", "Import 2 rows");
        browser.see("[role=tab][aria-selected=true]", "Accounts");
        browser.see(".cell", "Quillfeather Paper");
        browser.see("#card", "Press Refresh to rank your accounts.");
        browser.click("#refresh", "Refresh");
        browser.see(".toast", "changed");
        browser.see("[role=tab][aria-selected=true]", "Start");
        browser.click("[role=tab]", "Prioritization");

        browser.see(".cell", "Brackenmoor Tiles");
        browser.see("#status", "Refreshed today");
        page.picture("refreshed");
    }

    @Test
    void one_click_on_a_card_makes_a_plan_and_opens_it() {
        browser.open(page.url);

        makePlanByCard("Patch of the south");

        page.card("Your plan");
    }

    @Test
    void what_the_ae_corrected_stays_what_is_gone_is_told_and_an_import_is_undone() throws IOException {
        String rows = """
                Account ID,Account name,City
                X-1,Quillfeather Paper,Ghent
                X-2,Brackenmoor Tiles,Lyon
                X-3,Fenwick Looms,Delft
                X-4,Harrowgate Mills,Turin
                X-5,Ostrava Glass,Brno
                """;
        Path first = file("first.csv", rows);
        Path second = file("second.csv", rows.replace("Ghent", "Bruges").replace("X-5,Ostrava Glass,Brno\n", ""));
        browser.open(page.url);
        makePlanByCard("Patch of the centre");
        browser.choose("#import-file", first);
        browser.click("dialog button", "Import 5 rows");
        browser.see(".cell", "Ostrava Glass");

        browser.choose("#import-file", second);
        browser.click("dialog label.tick", "The export is my whole list");
        browser.see("dialog .figures", "1 gone from the CRM");
        page.picture("gone");
        browser.click("dialog button", "Import 2 rows");
        browser.size(2800, 900);
        browser.see(".cell", "Bruges");
        page.picture("undo");
        browser.click(".toast button", "Undo");

        browser.see(".toast", "The import is undone");
        browser.see(".cell", "Ghent");
        browser.size(1440, 900);
    }

    @Test
    void a_file_that_is_dropped_on_a_plan_is_imported() throws IOException {
        Path deals = file("deals.csv", """
                Opportunity ID,Account,Opportunity,Stage,Amount,Created
                D-1,Quillfeather Paper,Pulp for a year,Proposal,5000,2026-10-01
                """);
        browser.open(page.url);
        makePlanByCard("Patch of the east");

        browser.drop("#grid", deals);
        browser.see("dialog .figures", "1 new");
        assertThat(browser.see("dialog select[name=tab]", "").getDomProperty("value"))
                .isEqualTo("Opportunities");
        browser.click("dialog button", "Import 1 row");

        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        browser.see(".cell", "Pulp for a year");
    }

    @Test
    void a_file_whose_columns_are_not_known_is_imported_once_somebody_says_where_they_go() throws IOException {
        Path odd = file("odd.csv", "Firma-Nummer;Bezeichnung\nF-1;Quillfeather Paper\n");
        browser.open(page.url);
        makePlanByCard("Patch of the west");

        browser.choose("#import-file", odd);
        browser.see("dialog .asks", "No column of the file is known for Account ID or Account");
        page.picture("import-refused");
        browser.click("dialog select[data-from=Bezeichnung] option[value=Account]", "Account");
        browser.see("dialog .figures", "1 new");
        page.picture("import-mapped");
        browser.click("dialog button", "Import 1 row");

        browser.see(".cell", "Quillfeather Paper");
        assertThat(browser.errors()).isNotEmpty().allMatch(error -> error.contains("/imports?"));
    }

    @Test
    void what_cannot_be_uploaded_is_told_and_changes_nothing() throws IOException {
        browser.open(page.url);

        browser.choose("#upload-file", file("accounts.csv", "Account\nQuillfeather Paper\n"));
        browser.see(".toast.failed", "Only Excel files (.xlsx) can be uploaded.");
        browser.choose("#upload-file", file("no.xlsx", "no Excel file"));
        browser.see(".toast.failed", "The workspace refused");

        assertThat(browser.errors()).isNotEmpty().allMatch(error -> error.contains("/upload/"));
    }

    @Test
    void a_plan_is_downloaded_and_uploaded_again() throws IOException {
        browser.downloadTo(folder);
        browser.open(page.url);
        makePlanByCard("Patch to go");

        browser.click("#download", "Download");
        Path file = folder.resolve("Patch to go.xlsx");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }
        Path other = Files.move(file, folder.resolve("Came back.xlsx"));
        browser.choose("#upload-file", other);

        browser.see("h1", "Came back");
        browser.see("#status", "A spreadsheet, not a plan");
        browser.see("#card h2", "Not a plan");
        page.picture("not-a-plan");
    }

    @Test
    void an_excel_file_dropped_on_the_files_is_added_and_moved_to_the_bin_and_back() throws IOException {
        browser.downloadTo(folder);
        browser.open(page.url);
        makePlanByCard("Patch to copy");
        browser.click("#download", "Download");
        Path file = folder.resolve("Patch to copy.xlsx");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));

        browser.drop("#files", Files.move(file, folder.resolve("Dropped here.xlsx")));

        browser.see("h1", "Dropped here");
        browser.click(".of-file[aria-label='More about Dropped here']", "");
        browser.see("[role=menuitem]", "Download as .xlsx");
        page.picture("file-menu");
        browser.click("[role=menuitem]", "Move to the bin");
        browser.see(".toast", "“Dropped here” is in the bin.");
        await().until(() -> !browser.see("#file-list", "").getText().contains("Dropped here"));
        page.picture("file-removed");
        browser.click(".toast button", "Undo");
        browser.see("h1", "Dropped here");
        browser.see(".file[aria-current=page]", "Dropped here");
    }

    private void makePlanByCard(String name) {
        toMyPlans();
        browser.type("#card input[data-field=name]", Keys.chord(Keys.CONTROL, "a"), name);
        browser.click("#card button", "Create ");
        browser.see("h1", name);
        browser.see("#card .words", name);
    }

    /// From whatever is open.
    private void toMyPlans() {
        if (List.of("Welcome", "My plans").stream()
                .noneMatch(title -> title.equals(page.card("").getText()))) {
            browser.click("#card button", "My plans");
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
