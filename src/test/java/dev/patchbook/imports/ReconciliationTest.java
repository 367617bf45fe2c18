package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.SharedData;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.quality.DataQuality;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.PlanOnPaper;
import dev.patchbook.workbook.Sheet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What an import leaves on the tab, and the line that each refresh makes of it.
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-05T10:00:00Z");
    private static final TableSchema DEALS = InputTabs.OPPORTUNITIES;
    private static final String HEAD = "Opportunity ID,Account,Stage,Amount,Created,Close date,Owner,Currency\n";
    private static final String THREE = HEAD
            + "D1,Acme,Won,100,2026-01-02,2026-02-03,Ada,\n"
            + "D2,Acme,Won,200,2026-01-02,2026-04-03,Ada,\n"
            + "D3,Bolt,Negotiation,50,2026-01-02,2026-06-03,Bo,\n";

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void an_import_that_the_plan_agrees_with_is_a_note_with_rows_sum_and_won_by_quarter() {
        bring(THREE);

        assertThat(line())
                .isEqualTo("Note: deals.csv, imported 2026-05-04 12:00, has 3 rows, 350 USD; won 2 deals, 300 USD, "
                        + "by quarter: 2026 Q1 1 (100), 2026 Q2 1 (200). The plan counts the same.");
        assertThat(lines(plan).getFirst().at("Amount touched")).isEqualTo(Value.BLANK);
    }

    @Test
    void rows_that_the_import_left_out_explain_the_difference() {
        bring(THREE + "D1,Acme,Won,7,2026-01-02,2026-02-03,Ada,\n" + ",,Won,9,,2026-02-03,Ada,\n");

        assertThat(line())
                .startsWith("Warning: deals.csv, imported 2026-05-04 12:00, has 5 rows, 366 USD; won 4 deals, 316 USD")
                .endsWith(
                        " The plan counts 3 rows, 350 USD; won 2 deals, 300 USD, otherwise in 2026 Q1 1 (100). "
                                + "Why: rows that the import left out (no key, or one twice) (-2 rows, -16 USD, won -2 (-16 USD)).");
        assertThat(lines(plan).getFirst().at("Amount touched")).isEqualTo(Value.of(16));
    }

    @Test
    void rows_typed_by_hand_explain_the_difference() {
        bring(THREE);
        plan.type(DEALS, 4, "Opportunity ID", "Mine")
                .type(DEALS, 4, "Amount", 1000)
                .type(DEALS, 4, "Outcome", "Won");

        assertThat(line())
                .endsWith("otherwise in without close date 1 (1,000). "
                        + "Why: rows typed by hand (+1 row, +1,000 USD, won +1 (+1,000 USD)).");
    }

    @Test
    void rows_of_earlier_imports_explain_the_difference() {
        bring(THREE);
        bring(HEAD + "D2,Acme,Won,200,2026-01-02,2026-04-03,Ada,\n");

        assertThat(line())
                .endsWith("Why: rows of earlier imports that this file lacks (+2 rows, +150 USD, won +1 (+100 USD)).");
    }

    @Test
    void edits_that_the_import_kept_explain_the_difference() {
        bring(THREE);
        plan.type(DEALS, 1, "Amount", 150).type(DEALS, 2, "Outcome", "Lost");
        bring(THREE.replace("Won,100", "Won,120"));

        assertThat(line()).endsWith("Why: your edits that the import kept in 2 rows (+30 USD, won -1 (-170 USD)).");
    }

    @Test
    void rows_gone_from_the_crm_are_told_with_their_money_and_are_no_difference() {
        bring(THREE);
        bring(HEAD + "D1,Acme,Won,100,2026-01-02,2026-02-03,Ada,\n", new ImportOptions(true, false, true, false));

        assertThat(line())
                .startsWith("Note: ")
                .endsWith(" The plan counts the same. 2 rows gone from the CRM (250 USD) stay on the tab and count "
                        + "nowhere.");
    }

    @Test
    void deals_of_owners_that_settings_does_not_cover_explain_the_difference() {
        plan.type(InputTabs.SETTINGS, 1, "Table", "Settings")
                .type(InputTabs.SETTINGS, 1, "Setting", "Covers owners")
                .type(InputTabs.SETTINGS, 1, "Value", "Ada");
        bring(THREE);

        assertThat(line())
                .endsWith(" The plan counts 2 rows, 300 USD; won 2 deals, 300 USD. "
                        + "Why: owners that Settings does not cover (-1 row, -50 USD).");
    }

    @Test
    void amounts_without_a_rate_are_in_no_sum_and_named() {
        bring(THREE + "D4,Bolt,Negotiation,70,2026-01-02,2026-06-03,Bo,EUR\n");

        assertThat(line())
                .startsWith("Warning: deals.csv, imported 2026-05-04 12:00, has 4 rows, 350 USD; ")
                .endsWith(" Why: 70 EUR without a rate on Settings, in no sum.");
    }

    @Test
    void dates_that_have_not_come_explain_the_difference() {
        bring(THREE + "D4,Bolt,Won,70,2026-01-02,2026-12-03,Bo,\n");

        assertThat(line()).endsWith("Why: dates that have not come (-70 USD, won -1 (-70 USD)).");
    }

    @Test
    void an_edit_before_the_first_refresh_is_told_as_such() {
        bring(THREE);
        plan.type(DEALS, 1, "Amount", 130);

        assertThat(line()).endsWith("Why: amounts edited since the import (+30 USD, won 0 (+30 USD)).");
    }

    @Test
    void what_leaves_no_trace_is_said_to_be_unexplained() {
        bring(THREE);
        write(Metadata.TOTALS, label().replace("\"read\":[3,", "\"read\":[4,"));

        assertThat(line()).endsWith("Why: not explained: nothing on the tab was edited since the import (-1 row).");
    }

    @Test
    void sorting_is_no_edit() {
        bring(THREE);
        String before = line();
        plan.sort(DEALS, "Amount", false);

        assertThat(line()).isEqualTo(before);
        assertThat(plan.plan(LATER).plan().imports().getFirst().edited()).isFalse();
    }

    @Test
    void after_a_refresh_edits_are_told_as_such() {
        bring(THREE);
        refreshed(NOW.plusSeconds(60));
        plan.type(DEALS, 2, "Outcome", "Lost");

        assertThat(line()).endsWith("Why: outcomes edited since the import (won -1 (-200 USD)).");
        plan.deleteRow(DEALS, 3);
        assertThat(line()).endsWith("Why: rows deleted since the import (-1 row, -50 USD, won -1 (-200 USD)).");
    }

    @Test
    void several_causes_add_up_to_the_difference() {
        bring(THREE);
        plan.type(DEALS, 4, "Opportunity ID", "Mine").type(DEALS, 4, "Amount", 1000);
        bring(HEAD
                + "D1,Acme,Won,100,2026-01-02,2026-02-03,Ada,\n"
                + "D1,Acme,Won,100,2026-01-02,2026-02-03,Ada,\n"
                + "D5,Acme,Negotiation,10,2026-01-02,2026-06-03,Ada,\n");

        assertThat(line())
                .contains(" has 3 rows, 210 USD; won 2 deals, 200 USD")
                .endsWith(" The plan counts 5 rows, 1,360 USD; won 2 deals, 300 USD, otherwise in 2026 Q1 1 (100), "
                        + "2026 Q2 1 (200). Why: "
                        + "rows that the import left out (no key, or one twice) (-1 row, -100 USD, won -1 (-100 USD)); "
                        + "rows typed by hand (+1 row, +1,000 USD); "
                        + "rows of earlier imports that this file lacks (+2 rows, +250 USD, won +1 (+200 USD)).");
    }

    @Test
    void an_import_of_accounts_is_held_against_the_plan_by_rows() {
        bring(ImportTarget.ACCOUNTS, "Account\nAcme\nBolt\nacme\n", ImportOptions.PARTIAL);

        assertThat(line())
                .isEqualTo("Warning: deals.csv, imported 2026-05-04 12:00, has 3 rows. The plan counts 2 rows. "
                        + "Why: rows that the import left out (no key, or one twice) (-1 row).");
    }

    @Test
    void an_import_that_was_undone_has_no_line_and_the_one_before_has_its_own_again() {
        bring(HEAD + "D1,Acme,Won,90,2026-01-02,2026-02-03,Ada,\n");
        String before = line();
        ImportFile more = ImportFile.of("deals.csv", THREE.getBytes(UTF_8));
        ImportRequest again = new ImportRequest(ImportTarget.OPPORTUNITIES, more, Map.of(), ImportOptions.PARTIAL);
        plan.apply(TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), again, NOW.plusSeconds(60))
                .changes());
        plan.apply(LastStep.of(plan.read(), plan.bindings(LogTab.SCHEMA), LATER).undone());

        assertThat(lines(plan)).hasSize(1);
        assertThat(line()).isEqualTo(before);
        assertThat(before).endsWith("The plan counts the same.");
    }

    @Test
    void the_first_import_undone_leaves_no_line() {
        bring(THREE);
        plan.apply(LastStep.of(plan.read(), plan.bindings(LogTab.SCHEMA), LATER).undone());

        assertThat(lines(plan)).isEmpty();
        assertThat(plan.tab(DEALS).sheet().metadata(Metadata.TOTALS)).isEmpty();
    }

    @Test
    void a_file_of_many_quarters_and_currencies_leaves_a_short_label_that_loses_no_deal() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 400; i++) {
            LocalDate closed = LocalDate.parse("2026-04-30").minusMonths(i / 2);
            String currency = List.of("EUR", "GBP", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "")
                    .get(i % 9);
            file.append("D%d,Acme,Won,%d.25,2000-01-02,%s,Ada,%s\n".formatted(i, 1_234_567 + i, closed, currency));
        }
        bring(file.toString());

        assertThat(label().length()).isLessThanOrEqualTo(2_000);
        ImportTotals totals = plan.plan(LATER).plan().imports().getFirst();
        assertThat(totals.read().rows()).isEqualTo(400);
        assertThat(totals.won()).hasSizeGreaterThan(2);
        assertThat(totals.won().stream().mapToInt(ImportTotals.Won::deals).sum())
                .isEqualTo(400);
        assertThat(line()).contains("by quarter: before 20").contains(" in further currencies without a rate");
    }

    @Test
    void a_label_that_somebody_else_wrote_says_nothing() {
        bring(THREE);
        for (String text : List.of(
                "",
                "yes",
                "{}",
                "[1]",
                "[{\"source\": 3}]",
                "[{\"at\": \"never\"}]",
                label().replace("[3,", "[\"three\","),
                label().replaceFirst("\"read\":\\[[^]]*]", "\"read\":[3]"))) {
            write(Metadata.TOTALS, text);

            assertThat(lines(plan)).as(text).isEmpty();
        }
    }

    @Test
    void the_crm_set_agrees_to_the_unit() throws IOException {
        ImportFile file = ImportFile.at(SharedData.path("data/crm/sales_pipeline.csv"));
        plan.apply(TabImport.of(
                        plan.read(),
                        plan.bindings(LogTab.SCHEMA),
                        new ImportRequest(ImportTarget.OPPORTUNITIES, file, Map.of(), ImportOptions.PARTIAL),
                        NOW)
                .changes());

        assertThat(line())
                .isEqualTo("Note: sales_pipeline.csv, imported 2026-05-04 12:00, has 8,800 rows, 10,005,534 USD; "
                        + "won 4,238 deals, 10,005,534 USD, by quarter: 2017 Q1 531 (1,134,672), "
                        + "2017 Q2 1,254 (3,086,111), 2017 Q3 1,257 (2,982,255), 2017 Q4 1,196 (2,802,496). "
                        + "The plan counts the same.");
    }

    /// Whatever the files bring and the AE edits between them.
    @Test
    void right_after_an_import_every_difference_has_a_cause_with_a_name() {
        int differing = 0;
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            PlanOnPaper paper = new PlanOnPaper();
            for (int round = 0; round < 4; round++) {
                edit(paper, round, random);
                bring(paper, randomFile(random), new ImportOptions(random.nextBoolean(), false, true, false));
                String line = line(paper);

                assertThat(line).as("seed %d, round %d", seed, round).doesNotContain("not explained");
                differing += line.startsWith("Warning") ? 1 : 0;
            }
        }
        assertThat(differing).isGreaterThan(50);
    }

    private static String randomFile(Random random) {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 10; i++) {
            file.append("D%d,Acme,%s,%s,2025-01-02,2026-0%d-03,%s,%s\n"
                    .formatted(
                            random.nextInt(12),
                            List.of("Won", "Lost", "Negotiation").get(random.nextInt(3)),
                            random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(1_000)),
                            1 + random.nextInt(7),
                            List.of("Ada", "Bo").get(random.nextInt(2)),
                            List.of("", "USD", "EUR").get(random.nextInt(3))));
        }
        return file.toString();
    }

    private static void edit(PlanOnPaper paper, int round, Random random) {
        int row = 1 + random.nextInt(4);
        if (paper.row(DEALS, row).isEmpty()) {
            paper.type(DEALS, row, "Opportunity ID", "Mine " + random.nextInt());
        }
        paper.type(DEALS, row, "Amount", random.nextInt(1_000));
        paper.type(
                DEALS, 1 + random.nextInt(4), "Outcome", List.of("Won", "Lost").get(random.nextInt(2)));
        if (round > 0 && random.nextInt(3) == 0) {
            paper.deleteRow(DEALS, 1 + random.nextInt(4));
        }
    }

    private void bring(String csv) {
        bring(csv, ImportOptions.PARTIAL);
    }

    private void bring(String csv, ImportOptions options) {
        bring(ImportTarget.OPPORTUNITIES, csv, options);
    }

    private static void bring(PlanOnPaper paper, String csv, ImportOptions options) {
        bring(paper, ImportTarget.OPPORTUNITIES, csv, options);
    }

    private void bring(ImportTarget target, String csv, ImportOptions options) {
        bring(plan, target, csv, options);
    }

    private static void bring(PlanOnPaper paper, ImportTarget target, String csv, ImportOptions options) {
        ImportRequest request =
                new ImportRequest(target, ImportFile.of("deals.csv", csv.getBytes(UTF_8)), Map.of(), options);
        paper.apply(TabImport.of(paper.read(), paper.bindings(LogTab.SCHEMA), request, NOW)
                .changes());
    }

    /// What a refresh would leave on the plan.
    private void refreshed(Instant at) {
        write(Metadata.DIGEST, plan.tab(DEALS).digest().value());
        plan.apply(new Changes(
                List.of(new Change.SetMetadata(
                        Optional.empty(), Metadata.REFRESHED, at + " 2026-05-04", Optional.empty())),
                List.of(),
                List.of()));
    }

    private void write(String key, String value) {
        Sheet sheet = plan.tab(DEALS).sheet();
        Change.Place place = new Change.Place(sheet.id(), Optional.empty());
        plan.apply(new Changes(
                List.of(new Change.SetMetadata(Optional.of(place), key, value, sheet.metadata(key))),
                List.of(),
                List.of()));
    }

    private String label() {
        return plan.tab(DEALS).sheet().metadata(Metadata.TOTALS).orElseThrow().value();
    }

    private String line() {
        return line(plan);
    }

    private static String line(PlanOnPaper paper) {
        assertThat(lines(paper)).hasSize(1);
        Row row = lines(paper).getFirst();
        return text(row, "Severity") + ": " + text(row, "Problem");
    }

    private static List<Row> lines(PlanOnPaper paper) {
        Plan read = paper.plan(LATER).plan();
        LocalDate today = LocalDate.parse("2026-05-05");
        return new DataQuality()
                        .of(new SummaryInput(
                                AsKnown.on(read, today), read, today, false, LATER, List.of(), List.of(), List.of()))
                        .rows()
                        .stream()
                        .filter(row -> text(row, "Kind").startsWith("Import "))
                        .toList();
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
