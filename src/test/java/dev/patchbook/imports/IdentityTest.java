package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.identity.IdentityReport;
import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.imports.identity.IdentityReport.Left;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// An account that is gone from the CRM goes on as another: proposed, confirmed, denied, and what later imports make of
/// it.
class IdentityTest {

    private static final TableSchema ACCOUNTS = InputTabs.ACCOUNTS;
    private static final TableSchema DEALS = InputTabs.OPPORTUNITIES;
    private static final String FIRST = "Account ID,Account,Website,Industry\nA1,Acme GmbH,acme.example,\nA3,Bolt,,\n";
    private static final String RENAMED =
            "Account ID,Account,Website,Industry\nA2,Acme Corporation,https://www.acme.example/,Food\nA3,Bolt,,\n";

    private final PlanOnPaper plan = new PlanOnPaper();
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void a_new_account_with_the_domain_of_one_that_goes_is_proposed_as_renamed() {
        imported(FIRST);

        ImportReport dry = dryRun(RENAMED);
        ImportReport report = imported(RENAMED);
        ImportReport later = imported(RENAMED);

        assertThat(asked(report)).containsExactly("RENAMED A1 A2 Both have the domain acme.example and the same name.");
        assertThat(dry.proposals()).isEqualTo(report.proposals());
        assertThat(later.proposals()).isEqualTo(report.proposals());
    }

    @Test
    void an_account_that_was_there_before_is_proposed_as_merged_into() {
        imported(FIRST + "A2,ACME Inc.,,\n");
        now = now.plus(Duration.ofDays(3));

        ImportReport report = imported("Account ID,Account,Website,Industry\nA2,ACME Inc.,,\nA3,Bolt,,\n");

        assertThat(asked(report))
                .containsExactly("MERGED A1 A2 “Acme GmbH” and “ACME Inc.” differ only in legal form or spelling.");
    }

    @Test
    void nothing_is_applied_before_it_is_confirmed() {
        imported(FIRST);
        plan.type(ACCOUNTS, 1, "Notes", "call Ada");

        imported(RENAMED);

        assertThat(plan.row(ACCOUNTS, 1)).containsEntry("In CRM", Value.of("No, since 2026-05-04"));
        assertThat(plan.row(ACCOUNTS, 3))
                .containsEntry("Account ID", Value.of("A2"))
                .doesNotContainKey("Notes");
    }

    @Test
    void what_the_ae_typed_comes_to_the_new_row_and_both_are_kept_where_they_differ() {
        imported(FIRST.replace(",Industry", ",Industry,Colour").replace("example,", "example,,grey"));
        plan.type(ACCOUNTS, 1, "Notes", "call Ada")
                .type(ACCOUNTS, 1, "Industry", "Retail")
                .type(ACCOUNTS, 1, "Renewal date", 46_174)
                .typeAt(ACCOUNTS, 1, 27, "red");
        imported(RENAMED);
        Map<String, Value> before = plan.row(ACCOUNTS, 1);

        IdentityReport report = answered("A1", "A2", true);

        assertThat(plan.row(ACCOUNTS, 3))
                .containsEntry("Industry", Value.of("Food"))
                .containsEntry("Renewal date", Value.of(46_174))
                .containsEntry("Colour", Value.of("red"))
                .containsEntry("Notes", Value.of("call Ada\nIndustry was “Retail” on Acme GmbH (A1)"));
        assertThat(plan.row(ACCOUNTS, 1))
                .containsAllEntriesOf(without(before, "In CRM"))
                .containsEntry("In CRM", Value.of("No, renamed to A2 on 2026-05-04"));
        assertThat(report.cells())
                .extracting(CellChange::cell, CellChange::before, CellChange::after)
                .contains(
                        tuple("Accounts!T4", Value.BLANK, Value.of(46_174)),
                        tuple("Accounts!AB4", Value.BLANK, Value.of("red")))
                .hasSize(4);
        assertThat(report.left()).isEmpty();
    }

    @Test
    void what_the_crm_said_of_the_old_account_is_not_noted() {
        imported("Account ID,Account,Website,Industry\nA1,Acme GmbH,acme.example,Retail\nA3,Bolt,,\n");
        imported(RENAMED);

        answered("A1", "A2", true);

        assertThat(plan.row(ACCOUNTS, 3))
                .containsEntry("Industry", Value.of("Food"))
                .doesNotContainKey("Notes");
    }

