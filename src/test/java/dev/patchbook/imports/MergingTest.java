package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.imports.UndoReport.Left;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Foreseen;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import dev.patchbook.workbook.Workbook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Importing the same source again and again: what the AE wrote stays, what the CRM changed comes, what is gone is
/// told.
class MergingTest {

    private static final ImportOptions TAKE_CRM = new ImportOptions(false, true, false, false);
    private static final ImportOptions FULL = new ImportOptions(true, false, false, false);
    private static final ImportOptions CONFIRMED = new ImportOptions(true, false, true, false);

    private final PlanOnPaper plan = new PlanOnPaper();
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void what_only_the_crm_changed_is_updated() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");

        ImportReport report = imported("Account ID,Account,City\nA1,Acme,Bruges\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("Bruges"));
        assertThat(report.updated()).isEqualTo(1);
    }

    @Test
    void what_only_the_ae_changed_stays_and_nothing_is_said() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Antwerp").type(InputTabs.ACCOUNTS, 1, "Account", "Acme (Benelux)");

        ImportReport report = imported("Account ID,Account,City\nA1,Acme,Ghent\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("City", Value.of("Antwerp"))
                .containsEntry("Account", Value.of("Acme (Benelux)"));
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.conflicts()).isEmpty();
    }

    @Test
    void what_the_ae_cleared_stays_clear_while_the_crm_says_the_same() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "");

        imported("Account ID,Account,City\nA1,Acme,Ghent\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).doesNotContainKey("City");
    }

    @Test
    void what_both_changed_stays_as_the_ae_has_it_and_is_named_until_they_agree() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Antwerp");

        ImportReport report = imported("Account ID,Account,City\nA1,Acme,Bruges\n");
        ImportReport again = imported("Account ID,Account,City\nA1,Acme,Bruges\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Bruges");
        ImportReport agreed = imported("Account ID,Account,City\nA1,Acme,Bruges\n");

        assertThat(report.conflicts())
                .containsExactly(new Conflict(
                        "Acme", "City", Value.of("Antwerp"), Value.of("Bruges"), "You and the CRM both changed it."));
        assertThat(again.conflicts()).isEqualTo(report.conflicts());
        assertThat(agreed.conflicts()).isEmpty();
    }

    @Test
    void the_crm_wins_where_the_ae_says_so() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Antwerp");

        ImportReport report = imported("Account ID,Account,City\nA1,Acme,Bruges\n", TAKE_CRM);

        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("Bruges"));
        assertThat(report.conflicts()).isEmpty();
    }

    @Test
    void what_the_ae_had_filled_in_before_the_first_import_is_the_ae_s() {
        plan.type(InputTabs.ACCOUNTS, 1, "Account", "Acme").type(InputTabs.ACCOUNTS, 1, "City", "Antwerp");

        ImportReport report = imported("Account,City,Country\nAcme,Ghent,Belgium\n");

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("City", Value.of("Antwerp"))
                .containsEntry("Country", Value.of("Belgium"));
        assertThat(report.conflicts()).extracting(Conflict::column).containsExactly("City");
    }

    @Test
    void a_formula_of_the_ae_s_stays_even_where_the_crm_is_to_win() {
        imported("Account ID,Account,ARR\nA1,Acme,100\n");
        plan.formula(InputTabs.ACCOUNTS, 1, "ARR", "=2*60", 120);

        ImportReport same = imported("Account ID,Account,ARR\nA1,Acme,100\n");
        ImportReport report = imported("Account ID,Account,ARR\nA1,Acme,140\n", TAKE_CRM);

        assertThat(same.conflicts()).isEmpty();
        assertThat(report.conflicts()).extracting(Conflict::why).containsExactly("The cell holds a formula.");
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("ARR", Value.of(120));
    }

    @Test
    void a_row_that_moved_and_a_name_that_got_an_id_are_still_known() {
        imported("Account,City\nAcme,Ghent\nBolt,Lyon\n");
        plan.sort(InputTabs.ACCOUNTS, "Account", false).type(InputTabs.ACCOUNTS, 2, "City", "Antwerp");

        ImportReport report = imported("Account ID,Account,City\nA1,Acme,Ghent\nA2,Bolt,Nice\n");
        ImportReport again = imported("Account ID,Account,City\nA1,Acme Ltd,Ghent\nA2,Bolt,Nice\n");

        assertThat(report.conflicts()).isEmpty();
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account ID", Value.of("A2"))
                .containsEntry("City", Value.of("Nice"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 2)).containsEntry("City", Value.of("Antwerp"));
        assertThat(again.added()).isZero();
    }

    @Test
    void an_id_of_15_and_of_18_characters_is_one_record_and_stays_as_it_is_spelt() {
        imported("Account ID,Account\n001D000000IRFma,Acme\n");

        ImportReport report = imported("Account ID,Account,City\n001D000000IRFmaIAH,Acme,Ghent\n");

        assertThat(report.added()).isZero();
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("Account ID", Value.of("001D000000IRFma"))
                .containsEntry("City", Value.of("Ghent"));
    }

    @Test
    void a_note_as_long_as_a_cell_makes_no_longer_line_in_the_log() {
        String file = "Account ID,Account,Notes\nA1,Acme," + "x".repeat(50_000) + "\n";

        imported(file);
        ImportReport again = imported(file);

        assertThat(plan.column(LogTab.SCHEMA, 4))
                .allSatisfy(cell -> assertThat(CellForm.text(cell)).hasSizeLessThanOrEqualTo(50_000));
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void what_a_full_import_does_not_bring_is_gone_and_comes_back_with_it() {
        String all = "Account ID,Account\nA1,Acme\nA2,Bolt\nA3,Crux\nA4,Dyne\nA5,Echo\n";
        imported(all, FULL);
        plan.type(InputTabs.ACCOUNTS, 6, "Account", "Typed by hand");

        ImportReport report = imported(all.replace("A3,Crux\n", ""), FULL);
        Map<String, Value> gone = plan.row(InputTabs.ACCOUNTS, 3);
        imported(all, FULL);

        assertThat(report.gone()).isEqualTo(1);
        assertThat(gone)
                .containsEntry("Account", Value.of("Crux"))
                .containsEntry("In CRM", Value.of("No, since 2026-05-04"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 3)).containsEntry("In CRM", Value.of("Yes"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 6)).doesNotContainKey("In CRM");
    }

    @Test
    void a_look_before_names_the_rows_that_would_go_or_come_back() {
        ImportOptions look = new ImportOptions(true, false, false, true);
        String all = "Account ID,Account\nA1,Acme\nA2,Bolt\nA3,Crux\nA4,Dyne\nA5,Echo\n";
        imported(all, FULL);

        ImportReport going = imported(all.replace("A3,Crux\n", ""), look);
        ImportReport coming = imported(all, look);

        Value yes = Value.of("Yes");
        Value no = Value.of("No, since 2026-05-04");
        assertThat(going.changes()).containsExactly(new ImportReport.CellChange("Crux", "In CRM", yes, no));
        assertThat(coming.changes()).containsExactly(new ImportReport.CellChange("Crux", "In CRM", no, yes));
    }

    @Test
    void a_partial_import_makes_nothing_go() {
        imported("Account ID,Account\nA1,Acme\nA2,Bolt\n");

        ImportReport report = imported("Account ID,Account\nA1,Acme\n");

        assertThat(report.gone()).isZero();
        assertThat(plan.row(InputTabs.ACCOUNTS, 2)).containsEntry("In CRM", Value.of("Yes"));
    }

    @Test
    void more_than_a_fifth_does_not_go_unconfirmed() {
        imported("Account ID,Account\nA1,Acme\nA2,Bolt\nA3,Crux\n");
        Map<String, Value> before = plan.row(InputTabs.ACCOUNTS, 2);

        assertThatThrownBy(() -> imported("Account ID,Account\nA1,Acme\n", FULL))
                .isInstanceOfSatisfying(ImportUnconfirmed.class, unconfirmed -> {
                    assertThat(unconfirmed.report().gone()).isEqualTo(2);
                    assertThat(unconfirmed.all()).isEqualTo(3);
                });
        Map<String, Value> after = plan.row(InputTabs.ACCOUNTS, 2);
        ImportReport confirmed = imported("Account ID,Account\nA1,Acme\n", CONFIRMED);

        assertThat(after).isEqualTo(before);
        assertThat(confirmed.gone()).isEqualTo(2);
    }

    @Test
    void undo_takes_back_what_nobody_edited_since_and_says_what_it_left() {
        imported("Account ID,Account,City,Country\nA1,Acme,Ghent,Belgium\n");
        imported("Account ID,Account,City,Country\nA1,Acme,Bruges,Spain\nA2,Bolt,Lyon,France\nA3,Crux,Rome,Italy\n");
        plan.type(InputTabs.ACCOUNTS, 1, "Country", "Portugal").type(InputTabs.ACCOUNTS, 3, "Notes", "call Ada");

        UndoReport report = undone();

        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("City", Value.of("Ghent"))
                .containsEntry("Country", Value.of("Portugal"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 2))
                .containsEntry("Account", Value.of("Crux"))
                .containsEntry("Notes", Value.of("call Ada"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 3)).isEmpty();
        assertThat(report.left())
                .extracting(Left::cell, Left::why)
                .containsExactlyInAnyOrder(
                        tuple("Accounts!J2", "It was edited since the import."),
                        tuple("Accounts!A4", "The import brought this row, and you have written in it since."));
    }

    @Test
    void after_an_undo_the_same_import_does_the_same_again() {
        imported("Account ID,Account,City\nA1,Acme,Ghent\n");
        String changed = "Account ID,Account,City\nA1,Acme,Bruges\nA2,Bolt,Lyon\n";
        imported(changed);
        Map<String, Value> after = plan.row(InputTabs.ACCOUNTS, 1);
        undone();

        ImportReport again = imported(changed);

        assertThat(again.added()).isEqualTo(1);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("City", after.get("City"))
                .containsEntry("Account", Value.of("Acme"));
    }

    @Test
    void an_undone_import_is_not_undone_twice() {
        imported("Account\nAcme\n");
        undone();

        assertThatThrownBy(this::undone)
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("There is no import to undo");
    }

    private ImportReport imported(String csv) {
        return imported(csv, ImportOptions.PARTIAL);
    }

    private ImportReport imported(String csv, ImportOptions options) {
        now = now.plus(Duration.ofMinutes(1));
        ImportRequest request = new ImportRequest(
                ImportTarget.ACCOUNTS, ImportFile.of("a.csv", csv.getBytes(UTF_8)), Map.of(), options);
        Workbook before = plan.read();
        TabImport.Imported imported = TabImport.of(before, bindings(), request, now);
        plan.apply(imported.changes());
        Foreseen.check(before, imported.changes(), plan.read());
        return imported.report();
    }

    private UndoReport undone() {
        now = now.plus(Duration.ofMinutes(1));
        LastStep last = LastStep.of(plan.read(), bindings(), now);
        plan.apply(last.undone());
        return last.report();
    }

    private Bindings bindings() {
        return plan.bindings(LogTab.SCHEMA);
    }
}
