package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.ExpectedTab.Brought;
import dev.patchbook.ExpectedTab.Clash;
import dev.patchbook.ExpectedTab.Counts;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two Mondays with the export of a CRM, by REST on the running program and beside a reckoning of its own: what is told
/// at each step is what `docs/weekly-import.md` quotes.
class WeeklyReimportStoryTest {

    private static final String ACCOUNTS = "Accounts";
    private static final String DEALS = "Opportunities";
    private static final String OWN = "My angle";
    private static final Map<String, String> ACCOUNT_COLUMNS = Map.of(
            "account", "Account",
            "sector", "Industry",
            "year_established", "year_established",
            "revenue", "Annual revenue",
            "employees", "Employees",
            "office_location", "Country",
            "subsidiary_of", "Parent ID",
            "website", "Domain");
    private static final Map<String, String> DEAL_COLUMNS = Map.of(
            "opportunity_id", "Opportunity ID",
            "sales_agent", "Owner",
            "product", "Product",
            "account", "Account",
            "deal_stage", "Stage",
            "engage_date", "Created",
            "close_date", "Close date",
            "close_value", "Amount");

    private final SettableClock clock = new SettableClock("2018-01-08T09:00:00Z");
    private final ToldPage page = new ToldPage("docs/weekly-import.md");
    private final ExpectedTab accounts = new ExpectedTab();
    private final ExpectedTab deals = new ExpectedTab();
    private Running running;
    private PlanByRest plan;
    private List<Clash> lastClashes = List.of();
    private List<JsonObject> lastProposals = List.of();

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        plan = new PlanByRest(new Rest(running.port()), """
                {"template": "comprehensive", "name": "Territory 2018", "currency": "USD", "timeZone": "Etc/UTC",
                 "fiscalYearStart": "2018-01-01", "quota": {"annual": 9000000}}""");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void a_week_passes_and_the_next_export_is_brought_in_without_a_cell_lost_or_a_deal_counted_twice()
            throws IOException {
        ExportFile accountsNow = ExportFile.at(SharedData.path("data/crm/accounts.csv"));
        ExportFile dealsNow = ExportFile.at(SharedData.path("data/crm/sales_pipeline.csv"));
        NextWeek next = new NextWeek(accountsNow, dealsNow);

        firstMonday(accountsNow, dealsNow);
        theSameListInOtherForms();
        theWeek(next);
        clock.advance(Duration.ofDays(7));
        nextMonday(next);
        clashes();
        companies();
        whatThePlanCounts("what the plan counts then");
        theSameFilesAgain(next);
        theWrongFileAndBack(dealsNow, next);

        page.check();
    }

    private void firstMonday(ExportFile accountsNow, ExportFile dealsNow) {
        List<String> said = new ArrayList<>();
        said.add(brought(accounts(accountsNow), ACCOUNTS, accountsNow, "accounts.csv"));
        said.add(brought(deals(dealsNow), DEALS, dealsNow, "deals.csv"));
        page.tell("the first import", said);
        assertTabs();
        whatThePlanCounts("what the plan counts");
    }