    @Test
    void a_formula_is_neither_moved_nor_written_over_and_is_told() {
        imported(FIRST);
        plan.formula(ACCOUNTS, 1, "ARR", "=2*60", 120).type(ACCOUNTS, 1, "City", "Ghent");
        imported(RENAMED);
        plan.formula(ACCOUNTS, 3, "City", "=A1", "Bruges").formula(ACCOUNTS, 3, "Notes", "=B4", "x");

        IdentityReport report = answered("A1", "A2", true);

        assertThat(plan.row(ACCOUNTS, 3))
                .containsEntry("City", Value.of("Bruges"))
                .doesNotContainKey("ARR");
        assertThat(report.left())
                .extracting(Left::cell, Left::why)
                .containsExactlyInAnyOrder(
                        tuple("Accounts!R2", "It holds a formula."), tuple("Accounts!L2", "Notes holds a formula."));
    }

    @Test
    void deals_and_lower_accounts_follow_and_no_deal_is_lost_or_counted_twice() {
        imported(FIRST + "A4,Acme Labs,,\n");
        plan.type(ACCOUNTS, 3, "Parent ID", "A1");
        deal(1, "D1", "A1", "Acme GmbH", 100);
        deal(2, "D2", "", "ACME gmbh", 200);
        deal(3, "D3", "A3", "Bolt", 400);
        imported(RENAMED + "A4,Acme Labs,,\n");

        answered("A1", "A2", true);

        assertThat(plan.row(DEALS, 1))
                .containsEntry("Account ID", Value.of("A2"))
                .containsEntry("Account", Value.of("Acme Corporation"));
        assertThat(plan.row(DEALS, 2))
                .containsEntry("Account", Value.of("Acme Corporation"))
                .doesNotContainKey("Account ID");
        assertThat(plan.row(DEALS, 3)).containsEntry("Account ID", Value.of("A3"));
        assertThat(plan.row(ACCOUNTS, 3)).containsEntry("Parent ID", Value.of("A2"));
        assertThat(plan.plan(now).plan().opportunities())
                .extracting(Opportunity::accountKey)
                .containsExactly(Optional.of("A2"), Optional.of("A2"), Optional.of("A3"));
        assertThat(plan.plan(now).problems()).isEmpty();
    }

    @Test
    void a_deal_that_would_get_the_key_of_another_keeps_its_name_and_still_counts_for_the_new_account() {
        imported("Account\nAcme GmbH\nAcme Inc\nBolt\n");
        plan.type(DEALS, 1, "Account", "Acme GmbH").type(DEALS, 1, "Opportunity", "Renewal");
        plan.type(DEALS, 2, "Account", "Acme Inc").type(DEALS, 2, "Opportunity", "Renewal");
        imported("Account\nAcme Inc\nBolt\n");

        IdentityReport report = answered("acme gmbh", "acme inc", true);

        assertThat(plan.row(DEALS, 1)).containsEntry("Account", Value.of("Acme GmbH"));
        assertThat(report.left()).extracting(Left::cell).containsExactly("Opportunities!C2");
        assertThat(plan.plan(now).plan().opportunities())
                .extracting(Opportunity::accountKey)
                .containsExactly(Optional.of("acme inc"), Optional.of("acme inc"));
    }

    @Test
    void a_later_import_that_brings_the_old_key_again_finds_the_new_row() {
        imported(FIRST);
        imported(RENAMED);
        answered("A1", "A2", true);

        ImportReport report = imported("Account ID,Account,City,Parent ID\nA1,Acme GmbH,Ghent,\nA3,Bolt,,A1\n");

        assertThat(report.added()).isZero();
        assertThat(plan.row(ACCOUNTS, 3))
                .containsEntry("Account", Value.of("Acme Corporation"))
                .containsEntry("City", Value.of("Ghent"))
                .containsEntry("In CRM", Value.of("Yes"));
        assertThat(plan.row(ACCOUNTS, 2)).containsEntry("Parent ID", Value.of("A2"));
        assertThat(plan.row(ACCOUNTS, 1)).containsEntry("In CRM", Value.of("No, renamed to A2 on 2026-05-04"));
        assertThat(report.proposals()).isEmpty();
    }

