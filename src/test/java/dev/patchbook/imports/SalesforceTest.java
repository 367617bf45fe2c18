package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.SharedData;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SalesforceTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void an_extract_by_api_names_becomes_accounts_and_deals_bound_by_id() throws IOException {
        ImportReport accounts = run(ImportTarget.ACCOUNTS, "salesforce_dataloader/accountData.csv");
        ImportReport deals = run(ImportTarget.OPPORTUNITIES, "salesforce_dataloader/opportunityData.csv");

        Plan read = plan.plan(NOW).plan();

        assertThat(accounts.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .contains(
                        tuple("ID", "Account ID"),
                        tuple("NAME", "Account"),
                        tuple("BILLINGCITY", "City"),
                        tuple("BILLINGCOUNTRY", "Country"),
                        tuple("BILLINGPOSTALCODE", "BILLINGPOSTALCODE"));
        assertThat(accounts.added()).isEqualTo(423);
        assertThat(deals.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .contains(
                        tuple("ID", "Opportunity ID"),
                        tuple("ACCOUNTID", "Account ID"),
                        tuple("NAME", "Opportunity"),
                        tuple("STAGENAME", "Stage"),
                        tuple("CLOSEDATE", "Close date"),
                        tuple("CREATEDDATE", "Created"),
                        tuple("LEADSOURCE", "Source"),
                        tuple("FISCAL", "FISCAL"));
        assertThat(deals.added()).isEqualTo(38);
        assertThat(read.opportunities().getFirst())
                .extracting(
                        Opportunity::id,
                        Opportunity::accountName,
                        Opportunity::outcome,
                        Opportunity::closeDate,
                        Opportunity::created,
                        Opportunity::probability)
                .containsExactly(
                        Optional.of("006x0000001YtCrAAK"),
                        Optional.of("001x0000002xLD0AAM"),
                        Outcome.WON,
                        Optional.of(LocalDate.of(2005, 11, 9)),
                        Optional.of(LocalDate.of(2006, 6, 15)),
                        OptionalDouble.of(1));
        assertThat(read.opportunities()).allMatch(deal -> deal.accountKey().isPresent());
        assertThat(plan.row(InputTabs.ACCOUNTS, 1).toString()).contains("80525");
    }

    private ImportReport run(ImportTarget target, String file) throws IOException {
        ImportFile bytes = ImportFile.at(SharedData.path("data/imports/" + file));
        TabImport.Imported imported = TabImport.of(
                plan.read(),
                plan.bindings(LogTab.SCHEMA),
                new ImportRequest(target, bytes, Map.of(), ImportOptions.PARTIAL),
                NOW);
        plan.apply(imported.changes());
        return imported.report();
    }
}