    private void theSameListInOtherForms() throws IOException {
        Map<String, Counts> forms = new LinkedHashMap<>();
        forms.put("sales_pipeline.m-d-yyyy.lf.csv", new Counts(0, 0, 8_800, 0));
        forms.put("sales_pipeline.floats.csv", new Counts(0, 0, 6_711, 0));
        // Two columns more, filled in wherever a deal has a date.
        forms.put("sales_pipeline.dd-mm-yy.crlf.csv", new Counts(0, 8_300, 500, 0));
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, Counts> form : forms.entrySet()) {
            byte[] file = Files.readAllBytes(SharedData.path("data/crm/variants/" + form.getKey()));
            JsonObject report = plan.bring("opportunities&dryRun=true", form.getKey(), file);

            assertThat(PlanByRest.counts(report)).as(form.getKey()).isEqualTo(form.getValue());
            assertThat(PlanByRest.texts(report, "changes", "column")).allMatch(column -> column.endsWith("_quarter"));
            said.add(PlanByRest.told(form.getKey(), report));
        }
        page.tell("other forms", said);
    }

    /// Ten edits: of cells that the CRM changes too, and of cells that it does not.
    private void theWeek(NextWeek next) {
        plan.addColumn(DEALS, OWN);
        List<String> said = new ArrayList<>();
        String dated = next.dated().stream()
                .filter(id -> deals.at(id, "Outcome").equals("Open"))
                .filter(id -> !next.priced().contains(id) && !next.won().contains(id))
                .findFirst()
                .orElseThrow();
        String calm = deals.rows().keySet().stream()
                .filter(id -> deals.at(id, "Outcome").equals("Won")
                        && !next.dated().contains(id)
                        && !next.gone().contains(id))
                .findFirst()
                .orElseThrow();
        said.add(typed(DEALS, dated, "Close date", "2018-06-30"));
        said.add(typed(DEALS, next.priced().getFirst(), "Amount", "5000"));
        said.add(typed(DEALS, next.won().getFirst(), "Stage", "Negotiation"));
        said.add(typed(DEALS, calm, "Amount", "1200"));
        said.add(typed(DEALS, next.priced().get(1), "Next step", "Send the offer"));
        said.add(typed(DEALS, next.gone().getFirst(), OWN, "Ask Ada why"));
        said.add(typed(ACCOUNTS, NextWeek.RENAMED, "Notes", "Board meets in March"));
        said.add(typed(ACCOUNTS, NextWeek.REBRANDED, "Domain", "zathunicon.example"));
        said.add(typed(ACCOUNTS, NextWeek.MERGED, "Domain", "xx.example"));
        plan.type("Prioritization", "Account", NextWeek.RENAMED, "My rank", "1");
        plan.type("Prioritization", "Account", NextWeek.RENAMED, "My reason", "Ada asked");
        said.add("Prioritization, %s: My rank 1, My reason “Ada asked”".formatted(NextWeek.RENAMED));
        page.tell("the week", said);
    }

    private String typed(String tab, String key, String column, String text) {
        String before = expected(tab).at(key, column);
        plan.type(tab, keyColumn(tab), key, column, text);
        expected(tab).type(key, column, text);
        return "%s, %s: %s “%s”%s".formatted(tab, key, column, text, before.isEmpty() ? "" : " (was “" + before + "”)");
    }

    private void nextMonday(NextWeek next) {
        Map<String, Map<String, String>> dealRows = deals(next.deals());
        JsonObject onAccounts = plan.bring("accounts&full=true&dryRun=true", "accounts.csv", bytes(next.accounts()));
        JsonObject onDeals = plan.bring("opportunities&full=true&dryRun=true", "deals.csv", bytes(next.deals()));
        List<String> looked =
                List.of(PlanByRest.told("accounts.csv", onAccounts), PlanByRest.told("deals.csv", onDeals));
        assertThat(PlanByRest.going(onDeals)).containsExactlyInAnyOrderElementsOf(next.gone());
        assertTabs();
        page.tell("a look first", looked);

        List<String> said = new ArrayList<>();
        said.add(brought(accounts(next.accounts()), ACCOUNTS, next.accounts(), "accounts.csv"));
        said.add(brought(dealRows, DEALS, next.deals(), "deals.csv"));
        assertThat(said).isEqualTo(looked);
        assertThat(next.gone())
                .hasSize(176)
                .allSatisfy(id -> assertThat(deals.at(id, ExpectedTab.IN_CRM)).isEqualTo("No, since 2018-01-15"));
        assertTabs();
        clock.advance(Duration.ofMinutes(5));
        plan.refresh();
        String left = plan.starting("Start", "Detail", "176 deals are no longer in the CRM");
        assertThat(left).contains("(%,d USD in ".formatted(sumOf(next.gone())));
        page.tell("what is gone", List.of(left));
    }

    private long sumOf(List<String> ids) {
        return ids.stream()
                .map(id -> deals.at(id, "Amount"))
                .filter(amount -> !amount.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private void clashes() {
        List<Clash> open = lastClashes;
        assertThat(open).extracting(Clash::column).containsExactlyInAnyOrder("Close date", "Amount", "Stage");
        List<String> said = new ArrayList<>();
        for (Clash clash : open) {
            boolean takeCrm = !clash.column().equals("Close date");
            said.add("%s of %s: you have %s, the CRM says %s. Taken: %s."
                    .formatted(
                            clash.column(), clash.key(), clash.mine(), clash.theirs(), takeCrm ? "the CRM's" : "mine"));
            plan.decide(clash, takeCrm);
            deals.decide(clash, takeCrm);
        }
        assertThat(plan.get("/imports").list("conflicts")).isEmpty();
        assertTabs();
        page.tell("both changed", said);
    }

    private void companies() {
        List<String> said = new ArrayList<>();
        said.add(same(NextWeek.RENAMED, NextWeek.RENAMED_TO, true, "No, renamed to Acme Corp. on 2018-01-15"));
        said.add(same(NextWeek.REBRANDED, NextWeek.REBRANDED_TO, true, "No, renamed to Zathu Group on 2018-01-15"));
        said.add(same(NextWeek.MERGED, NextWeek.MERGED_INTO, true, "No, merged into Xx-holding on 2018-01-15"));
        said.add(same(NextWeek.SOLD, NextWeek.NAMED_ALIKE, false, "No, since 2018-01-15; not Betasoloin Ltd"));
        accounts.type(NextWeek.RENAMED_TO, "Notes", "Board meets in March");
        assertTabs();
        JsonObject ranked = plan.row("Prioritization", "Account", NextWeek.RENAMED_TO);
        assertThat(ranked.get("My rank").getAsInt()).isEqualTo(1);
        assertThat(ranked.get("My reason").getAsString()).isEqualTo("Ada asked");
        page.tell("the same company", said);
    }

    private String same(String from, String to, boolean same, String inCrm) {
        JsonObject proposal = lastProposals.stream()
                .filter(one ->
                        one.getAsJsonObject("from").get("name").getAsString().equals(from))
                .findFirst()
                .orElseThrow();
        assertThat(plan.answer(proposal, same)).isEqualTo(inCrm);
        accounts.type(from, ExpectedTab.IN_CRM, inCrm);
        if (same) {
            deals.rows()
                    .values()
                    .forEach(deal -> deal.computeIfPresent("Account", (_, name) -> name.equals(from) ? to : name));
        }
        return "%s → %s? %s You say: %s. In CRM of the old one: %s."
                .formatted(from, to, proposal.get("why").getAsString(), same ? "yes" : "no", inCrm);
    }

    private void whatThePlanCounts(String block) {
        clock.advance(Duration.ofMinutes(5));
        plan.refresh();
        JsonObject all = plan.row("Pipeline", "Name", "All");
        assertThat(all.get("Open").getAsLong()).isEqualTo(deals.count("Open"));
        assertThat(all.get("Won").getAsLong()).isEqualTo(deals.count("Won"));
        assertThat(all.get("Lost").getAsLong()).isEqualTo(deals.count("Lost"));
        assertThat(all.get("Won amount").getAsLong()).isEqualTo(deals.sum("Won"));
        JsonElement open = all.get("Open amount");
        assertThat(open.isJsonNull() ? 0 : open.getAsLong()).isEqualTo(deals.sum("Open"));
        List<String> said = new ArrayList<>();
        said.add("Pipeline: %,d deals open, %,d won (%,d USD), %,d lost"
                .formatted(deals.count("Open"), deals.count("Won"), deals.sum("Won"), deals.count("Lost")));
        said.addAll(plan.texts("Data quality", "Problem", "Kind", "Import "));
        assertTabs();
        page.tell(block, said);
    }

    private void theSameFilesAgain(NextWeek next) {
        List<String> said = new ArrayList<>();
        said.add(brought(accounts(next.accounts()), ACCOUNTS, next.accounts(), "accounts.csv"));
        said.add(brought(deals(next.deals()), DEALS, next.deals(), "deals.csv"));
        assertTabs();
        page.tell("the same again", said);
    }

    private void theWrongFileAndBack(ExportFile lastWeek, NextWeek next) {
        clock.advance(Duration.ofMinutes(5));
        List<JsonObject> before = plan.rows(DEALS);
        String wrong =
                PlanByRest.told("deals.csv", plan.bring("opportunities&full=true", "deals.csv", bytes(lastWeek)));
        assertThat(plan.rows(DEALS)).isNotEqualTo(before);
        String undone = plan.undo();
        assertThat(plan.rows(DEALS)).isEqualTo(before);
        String again = brought(deals(next.deals()), DEALS, next.deals(), "deals.csv");
        page.tell("the wrong file", List.of(wrong, undone, again));
        whatThePlanCounts("in the end");
    }

    /// Brings a file, and finds every count of the report as reckoned.
    private String brought(Map<String, Map<String, String>> rows, String tab, ExportFile file, String name) {
        clock.advance(Duration.ofMinutes(5));
        Brought should = expected(tab).bring(rows, clock.instant().toString().substring(0, 10));
        JsonObject report = plan.bring(tab.toLowerCase(Locale.ROOT) + "&full=true", name, bytes(file));
        assertThat(PlanByRest.counts(report)).as(tab).isEqualTo(should.counts());
        assertThat(PlanByRest.texts(report, "conflicts", "key"))
                .containsExactlyInAnyOrderElementsOf(
                        should.clashes().stream().map(Clash::key).toList());
        if (tab.equals(DEALS)) {
            lastClashes = should.clashes();
        } else {
            lastProposals = report.getAsJsonArray("proposals").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }
        return PlanByRest.told(name, report);
    }

    private ExpectedTab expected(String tab) {
        return tab.equals(ACCOUNTS) ? accounts : deals;
    }

    private static String keyColumn(String tab) {
        return tab.equals(ACCOUNTS) ? "Account" : "Opportunity ID";
    }

    private static Map<String, Map<String, String>> accounts(ExportFile file) {
        return file.under(ACCOUNT_COLUMNS);
    }

    private static Map<String, Map<String, String>> deals(ExportFile file) {
        Map<String, Map<String, String>> rows = file.under(DEAL_COLUMNS);
        rows.values()
                .forEach(deal -> deal.put(
                        "Outcome", List.of("Won", "Lost").contains(deal.get("Stage")) ? deal.get("Stage") : "Open"));
        return rows;
    }

    private static byte[] bytes(ExportFile file) {
        return file.csv().getBytes(StandardCharsets.UTF_8);
    }

    /// Every cell of both tabs as reckoned, and no row twice.
    private void assertTabs() {
        plan.assertRows(ACCOUNTS, "Account", accounts);
        plan.assertRows(DEALS, "Opportunity ID", deals);
    }
}