    @Test
    void where_a_file_has_both_keys_the_new_one_counts_and_the_old_is_told() {
        imported(FIRST);
        imported(RENAMED);
        answered("A1", "A2", true);

        ImportReport report =
                imported("Account ID,Account,City\nA1,Acme GmbH,Ghent\nA3,Bolt,\nA2,Acme Corporation,Bruges\n");

        assertThat(plan.row(ACCOUNTS, 3)).containsEntry("City", Value.of("Bruges"));
        assertThat(report.problems()).extracting(Problem::kind).containsExactly("Old key");
        assertThat(report.problems().getFirst().message())
                .isEqualTo("Line 2 has an old key of “Acme Corporation”, as you confirmed, which is on line 4 itself; "
                        + "line 2 was left out.");
    }

    @Test
    void deals_that_later_imports_bring_under_the_old_account_are_the_new_one_s() {
        String deals = "Opportunity ID,Account ID,Account,Amount\nD1,A1,Acme GmbH,%d\n";
        imported(FIRST);
        imported(ImportTarget.OPPORTUNITIES, deals.formatted(100));
        imported(RENAMED);
        answered("A1", "A2", true);

        ImportReport report = imported(ImportTarget.OPPORTUNITIES, deals.formatted(150) + "D2,A1,Acme GmbH,70\n");

        assertThat(List.of(report.added(), report.updated())).containsExactly(1, 1);
        assertThat(report.conflicts()).isEmpty();
        assertThat(plan.row(DEALS, 1))
                .containsEntry("Account ID", Value.of("A2"))
                .containsEntry("Amount", Value.of(150));
        assertThat(plan.row(DEALS, 2))
                .containsEntry("Account ID", Value.of("A2"))
                .containsEntry("Account", Value.of("Acme Corporation"));
    }

    @Test
    void deals_without_ids_are_known_again_under_the_new_name() {
        String deals = "Account,Opportunity,Created,Amount\n%s,Renewal,2026-02-01,%d\n";
        imported("Account\nAcme GmbH\nBolt\n");
        imported(ImportTarget.OPPORTUNITIES, deals.formatted("Acme GmbH", 100));
        imported("Account\nAcme AG\nBolt\n");
        answered("Acme GmbH", "Acme AG", true);

        ImportReport old = imported(ImportTarget.OPPORTUNITIES, deals.formatted("Acme GmbH", 150));
        ImportReport now = imported(ImportTarget.OPPORTUNITIES, deals.formatted("Acme AG", 160));

        assertThat(List.of(old.updated(), now.updated())).containsExactly(1, 1);
        assertThat(List.of(old.added(), now.added(), old.conflicts().size())).containsExactly(0, 0, 0);
        assertThat(plan.row(DEALS, 1))
                .containsEntry("Account", Value.of("Acme AG"))
                .containsEntry("Amount", Value.of(160));
    }

    @Test
    void where_accounts_have_no_ids_in_crm_says_the_name_as_it_is_written() {
        imported("Account\nAcme GmbH\nBolt\n");
        imported("Account\nAcme AG\nBolt\n");

        answered("acme gmbh", "acme ag", false);
        Object denied = plan.row(ACCOUNTS, 1).get("In CRM");
        ImportReport later = imported("Account\nAcme AG\nBolt\n");
        answered("acme gmbh", "acme ag", true);
        IdentityReport again = answered("acme gmbh", "acme ag", true);

        assertThat(denied).isEqualTo(Value.of("No, since 2026-05-04; not Acme AG"));
        assertThat(later.proposals()).isEmpty();
        assertThat(plan.row(ACCOUNTS, 1)).containsEntry("In CRM", Value.of("No, renamed to Acme AG on 2026-05-04"));
        assertThat(again.cells()).isEmpty();
    }

    @Test
    void an_account_that_is_renamed_again_is_found_by_each_of_its_keys() {
        imported(FIRST);
        imported(RENAMED);
        answered("A1", "A2", true);
        imported("Account ID,Account,Website\nA5,Acme Group,acme.example\nA3,Bolt,\n");
        answered("A2", "A5", true);

        ImportReport report = imported("Account ID,Account,City\nA1,Acme GmbH,Ghent\nA3,Bolt,\n");

        assertThat(report.added()).isZero();
        assertThat(plan.row(ACCOUNTS, 4))
                .containsEntry("Account ID", Value.of("A5"))
                .containsEntry("City", Value.of("Ghent"));
    }

