package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnContentsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final List<String> STAGES = List.of(
            "Closed Won",
            "Closed Won",
            "Closed Won",
            "Closed Lost",
            "Closed Lost",
            "Closed Lost",
            "Prospecting",
            "Proposal",
            "Negotiation",
            "Solution fit");

    private PlanOnPaper plan = new PlanOnPaper();

    @Test
    void deals_under_headings_that_nobody_knows_are_known_by_what_stands_below() {
        ImportReport report = deals(
                "Tunnus,Asiakas,Vaihe,Varmuus,Päättyy,Arvo,Valuutta,Laji",
                List.of(
                        column(
                                "006A0000001aaaA",
                                "006A0000001aaaB",
                                "006A0000001aaaC",
                                "006A0000001aaaD",
                                "006A0000001aaaE",
                                "006A0000001aaaF",
                                "006A0000001aaaG",
                                "006A0000001aaaH",
                                "006A0000001aaaI",
                                "006A0000001aaaJ"),
                        same("001A0000001xxxA"),
                        STAGES,
                        column("100", "100", "100", "0", "0", "0", "10", "50", "75", "20"),
                        column(
                                "2026-01-31",
                                "2026-02-28",
                                "2025-12-31",
                                "2026-03-01",
                                "2026-03-02",
                                "2026-03-03",
                                "2026-06-30",
                                "2026-07-31",
                                "2026-05-31",
                                "2026-04-01"),
                        column("€100", "€200", "€300", "€400", "€500", "€600", "€700", "€800", "€900", "€1000"),
                        column("EUR", "EUR", "USD", "EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "EUR"),
                        column(
                                "New Business",
                                "Renewal",
                                "Renewal",
                                "New Business",
                                "Upsell",
                                "Upsell",
                                "Renewal",
                                "Upsell",
                                "Upsell",
                                "Upsell")));

        assertThat(report.columns())
                .extracting(ColumnUse::from, ColumnUse::to, ColumnUse::basis)
                .contains(
                        tuple("Tunnus", "Opportunity ID", Basis.CONTENT),
                        tuple("Asiakas", "Account ID", Basis.CONTENT),
                        tuple("Vaihe", "Stage", Basis.CONTENT),
                        tuple("Varmuus", "Probability", Basis.CONTENT),
                        tuple("Päättyy", "Close date", Basis.GUESS),
                        tuple("Arvo", "Amount", Basis.GUESS),
                        tuple("Valuutta", "Currency", Basis.CONTENT),
                        tuple("Laji", "Type", Basis.CONTENT));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 8))
                .containsEntry("Stage", Value.of("Proposal"))
                .containsEntry("Probability", Value.of(0.5))
                .containsEntry("Amount", Value.of(800))
                .containsEntry("Outcome", Value.of("Open"));
    }

    @Test
    void what_rests_on_a_guess_is_told_with_the_way_out() {
        ImportReport report = deals("Opportunity ID,Arvo", List.of(ids(), euros()));

        assertThat(report.problems())
                .filteredOn(problem -> problem.kind().equals("Guessed column"))
                .extracting(Problem::severity, Problem::message, Problem::fix)
                .containsExactly(
                        tuple(
                                Severity.WARNING,
                                "The column “Arvo” was taken for Amount: it is the only unnamed column of sums with their currency.",
                                "If it is not that, map “Arvo” in mapping: to another header, to its own name to keep it, or to nothing to leave it out."));
    }

    @Test
    void what_the_ae_says_and_what_names_say_go_before_what_the_contents_say() {
        ImportReport named = deals(
                "Opportunity ID,Amount,Arvo",
                List.of(ids(), column("1", "2", "3", "4", "5", "6", "7", "8", "9", "9"), euros()));
        ImportReport said = run(
                ImportTarget.OPPORTUNITIES,
                Map.of("Arvo", new ImportRequest.Mapped("Arvo", Optional.empty())),
                "Opportunity ID,Arvo",
                List.of(ids(), euros()));

        assertThat(uses(named)).containsEntry("Amount", "Amount NAME").containsEntry("Arvo", "Arvo KEPT");
        assertThat(uses(said)).containsEntry("Arvo", "Arvo SAID");
    }

    @Test
    void a_column_that_the_tab_has_as_the_aes_own_stays_so() {
        run(
                ImportTarget.OPPORTUNITIES,
                Map.of("Vaihe", new ImportRequest.Mapped("Vaihe", Optional.empty())),
                "Opportunity ID,Vaihe",
                List.of(ids(), STAGES));

        ImportReport again = deals("Opportunity ID,Vaihe", List.of(ids(), STAGES));

        assertThat(uses(again)).containsEntry("Vaihe", "Vaihe KEPT");
    }

    @Test
    void of_two_columns_that_fit_neither_is_taken() {
        ImportReport stages = deals("Opportunity ID,Vaihe,Edellinen vaihe", List.of(ids(), STAGES, STAGES));
        ImportReport sums = deals("Opportunity ID,Arvo,Alennus", List.of(ids(), euros(), euros()));

        assertThat(uses(stages))
                .containsEntry("Vaihe", "Vaihe KEPT")
                .containsEntry("Edellinen vaihe", "Edellinen vaihe KEPT");
        assertThat(uses(sums)).containsEntry("Arvo", "Arvo KEPT").containsEntry("Alennus", "Alennus KEPT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "why a deal was won or lost, Won - price|Won - price|Won - team|Lost - feature|Lost - quote|Lost - price|Lost - price|Won - price|Lost - price|Won - team",
        "where a lead came from, Partner lead|Demo request|Quote request|Lead list|Contract list|Partner lead|Demo request|Open day|Partner lead|Open day",
        "states that begin with New, New York|New York|New Jersey|New Mexico|New York|New York|New Jersey|New York|New York|New York",
        "a discount, 100|5|10|0|0|0|10|15|20|5",
        "whether it is won, 1|1|1|0|0|0|0|0|0|0",
        "when a contract ends, 2027-01-31|2027-02-28|2026-12-31|2026-03-01|2026-03-02|2026-03-03|2026-06-30|2026-07-31|2026-05-31|2026-08-01",
        "when it was last changed, 2026-01-31|2026-02-28|2025-12-31|2026-03-01|2026-03-02|2026-03-03|2026-04-30|2026-05-01|2026-04-15|2026-04-01",
        "when the next step is due, ''|''|''|''|''|''|2026-06-30|2026-07-31|2026-05-31|2026-06-01",
        "countries by code, DEU|FRA|GBR|DEU|FRA|GBR|DEU|FRA|CHE|CHE",
        "a word that is also a currency, ALL|ALL|ALL|ALL|ALL|ALL|ALL|ALL|ALL|ALL",
        "quantities with a unit, 5 PCS|6 PCS|7 PCS|5 PCS|6 PCS|7 PCS|5 PCS|6 PCS|7 PCS|8 PCS",
        "long numbers that are not the first column, 2125550101|2125550102|2125550103|2125550104|2125550105|2125550106|2125550107|2125550108|2125550109|2125550110"
    })
    void a_decoy_stays_a_column_of_the_aes_own(String what, String values) {
        List<String> decoy = List.of(values.replace("''", "").split("\\|", -1));

        ImportReport report = deals("Opportunity ID,Stage,Outo", List.of(ids(), STAGES, decoy));
        plan = new PlanOnPaper();
        ImportReport alone = deals("Opportunity ID,Outo", List.of(ids(), decoy));

        assertThat(uses(report)).as(what).containsEntry("Outo", "Outo KEPT");
        assertThat(uses(alone)).as(what).containsEntry("Outo", "Outo KEPT");
    }

    @Test
    void accounts_are_known_by_ids_domains_and_countries() {
        ImportReport report = accounts(
                "Tunnus,Nimi,Verkko,Maa",
                List.of(
                        column(
                                "001A0000001aaaA",
                                "001A0000001aaaB",
                                "001A0000001aaaC",
                                "001A0000001aaaD",
                                "001A0000001aaaE"),
                        column("A", "B", "C", "D", "E"),
                        column("a.com", "https://www.b.fi/", "c.co.uk", "d.de", "www.e.fr"),
                        column("Deutschland", "France", "Japon", "Spain", "Italia")));

        assertThat(uses(report))
                .containsEntry("Tunnus", "Account ID CONTENT")
                .containsEntry("Nimi", "Nimi KEPT")
                .containsEntry("Verkko", "Domain CONTENT")
                .containsEntry("Maa", "Country CONTENT");
    }

    @Test
    void numbers_like_those_of_hubspot_are_a_guess_and_only_as_the_first_column() {
        ImportReport report = accounts(
                "Tunnus,Nimi",
                List.of(
                        column("9876543201", "9876543202", "9876543203", "9876543204", "9876543205"),
                        column("A", "B", "C", "D", "E")));

        assertThat(uses(report)).containsEntry("Tunnus", "Account ID GUESS");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "profiles on one host, linkedin.com/a|linkedin.com/b|linkedin.com/c|linkedin.com/d|linkedin.com/e",
        "pages about jobs, a.com/jobs|b.com/jobs|c.com/jobs|d.com/jobs|e.com/jobs",
        "e-mails, a@a.com|b@b.com|c@c.com|d@d.com|e@e.com",
        "files, a.pdf|b.pdf|c.pdf|d.pdf|e.pdf",
        "states by code, CA|DE|GA|IN|ME",
        "ids of other things, 003A0000001aaaA|003A0000001aaaB|003A0000001aaaC|003A0000001aaaD|003A0000001aaaE",
        "ids that come twice, 001A0000001aaaA|001A0000001aaaA|001A0000001aaaC|001A0000001aaaD|001A0000001aaaE",
        "ids whose check fails, 001A0000001aaaAZZZ|001A0000001aaaBZZZ|001A0000001aaaCZZZ|001A0000001aaaDZZZ|001A0000001aaaEZZZ"
    })
    void a_decoy_on_accounts_stays_a_column_of_the_aes_own(String what, String values) {
        ImportReport report =
                accounts("Account,Outo", List.of(column("A", "B", "C", "D", "E"), List.of(values.split("\\|", -1))));

        assertThat(uses(report)).as(what).containsEntry("Outo", "Outo KEPT");
    }

    @Test
    void long_ids_of_salesforce_check_themselves() {
        assertThat(SalesforceId.is("006x0000001YtCrAAK", SalesforceId.OPPORTUNITY))
                .isTrue();
        assertThat(SalesforceId.is("006x0000001YtCrAAA", SalesforceId.OPPORTUNITY))
                .isFalse();
        assertThat(SalesforceId.is("006x0000001YtCr", SalesforceId.ACCOUNT)).isFalse();
    }

    private static Map<String, String> uses(ImportReport report) {
        return report.columns().stream()
                .collect(Collectors.toMap(ColumnUse::from, use -> use.to() + " " + use.basis(), (first, _) -> first));
    }

    private static List<String> column(String... values) {
        return List.of(values);
    }

    private static List<String> same(String value) {
        return STAGES.stream().map(_ -> value).toList();
    }

    private static List<String> ids() {
        return IntStream.range(0, STAGES.size()).mapToObj(i -> "D" + i).toList();
    }

    private static List<String> euros() {
        return IntStream.range(0, STAGES.size()).mapToObj(i -> "€" + (100 + i)).toList();
    }

    private ImportReport deals(String headings, List<List<String>> columns) {
        return run(ImportTarget.OPPORTUNITIES, Map.of(), headings, columns);
    }

    private ImportReport accounts(String headings, List<List<String>> columns) {
        return run(ImportTarget.ACCOUNTS, Map.of(), headings, columns);
    }

    private ImportReport run(
            ImportTarget target,
            Map<String, ImportRequest.Mapped> mapping,
            String headings,
            List<List<String>> columns) {
        StringBuilder csv = new StringBuilder(headings).append('\n');
        for (int row = 0; row < columns.getFirst().size(); row++) {
            int at = row;
            csv.append(columns.stream().map(column -> column.get(at)).collect(Collectors.joining(",")))
                    .append('\n');
        }
        ImportFile file = ImportFile.of("deals.csv", csv.toString().getBytes(UTF_8));
        TabImport.Imported imported = TabImport.of(
                plan.read(), plan.bindings(), new ImportRequest(target, file, mapping, ImportOptions.PARTIAL), NOW);
        plan.apply(imported.changes());
        return imported.report();
    }
}
