package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.imports.ImportRequest.Mapped;
import dev.patchbook.imports.ImportStage.Doing;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void a_record_that_is_there_is_updated_and_a_blank_never_clears_a_filled_cell() {
        accounts("Account ID,Account Name,Industry\nA1,Acme,Retail\n");
        plan.type(InputTabs.ACCOUNTS, 1, "Notes", "mine");

        ImportReport report = accounts("Account ID,Account Name,Industry,City\nA1,Acme Ltd,,Ghent\nA2,Bolt,Energy,\n");

        assertThat(List.of(report.added(), report.updated(), report.unchanged()))
                .containsExactly(1, 1, 0);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account", Value.of("Acme Ltd"))
                .containsEntry("Industry", Value.of("Retail"))
                .containsEntry("City", Value.of("Ghent"))
                .containsEntry("Notes", Value.of("mine"))
                .containsEntry("In CRM", Value.of("Yes"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 2))
                .containsEntry("Account", Value.of("Bolt"))
                .containsEntry("Imported at", Value.of(46146.5));
    }

    @Test
    void a_record_without_id_is_found_by_name_and_keeps_the_spelling_of_the_ae() {
        plan.type(InputTabs.ACCOUNTS, 1, "Account", "ACME corp");

        ImportReport report = accounts("Id,Name,Industry\nA1,Acme Corp,Energy\n");

        assertThat(report.updated()).isEqualTo(1);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account ID", Value.of("A1"))
                .containsEntry("Account", Value.of("ACME corp"))
                .containsEntry("Industry", Value.of("Energy"));
    }

    @Test
    void new_rows_come_below_the_last_record_and_above_what_the_ae_keeps_there() {
        plan.type(InputTabs.ACCOUNTS, 1, "Account", "Acme");
        plan.type(InputTabs.ACCOUNTS, 3, "Employees", 999);

        accounts("Account\nBolt\nCrux\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 2)).containsEntry("Account", Value.of("Bolt"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 3)).containsEntry("Account", Value.of("Crux"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 5)).isEqualTo(Map.of("Employees", Value.of(999)));
    }

    @Test
    void an_import_tells_every_thousand_rows_how_many_it_has_compared() {
        String rows = IntStream.rangeClosed(1, 2_500)
                .mapToObj("Account %d\n"::formatted)
                .collect(Collectors.joining());
        ImportRequest request =
                new ImportRequest(ImportTarget.ACCOUNTS, csv("Account\n" + rows), Map.of(), ImportOptions.PARTIAL);
        List<ImportStage> told = new ArrayList<>();

        TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, NOW, told::add);

        assertThat(told)
                .containsExactly(
                        new ImportStage(Doing.READING_SOURCE, 0, 0),
                        new ImportStage(Doing.COMPARING, 0, 2_500),
                        new ImportStage(Doing.COMPARING, 1_000, 2_500),
                        new ImportStage(Doing.COMPARING, 2_000, 2_500));
    }

    @Test
    void an_import_too_large_for_one_batch_comes_in_several_and_in_order() {
        plan.type(InputTabs.ACCOUNTS, 3, "Employees", 999);
        StringBuilder file = new StringBuilder("Account,Notes\n");
        for (int i = 0; i < 20_000; i++) {
            file.append("Account ")
                    .append(i)
                    .append(',')
                    .append("x".repeat(400))
                    .append('\n');
        }
        ImportRequest request =
                new ImportRequest(ImportTarget.ACCOUNTS, csv(file.toString()), Map.of(), ImportOptions.PARTIAL);

        List<Changes> batches = Batches.of(
                TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, NOW)
                        .changes(),
                10_000_000);
        batches.forEach(plan::apply);

        assertThat(batches).hasSizeBetween(4, 8);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("Account", Value.of("Account 0"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 20_000)).containsEntry("Account", Value.of("Account 19999"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 20_003)).isEqualTo(Map.of("Employees", Value.of(999)));
    }

    @Test
    void a_cell_with_a_formula_keeps_it_and_is_named() {
        plan.type(InputTabs.ACCOUNTS, 1, "Account", "Acme").formula(InputTabs.ACCOUNTS, 1, "ARR", "=2*50", 100);

        ImportReport report = accounts("Account,ARR\nAcme,120\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("ARR", Value.of(100));
        assertThat(report.conflicts())
                .containsExactly(
                        new Conflict("Acme", "ARR", Value.of(100), Value.of(120), "The cell holds a formula."));
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void hostile_text_goes_in_as_text_unchanged() {
        ImportReport report =
                accounts("Account,Notes,Owner\n\"=HYPERLINK(\"\"http://x.example\"\",\"\"y\"\")\",+1,@SUM(A1)\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account", Value.of("=HYPERLINK(\"http://x.example\",\"y\")"))
                .containsEntry("Notes", Value.of("+1"))
                .containsEntry("Owner", Value.of("@SUM(A1)"));
    }

    @Test
    void invisible_characters_and_huge_cells_are_left_out_and_told() {
        ImportReport report = accounts("Account,Notes\nAc\u0000me,ok\nBolt," + "x".repeat(50_001) + "\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("Account", Value.of("Acme"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 2)).doesNotContainKey("Notes");
        assertThat(report.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactly(tuple("Control characters", "A2"), tuple("Too long", "B3"));
    }

    @Test
    void ids_stay_text() {
        accounts("Account ID,Account,Legacy code,Seats\n007,Acme,0012,12\n1E5,Bolt,1E5,3\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account ID", Value.of("007"))
                .containsEntry("Legacy code", Value.of("0012"))
                .containsEntry("Seats", Value.of(12));
        assertThat(plan.row(InputTabs.ACCOUNTS, 2))
                .containsEntry("Account ID", Value.of("1E5"))
                .containsEntry("Legacy code", Value.of("1E5"));
    }

    @Test
    void unknown_columns_are_kept_once_as_the_ae_s_own_and_empty_ones_are_told() {
        accounts("Account,Founded,Fax,Signed\nAcme,1996,,2026-01-31\n");
        ImportReport again = accounts("Account,founded,Fax,Signed\nAcme,1997,,2026-01-31\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Founded", Value.of(1997))
                .containsEntry("Signed", Value.of(SerialDate.of(LocalDate.of(2026, 1, 31))))
                .doesNotContainKeys("founded", "Fax");
        assertThat(again.problems())
                .extracting(Problem::message)
                .containsExactly("The column “Fax” was left out: nothing stands in it.");
    }

    @Test
    void a_dry_run_lists_what_would_change() {
        accounts("Account,City\nAcme,Ghent\n");
        ImportRequest request = new ImportRequest(
                ImportTarget.ACCOUNTS,
                csv("Account,City\nBolt,Lyon\nAcme,Bruges\n"),
                Map.of(),
                ImportOptions.PARTIAL.asDryRun());

        ImportReport report = TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, NOW)
                .report();

        assertThat(report.changes())
                .containsExactly(
                        new CellChange("Acme", "City", Value.of("Ghent"), Value.of("Bruges")),
                        new CellChange("Bolt", "Account", Value.BLANK, Value.of("Bolt")),
                        new CellChange("Bolt", "City", Value.BLANK, Value.of("Lyon")));
    }

    @Test
    void the_mapping_of_the_ae_wins_and_may_leave_a_column_out() {
        ImportReport report = deals(
                "Nr,Firma,Begonnen,Summe,Geheim\nD1,Acme,04.03.26,\"1.234,50\",x\n",
                Map.of(
                        "Nr", new Mapped("Opportunity ID", Optional.empty()),
                        "firma", new Mapped("Account", Optional.empty()),
                        "Begonnen", new Mapped("Created", Optional.of("dd.MM.yy")),
                        "Summe", new Mapped("Amount", Optional.empty()),
                        "Geheim", new Mapped("", Optional.empty())));

        assertThat(report.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .doesNotContain(tuple("Geheim", "Geheim"));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1))
                .containsEntry("Account", Value.of("Acme"))
                .containsEntry("Created", Value.of(SerialDate.of(LocalDate.of(2026, 3, 4))))
                .containsEntry("Amount", Value.of(1234.5));
    }

    @Test
    void dates_that_can_be_read_in_two_ways_follow_the_order_in_which_deals_begin_and_close() {
        deals("Deal ID,Create Date,Close Date\nD1,01/02/2026,03/01/2026\nD2,02/03/2026,05/02/2026\n", Map.of());

        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1))
                .containsEntry("Created", Value.of(SerialDate.of(LocalDate.of(2026, 1, 2))))
                .containsEntry("Close date", Value.of(SerialDate.of(LocalDate.of(2026, 3, 1))));
    }

    @Test
    void dates_that_stay_open_are_refused_with_the_way_out() {
        assertThatThrownBy(() -> deals("Deal ID,Create Date\nD1,03/04/2026\n", Map.of()))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> {
                    assertThat(refused.location()).isEqualTo("deals.csv, column “Create Date”");
                    assertThat(refused)
                            .hasMessage(
                                    "The dates of “Create Date” can be read in two ways: “03/04/2026” is 2026-04-03 "
                                            + "as day, month, year, but 2026-03-04 as month, day, year.");
                    assertThat(refused.wayOut()).contains("\"to\": \"Created\"");
                });
    }

    @Test
    void a_cell_that_cannot_be_read_is_told_and_replaces_nothing() {
        plan.type(InputTabs.OPPORTUNITIES, 1, "Opportunity ID", "D1").type(InputTabs.OPPORTUNITIES, 1, "Amount", 50);

        ImportReport report = deals("Deal ID,Amount\nD1,lots\nD2,lots\nD3,n/a\nD4,12\n", Map.of());

        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1)).containsEntry("Amount", Value.of(50));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 2)).containsEntry("Amount", Value.of("lots"));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 3)).doesNotContainKey("Amount");
        assertThat(report.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactly(tuple("Not a number", "B2"), tuple("Not a number", "B3"));
    }

    @Test
    void a_deal_without_id_needs_account_name_and_creation_date() {
        String file = "Account Name,Opportunity Name,Created Date,Amount\nAcme,Big,2026-01-02,5\nAcme,,2026-01-02,6\n";

        ImportReport report = deals(file, Map.of());
        ImportReport again = deals(file, Map.of());

        assertThat(report.added()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("Line 3 has no key (the deal's id, or account, name and creation date together), "
                        + "so it was left out.");
    }

    @Test
    void the_second_record_of_a_key_is_told_and_left_out() {
        ImportReport report = accounts("Account\nAcme\nBolt\nACME \n");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("Line 4 has the same key as line 2 (“ACME”); line 2 counts, this one was left out.");
    }

    @Test
    void a_sign_beside_an_amount_becomes_its_currency() {
        deals("Deal ID,Amount\nD1,\"€1,200.50\"\nD2,$5\n", Map.of());

        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1))
                .containsEntry("Amount", Value.of(1200.5))
                .containsEntry("Currency", Value.of("EUR"));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 2))
                .containsEntry("Amount", Value.of(5))
                .doesNotContainKey("Currency");
    }

    @Test
    void titles_above_and_the_footer_of_a_report_are_no_records() {
        ImportReport report = deals("""
                Pipeline by owner

                Opportunity Owner,Amount Currency,Amount,Account Name,Opportunity Name,Stage,Created Date,Close Date
                Ada Example,USD,100,Acme,Big,Closed Won,2026-01-02,2026-02-03
                Ada Example,USD,200,Bolt,Small,Value Proposition,2026-01-02,2026-09-03
                Grand Totals (2 records)

                "Pipeline by owner"
                "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
                "Confidential Information - Do Not Distribute"
                "Generated By:  Ada Example  2/4/2026 3:54 AM"
                "Example Company"
                """, Map.of());

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "6 rows from line 6 on were taken for the report's footer and left out: “Grand Totals (2 "
                                + "records)”.");
    }

    @Test
    void stages_and_types_that_are_found_are_proposed_on_settings_once() {
        plan.type(InputTabs.SETTINGS, 1, "Table", "Stages")
                .type(InputTabs.SETTINGS, 1, "Setting", "Parked")
                .type(InputTabs.SETTINGS, 1, "Value", "9 Lost");
        String file = "Deal ID,Stage,Type\nD1,Parked,New Business\nD2,Zzz,\nD3,Proposal,\n";

        ImportReport report = deals(file, Map.of());
        deals(file, Map.of());

        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1)).containsEntry("Outcome", Value.of("Lost"));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 2)).doesNotContainKey("Outcome");
        assertThat(plan.column(InputTabs.SETTINGS, 1))
                .containsExactly(Value.of("Parked"), Value.of("Proposal"), Value.of("Zzz"), Value.of("New Business"));
        assertThat(plan.column(InputTabs.SETTINGS, 2))
                .containsExactly(Value.of("9 Lost"), Value.of("1 Open"), Value.BLANK, Value.of("New"));
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("Nothing says what “Zzz” means; Settings now has a row for it in the table Stages.");
    }

    @Test
    void a_row_that_had_vanished_returns() {
        plan.type(InputTabs.ACCOUNTS, 1, "Account", "Acme")
                .type(InputTabs.ACCOUNTS, 1, "In CRM", "No, since 2026-01-01");

        ImportReport report = accounts("Account\nAcme\n");

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("In CRM", Value.of("Yes"));
    }

    @Test
    void a_column_that_the_ae_deleted_comes_back_at_the_right_end() {
        plan.deleteColumn(InputTabs.GOALS, "Target");

        run(ImportTarget.GOALS, "Goal ID,Metric,Target\nQ1,bookings,5\n", Map.of());

        assertThat(plan.tab(InputTabs.GOALS).missingColumns()).isEmpty();
        assertThat(plan.tab(InputTabs.GOALS).column("Target"))
                .hasValue(InputTabs.GOALS.columns().size() - 1);
        assertThat(plan.row(InputTabs.GOALS, 1)).containsEntry("Target", Value.of(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", "^"})
    void the_delimiter_is_found(String delimiter) {
        accounts("Account,City,Industry\n\"Ac,me\",Gh;ent,A|B^C\tD\n"
                .replace("Gh;ent,A|B^C\tD", "Ghent,Energy")
                .replaceAll(",(?!me)", Matcher.quoteReplacement(delimiter)));

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account", Value.of("Ac,me"))
                .containsEntry("City", Value.of("Ghent"));
    }

    @Test
    void a_sep_line_says_the_delimiter_and_line_numbers_count_it() {
        ImportReport report = accounts("sep=~\r\nAccount~City\r\nAcme~Ghent\r\n~Lyon\r\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("Ghent"));
        assertThat(report.problems())
                .extracting(Problem::message)
                .allMatch(message -> message.startsWith("Line 4 has no key"));
    }

    @Test
    void encodings_are_found() {
        accounts(ImportFile.of("a.csv", "Account\nZürich AG\n".getBytes(ISO_8859_1)));
        accounts(ImportFile.of("a.csv", "\uFEFFAccount\nŁódź\n".getBytes(UTF_8)));
        accounts(ImportFile.of("a.csv", "\uFEFFAccount\n東京\n".getBytes(UTF_16BE)));

        assertThat(plan.column(InputTabs.ACCOUNTS, 1))
                .containsExactly(Value.of("Zürich AG"), Value.of("Łódź"), Value.of("東京"));
    }

    @Test
    void files_that_are_no_table_are_refused_with_what_to_do() {
        assertRefused(new byte[0], "The file is empty.", "Export it again.");
        assertRefused("%PDF-1.7 …".getBytes(UTF_8), "The file is a PDF, not a table.", "save or export it");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                "The file is an old Excel workbook (.xls).",
                "save it as .xlsx");
        assertRefused("<html><table>".getBytes(UTF_8), "The file is a web page, whatever its name says.", "save it as");
        assertRefused("\n\n \n".getBytes(UTF_8), "The file holds no rows at all.", "a heading for each column");
        assertRefused(
                "colour,size\nred,3\n".getBytes(UTF_8),
                "No column of the file is known for Account ID or Account, so its rows cannot be told apart. "
                        + "Its headings are “colour”, “size”.",
                "which column it is");
        assertRefused(
                "Account\n\"never closed\nBolt\n".getBytes(UTF_8),
                "A quotation mark opens on line 2, and no other closes its cell: the file cannot be read on from there.",
                "double each one inside the cell");
    }

    @Test
    void a_mapping_that_cannot_be_followed_is_refused() {
        String file = "Account,When\nAcme,1\n";

        assertThatThrownBy(() -> run(ImportTarget.ACCOUNTS, file, Map.of("Wen", new Mapped("City", Optional.empty()))))
                .hasMessage("The file has no column “Wen”. It has “Account”, “When”.");
        assertThatThrownBy(() ->
                        run(ImportTarget.ACCOUNTS, file, Map.of("When", new Mapped("In CRM", Optional.empty()))))
                .hasMessage("“When” cannot go to In CRM: Patchbook fills that column itself.");
        assertThatThrownBy(() ->
                        run(ImportTarget.ACCOUNTS, file, Map.of("When", new Mapped("Renewal date", Optional.of("bb")))))
                .hasMessage("“bb” is no way to write a date (column “When”).");
    }

    private void assertRefused(byte[] bytes, String message, String wayOut) {
        assertThatThrownBy(() -> accounts(ImportFile.of("a.csv", bytes)))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.wayOut()).contains(wayOut))
                .hasMessage(message);
    }

    private ImportReport accounts(String csv) {
        return accounts(csv(csv));
    }

    private ImportReport accounts(ImportFile file) {
        return run(ImportTarget.ACCOUNTS, file, Map.of()).report();
    }

    private ImportReport deals(String csv, Map<String, Mapped> mapping) {
        return run(ImportTarget.OPPORTUNITIES, ImportFile.of("deals.csv", csv.getBytes(UTF_8)), mapping)
                .report();
    }

    private TabImport.Imported run(ImportTarget target, String csv, Map<String, Mapped> mapping) {
        return run(target, csv(csv), mapping);
    }

    private TabImport.Imported run(ImportTarget target, ImportFile file, Map<String, Mapped> mapping) {
        ImportRequest request = new ImportRequest(target, file, mapping, ImportOptions.PARTIAL);
        TabImport.Imported imported = TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, NOW);
        plan.apply(imported.changes());
        return imported;
    }

    private static ImportFile csv(String text) {
        return ImportFile.of("a.csv", text.getBytes(UTF_8));
    }
}