    @Test
    void two_that_the_ae_tells_apart_are_not_proposed_again() {
        imported(FIRST);
        imported(RENAMED);

        IdentityReport report = answered("A1", "A2", false);
        ImportReport later = imported(RENAMED + "A6,Acme S.A.,,\n");

        assertThat(report.inCrm()).isEqualTo("No, since 2026-05-04; not A2");
        assertThat(asked(later))
                .containsExactly("RENAMED A1 A6 “Acme GmbH” and “Acme S.A.” differ only in legal form or spelling.");
    }

    @Test
    void a_confirmation_can_be_taken_back_so_that_the_old_key_is_its_own_again() {
        imported(FIRST);
        imported(RENAMED);
        answered("A1", "A2", true);

        answered("A1", "A2", false);
        imported(FIRST + "A2,Acme Corporation,,\n");

        assertThat(plan.row(ACCOUNTS, 1)).containsEntry("In CRM", Value.of("Yes"));
        assertThat(plan.row(ACCOUNTS, 3)).containsEntry("In CRM", Value.of("Yes"));
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        imported(FIRST);
        plan.type(ACCOUNTS, 1, "Industry", "Retail").type(ACCOUNTS, 1, "City", "Ghent");
        imported(RENAMED);
        answered("A1", "A2", true);
        now = now.plus(Duration.ofDays(1));

        IdentityReport again = answered("A1", "A2", true);

        assertThat(again.cells()).isEmpty();
        assertThat(again.inCrm()).isEqualTo("No, renamed to A2 on 2026-05-04");
    }

    @Test
    void what_cannot_hold_is_refused_with_the_way_out_and_changes_nothing() {
        imported(FIRST);
        imported(RENAMED);
        Map<String, Value> before = plan.row(ACCOUNTS, 1);

        assertThatThrownBy(() -> answered("A9", "A2", true)).hasMessageContaining("has the key “A9”");
        assertThatThrownBy(() -> answered("A2", "A2", true)).hasMessageContaining("one row");
        assertThatThrownBy(() -> answered("A3", "A2", true)).hasMessageContaining("Bolt is in the CRM");
        assertThatThrownBy(() -> answered("A3", "A2", false)).hasMessageContaining("Nobody takes Bolt");
        assertThatThrownBy(() -> answered("A2", "A1", true)).isInstanceOf(ImportRefused.class);
        answered("A1", "A2", true);
        assertThatThrownBy(() -> answered("A1", "A3", true)).hasMessageContaining("renamed to A2 already");
        assertThat(plan.row(ACCOUNTS, 1)).containsAllEntriesOf(without(before, "In CRM"));
    }

    private void deal(int row, String id, String accountId, String account, double amount) {
        plan.type(DEALS, row, "Opportunity ID", id)
                .type(DEALS, row, "Account ID", accountId)
                .type(DEALS, row, "Account", account)
                .type(DEALS, row, "Amount", amount);
    }

    private static List<String> asked(ImportReport report) {
        return report.proposals().stream()
                .map(one -> "%s %s %s %s"
                        .formatted(one.change(), one.from().key(), one.to().key(), one.why()))
                .toList();
    }

    private static Map<String, Value> without(Map<String, Value> row, String header) {
        Map<String, Value> rest = new TreeMap<>(row);
        rest.remove(header);
        return rest;
    }

    private ImportReport imported(String csv) {
        return imported(ImportTarget.ACCOUNTS, csv);
    }

    /// Accounts as the whole list, deals as a part.
    private ImportReport imported(ImportTarget target, String csv) {
        TabImport.Imported imported = run(target, csv, false);
        plan.apply(imported.changes());
        return imported.report();
    }

    private ImportReport dryRun(String csv) {
        return run(ImportTarget.ACCOUNTS, csv, true).report();
    }

    private TabImport.Imported run(ImportTarget target, String csv, boolean dry) {
        now = now.plus(Duration.ofMinutes(1));
        ImportOptions options = new ImportOptions(target == ImportTarget.ACCOUNTS, false, true, dry);
        ImportRequest request =
                new ImportRequest(target, ImportFile.of("a.csv", csv.getBytes(UTF_8)), Map.of(), options);
        return TabImport.of(plan.read(), bindings(), request, now);
    }

    private IdentityReport answered(String from, String to, boolean same) {
        SameAccount.Outcome outcome =
                new AnswerChanges(plan.read(), bindings(), now).of(new Identities.Answer(from, to, same));
        plan.apply(outcome.changes());
        return outcome.report();
    }

    private Bindings bindings() {
        return plan.bindings(LogTab.SCHEMA);
    }
}
