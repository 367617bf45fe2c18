package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.SharedData;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrmImportTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void both_files_of_the_crm_set_become_accounts_and_deals() throws IOException {
        ImportReport accounts = run(ImportTarget.ACCOUNTS, "accounts.csv");
        ImportReport deals = run(ImportTarget.OPPORTUNITIES, "sales_pipeline.csv");

        Plan read = plan.plan(NOW).plan();

        assertThat(accounts.added()).isEqualTo(85);
        assertThat(accounts.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .containsExactly(
                        tuple("account", "Account"),
                        tuple("sector", "Industry"),
                        tuple("year_established", "year_established"),
                        tuple("revenue", "Annual revenue"),
                        tuple("employees", "Employees"),
                        tuple("office_location", "Country"),
                        tuple("subsidiary_of", "Parent ID"));
        assertThat(accounts.problems()).extracting(Problem::kind).containsExactly("Unit unknown");
        assertThat(deals.added()).isEqualTo(8_800);
        assertThat(deals.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .containsExactly(
                        tuple("opportunity_id", "Opportunity ID"),
                        tuple("sales_agent", "Owner"),
                        tuple("product", "Product"),
                        tuple("account", "Account"),
                        tuple("deal_stage", "Stage"),
                        tuple("engage_date", "Created"),
                        tuple("close_date", "Close date"),
                        tuple("close_value", "Amount"),
                        tuple("deal_stage", "Outcome"));
        assertThat(deals.problems()).isEmpty();
        assertThat(read.accounts()).hasSize(85);
        assertThat(read.accounts())
                .filteredOn(account -> account.name().equals("Bluth Company"))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.industry()).hasValue("technolgy");
                    assertThat(account.annualRevenue()).hasValue(1242.32);
                    assertThat(account.more()).containsEntry("year_established", Value.of(1993));
                });
        assertThat(read.opportunities()).hasSize(8_800);
        assertThat(read.opportunities()).filteredOn(Opportunity::isWon).hasSize(4_238);
        assertThat(read.opportunities()).filteredOn(Opportunity::isLost).hasSize(2_473);
        assertThat(read.opportunities()).filteredOn(Opportunity::isOpen).hasSize(2_089);
        assertThat(read.opportunities())
                .filteredOn(deal -> deal.accountKey().isEmpty())
                .hasSize(1_425);
        assertThat(read.opportunities().getFirst()).satisfies(deal -> {
            assertThat(deal.created()).hasValue(LocalDate.of(2016, 10, 20));
            assertThat(deal.closeDate()).hasValue(LocalDate.of(2017, 3, 1));
            assertThat(deal.knownAmount()).hasValue(1054);
            assertThat(deal.owner()).hasValue("Moses Frase");
        });
        assertThat(read.accounts())
                .filteredOn(account -> account.parentId().isPresent())
                .hasSize(15);
        assertThat(read.settings().stages().values())
                .extracting(stage -> stage.name() + " " + stage.order() + " " + stage.outcome())
                .containsExactlyInAnyOrder("Prospecting 1 OPEN", "Engaging 2 OPEN", "Won 9 WON", "Lost 9 LOST");
    }

    @Test
    void all_date_variants_give_the_same_deals() throws IOException {
        run(ImportTarget.OPPORTUNITIES, "sales_pipeline.csv");

        ImportReport british = run(ImportTarget.OPPORTUNITIES, "variants/sales_pipeline.dd-mm-yy.crlf.csv");
        ImportReport american = run(ImportTarget.OPPORTUNITIES, "variants/sales_pipeline.m-d-yyyy.lf.csv");
        ImportReport floats = run(ImportTarget.OPPORTUNITIES, "variants/sales_pipeline.floats.csv");

        assertThat(List.of(american.updated(), american.added(), american.unchanged()))
                .containsExactly(0, 0, 8_800);
        assertThat(List.of(floats.updated(), floats.added(), floats.unchanged()))
                .containsExactly(0, 0, 6_711);
        assertThat(british.added()).isZero();
        assertThat(british.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .contains(tuple("engage_quarter", "engage_quarter"), tuple("close_quarter", "close_quarter"));
        assertThat(british.problems())
                .extracting(Problem::message)
                .contains("The dates of “engage_date” were read as day, month, year: “20-10-16” is 2016-10-20.");
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1))
                .containsEntry("engage_quarter", Value.of("Q4 2016"))
                .containsEntry("Created", Value.of(42663));
    }

    @Test
    void each_variant_alone_gives_the_same_dates_and_amounts() throws IOException {
        run(ImportTarget.OPPORTUNITIES, "sales_pipeline.csv");
        List<Opportunity> iso = plan.plan(NOW).plan().opportunities();
        PlanOnPaper other = new PlanOnPaper();
        run(other, ImportTarget.OPPORTUNITIES, "variants/sales_pipeline.dd-mm-yy.crlf.csv");

        List<Opportunity> british = other.plan(NOW).plan().opportunities();

        assertThat(british).isEqualTo(iso);
        assertThat(british).extracting(Opportunity::outcome).contains(Outcome.OPEN, Outcome.WON, Outcome.LOST);
    }

    @Test
    void the_same_file_again_changes_only_the_time_of_the_import() throws IOException {
        run(ImportTarget.ACCOUNTS, "accounts.csv");
        Map<String, Value> before = plan.row(InputTabs.ACCOUNTS, 40);

        TabImport.Imported again = imported(plan, ImportTarget.ACCOUNTS, "accounts.csv", NOW.plusSeconds(3600));

        assertThat(again.report().unchanged()).isEqualTo(85);
        assertThat(again.changes().changes())
                .allSatisfy(
                        change -> assertThat(change).isInstanceOfAny(Change.SetMetadata.class, Change.SetCells.class))
                .filteredOn(change -> change instanceof Change.SetCells)
                .singleElement()
                .satisfies(
                        change -> assertThat(((Change.SetCells) change).rows()).hasSize(1));
        plan.apply(again.changes());
        assertThat(plan.row(InputTabs.ACCOUNTS, 40)).isEqualTo(before);
        assertThat(plan.plan(NOW).plan().freshness().getFirst().imported())
                .isEqualTo(Optional.of(NOW.plusSeconds(3600)));
    }

    private ImportReport run(ImportTarget target, String file) throws IOException {
        return run(plan, target, file);
    }

    private static ImportReport run(PlanOnPaper plan, ImportTarget target, String file) throws IOException {
        TabImport.Imported imported = imported(plan, target, file, NOW);
        plan.apply(imported.changes());
        return imported.report();
    }

    private static TabImport.Imported imported(PlanOnPaper plan, ImportTarget target, String file, Instant now)
            throws IOException {
        ImportFile bytes = ImportFile.at(SharedData.path("data/crm/" + file));
        return TabImport.of(
                plan.read(),
                plan.bindings(LogTab.SCHEMA),
                new ImportRequest(target, bytes, Map.of(), ImportOptions.PARTIAL),
                now);
    }
}
