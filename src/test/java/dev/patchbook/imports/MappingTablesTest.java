package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingTablesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void each_owner_found_gets_a_row_in_which_it_stands_for_itself() {
        run(ImportTarget.ACCOUNTS, "Account,Owner\nAcme,j.doe\nBolt,J.DOE\nCrux,Ana\n");

        assertThat(plan.column(InputTabs.SETTINGS, 0)).contains(Value.of("Owners"));
        assertThat(plan.row(InputTabs.SETTINGS, 1))
                .containsEntry("Table", Value.of("Owners"))
                .containsEntry("Setting", Value.of("j.doe"))
                .containsEntry("Value", Value.of("j.doe"));
        assertThat(plan.row(InputTabs.SETTINGS, 2)).containsEntry("Setting", Value.of("Ana"));
        assertThat(plan.row(InputTabs.SETTINGS, 3)).isEmpty();
    }

    @Test
    void an_owner_is_read_as_the_plan_spells_the_name_and_stays_on_the_tab_as_the_crm_does() {
        setting(1, "Owners", "j.doe", "Jane Doe");
        setting(2, "Settings", "Covers owners", "j.doe, Ana");

        run(ImportTarget.ACCOUNTS, "Account,Owner\nAcme,J.Doe\nBolt,Ana\n");
        run(ImportTarget.OPPORTUNITIES, "Opportunity ID,Owner\nD1,j.doe\n");

        assertThat(plan.plan(NOW).plan().accounts())
                .extracting(Account::owner)
                .containsExactly(Optional.of("Jane Doe"), Optional.of("Ana"));
        assertThat(plan.plan(NOW).plan().opportunities())
                .extracting(Opportunity::owner)
                .containsExactly(Optional.of("Jane Doe"));
        assertThat(plan.plan(NOW).plan().settings())
                .extracting(PlanSettings::coversOwners)
                .isEqualTo(List.of("Jane Doe", "Ana"));
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("Owner", Value.of("J.Doe"));
        assertThat(plan.row(InputTabs.SETTINGS, 1)).containsEntry("Value", Value.of("Jane Doe"));
    }

    @Test
    void owners_that_come_as_ids_are_told_once() {
        ImportReport report = run(ImportTarget.ACCOUNTS, "Account,hubspot_owner_id\nAcme,123456789\nBolt,223456789\n");

        assertThat(report.problems())
                .filteredOn(problem -> problem.kind().equals("Owner without name"))
                .extracting(Problem::message, Problem::fix)
                .containsExactly(tuple(
                        "The file names owners by their ids, as in “123456789”; Settings now has a row for each in the table Owners.",
                        "Type the names under Value there, or export with the owners' names."));
    }

    @Test
    void more_owners_than_anyone_would_check_are_taken_as_spelt() {
        StringBuilder file = new StringBuilder("Account,Owner\n");
        for (int i = 0; i < 201; i++) {
            file.append("Account ").append(i).append(",Owner ").append(i).append('\n');
        }

        ImportReport report = run(ImportTarget.ACCOUNTS, file.toString());

        assertThat(report.problems()).extracting(Problem::kind).contains("Many owners");
        assertThat(plan.row(InputTabs.SETTINGS, 1)).isEmpty();
    }

    @Test
    void a_currency_found_gets_a_row_without_a_rate_and_counts_once_the_ae_types_it() {
        String file = "Opportunity ID,Amount,Currency\nD1,100,EUR\nD2,100,USD\nD3,100,eur\n";
        ImportReport report = run(ImportTarget.OPPORTUNITIES, file);

        assertThat(plan.row(InputTabs.SETTINGS, 1))
                .containsEntry("Table", Value.of("Rates"))
                .containsEntry("Setting", Value.of("EUR"))
                .doesNotContainKey("Value");
        assertThat(plan.row(InputTabs.SETTINGS, 2)).isEmpty();
        assertThat(report.problems())
                .filteredOn(problem -> problem.kind().equals("No rate"))
                .extracting(Problem::fix)
                .containsExactly("Type the rate under Value there, and its date under Unit.");
        assertThat(amounts())
                .containsExactly(new Amount.NoRate(100, "EUR"), new Amount.Known(100), new Amount.NoRate(100, "EUR"));

        plan.type(InputTabs.SETTINGS, 1, "Value", 1.5);
        ImportReport again = run(ImportTarget.OPPORTUNITIES, file);

        assertThat(amounts()).containsExactly(new Amount.Known(150), new Amount.Known(100), new Amount.Known(150));
        assertThat(again.problems()).extracting(Problem::kind).doesNotContain("No rate");
        assertThat(plan.row(InputTabs.SETTINGS, 2)).isEmpty();
    }

    private List<Amount> amounts() {
        return plan.plan(NOW).plan().opportunities().stream()
                .map(Opportunity::amount)
                .toList();
    }

    private void setting(int row, String table, String setting, String value) {
        plan.type(InputTabs.SETTINGS, row, "Table", table)
                .type(InputTabs.SETTINGS, row, "Setting", setting)
                .type(InputTabs.SETTINGS, row, "Value", value);
    }

    private ImportReport run(ImportTarget target, String csv) {
        ImportFile file = ImportFile.of("crm.csv", csv.getBytes(UTF_8));
        TabImport.Imported imported = TabImport.of(
                plan.read(), plan.bindings(), new ImportRequest(target, file, Map.of(), ImportOptions.PARTIAL), NOW);
        plan.apply(imported.changes());
        return imported.report();
    }
}
