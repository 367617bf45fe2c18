package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.identity.IdentityReport;
import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer about two accounts that was wrong: all that it wrote goes back, what the AE typed since stays.
class TakingBackAnswersTest {

    private static final TableSchema ACCOUNTS = InputTabs.ACCOUNTS;
    private static final TableSchema DEALS = InputTabs.OPPORTUNITIES;
    private static final String FIRST =
            "Account ID,Account,Website\nA1,Acme GmbH,acme.example\nA3,Bolt,\nA4,Acme Labs,\n";
    private static final String RENAMED = FIRST.replace("A1,Acme GmbH", "A2,Acme Corporation");

    private final PlanOnPaper plan = new PlanOnPaper();
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @BeforeEach
    void two_weeks_and_two_deals() {
        imported(FIRST);
        plan.type(ACCOUNTS, 1, "Notes", "call Ada")
                .type(ACCOUNTS, 1, "City", "Ghent")
                .type(ACCOUNTS, 3, "Parent ID", "A1");
        deal(1, "D1", "A1", "Acme GmbH", "");
        deal(2, "", "", "Acme GmbH", "Renewal");
        imported(RENAMED);
    }

    @Test
    void everything_that_it_wrote_says_again_what_it_said() {
        String before = everything();
        answered("A1", "A2", true);
        String between = everything();

        UndoReport report = undone();

        assertThat(between).isNotEqualTo(before);
        assertThat(everything()).isEqualTo(before);
        assertThat(report.what()).isEqualTo(UndoReport.What.ANSWER);
        assertThat(report.restored()).isEqualTo(7);
        assertThat(report.left()).isEmpty();
    }

    @Test
    void what_the_ae_typed_since_stays_and_is_told_wherever_its_row_went() {
        answered("A1", "A2", true);
        plan.type(ACCOUNTS, 4, "City", "Bruges")
                .type(ACCOUNTS, 4, "Region", "North")
                .type(DEALS, 1, "Amount", 70);
        plan.sort(ACCOUNTS, "Account", false).sort(DEALS, "Opportunity ID", false);

        UndoReport report = undone();

        assertThat(account("A2"))
                .containsEntry("City", Value.of("Bruges"))
                .containsEntry("Region", Value.of("North"))
                .doesNotContainKey("Notes");
        assertThat(account("A4")).containsEntry("Parent ID", Value.of("A1"));
        assertThat(account("A1")).containsEntry("In CRM", Value.of("No, since 2026-05-04"));
        assertThat(everything()).contains("Account ID=Text[text=A1]").contains("Amount=Number[number=70.0]");
        assertThat(report.left()).extracting(UndoReport.Left::why).containsExactly("It was edited since your answer.");
    }

    @Test
    void the_same_two_are_asked_about_again_and_the_old_key_is_no_alias_any_more() {
        answered("A1", "A2", true);
        undone();

        ImportReport asked = imported(RENAMED);
        ImportReport back = imported(FIRST);

        assertThat(asked.proposals()).hasSize(1);
        assertThat(back.added()).isZero();
        assertThat(account("A1")).containsEntry("In CRM", Value.of("Yes"));
    }

    @Test
    void deals_that_are_known_by_name_are_known_by_the_old_one_again() {
        String csv = "Account,Opportunity,Created,Amount\nAcme GmbH,Renewal,2026-02-01,%d\n";
        plan.type(DEALS, 2, "Created", 46_054);
        imported(ImportTarget.OPPORTUNITIES, csv.formatted(100));
        answered("A1", "A2", true);
        undone();

        ImportReport again = imported(ImportTarget.OPPORTUNITIES, csv.formatted(150));

        assertThat(List.of(again.added(), again.updated(), again.conflicts().size()))
                .containsExactly(0, 1, 0);
        assertThat(plan.row(DEALS, 2)).containsEntry("Amount", Value.of(150));
    }

    @Test
    void undone_once_more_the_import_before_it_goes_too() {
        answered("A1", "A2", true);

        undone();
        UndoReport report = undone();

        assertThat(report.what()).isEqualTo(UndoReport.What.IMPORT);
        assertThat(account("A1")).containsEntry("In CRM", Value.of("Yes"));
        assertThat(account("A2")).isEmpty();
        assertThatThrownBy(this::undone).isInstanceOf(ImportRefused.class);
    }

    @Test
    void one_that_an_import_followed_is_taken_back_by_the_opposite_answer() {
        answered("A1", "A2", true);
        imported(RENAMED.replace("Bolt", "Bolt & Sons"));

        IdentityReport report = answered("A1", "A2", false);

        assertThat(report.inCrm()).isEqualTo("No, since 2026-05-04; not A2");
        assertThat(account("A2")).doesNotContainKey("City").doesNotContainKey("Notes");
        assertThat(account("A4")).containsEntry("Parent ID", Value.of("A1"));
        assertThat(plan.row(DEALS, 1)).containsEntry("Account ID", Value.of("A1"));
        assertThat(report.cells())
                .extracting(CellChange::cell, CellChange::before, CellChange::after)
                .hasSize(7)
                .contains(tuple(
                        "Accounts!Z2",
                        Value.of("No, renamed to A2 on 2026-05-04"),
                        Value.of("No, since 2026-05-04; not A2")));
    }

    @Test
    void that_two_are_not_the_same_can_be_taken_back_too() {
        answered("A1", "A2", false);

        UndoReport report = undone();
        ImportReport again = imported(RENAMED);

        assertThat(report.restored()).isOne();
        assertThat(again.proposals()).hasSize(1);
    }

    @Test
    void of_two_answers_the_later_one_goes_first() {
        imported(FIRST.replace("A1,Acme GmbH", "A2,Acme Corporation").replace("A4,Acme Labs", "A5,Acme Labs Inc"));
        answered("A1", "A2", true);
        answered("A4", "A5", true);

        undone();
        String one = inCrm("A1") + inCrm("A4");
        undone();

        assertThat(one).isEqualTo("No, renamed to A2 on 2026-05-04No, since 2026-05-04");
        assertThat(account("A1")).containsEntry("In CRM", Value.of("No, since 2026-05-04"));
    }

    @Test
    void what_was_given_again_is_taken_back_whole() {
        String before = everything();
        answered("A1", "A2", true);
        deal(3, "D9", "A1", "Acme GmbH", "");
        answered("A1", "A2", true);

        undone();

        assertThat(everything()).startsWith(before);
        assertThat(plan.row(DEALS, 3)).containsEntry("Account ID", Value.of("A1"));
    }

    private void deal(int row, String id, String accountId, String account, String name) {
        plan.type(DEALS, row, "Opportunity ID", id)
                .type(DEALS, row, "Account ID", accountId)
                .type(DEALS, row, "Account", account)
                .type(DEALS, row, "Opportunity", name);
    }

    /// Every row of both tabs, but for when it was imported.
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (TableSchema schema : List.of(ACCOUNTS, DEALS)) {
            for (int row = 1; row < 6; row++) {
                Map<String, Value> cells = new TreeMap<>(plan.row(schema, row));
                cells.remove("Imported at");
                all.append(cells.isEmpty() ? "" : cells + "\n");
            }
        }
        return all.toString();
    }

    private String inCrm(String id) {
        return CellForm.text(account(id).getOrDefault("In CRM", Value.BLANK));
    }

    private Map<String, Value> account(String id) {
        for (int row = 1; row < 8; row++) {
            Map<String, Value> cells = plan.row(ACCOUNTS, row);
            if (Value.of(id).equals(cells.get("Account ID"))) {
                return cells;
            }
        }
        return Map.of();
    }

    private UndoReport undone() {
        LastStep last = LastStep.of(plan.read(), bindings(), now);
        plan.apply(last.undone());
        return last.report();
    }

    private IdentityReport answered(String from, String to, boolean same) {
        now = now.plus(Duration.ofMinutes(1));
        SameAccount.Outcome outcome =
                new AnswerChanges(plan.read(), bindings(), now).of(new Identities.Answer(from, to, same));
        plan.apply(outcome.changes());
        return outcome.report();
    }

    private ImportReport imported(String csv) {
        return imported(ImportTarget.ACCOUNTS, csv);
    }

    private ImportReport imported(ImportTarget target, String csv) {
        now = now.plus(Duration.ofMinutes(1));
        ImportOptions options = new ImportOptions(target == ImportTarget.ACCOUNTS, false, true, false);
        ImportRequest request =
                new ImportRequest(target, ImportFile.of("a.csv", csv.getBytes(UTF_8)), Map.of(), options);
        TabImport.Imported imported = TabImport.of(plan.read(), bindings(), request, now);
        plan.apply(imported.changes());
        return imported.report();
    }

    private Bindings bindings() {
        return plan.bindings(LogTab.SCHEMA);
    }
}
