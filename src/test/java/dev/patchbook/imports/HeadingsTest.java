package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.imports.Headings.Meaning;
import dev.patchbook.plan.Column;
import dev.patchbook.workbook.read.NamesByLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private static final NamesByLanguage FILE = NamesByLanguage.in(Headings.class, "headings.txt");

    @ParameterizedTest
    @EnumSource(
            value = ImportTarget.class,
            names = {"ACCOUNTS", "OPPORTUNITIES", "ACTIVITY"})
    void every_header_named_is_one_that_the_ae_owns_and_no_name_stands_for_two(ImportTarget target) {
        Map<String, String> headers = new HashMap<>();

        FILE.of(target.schema().title()).forEach((header, languages) -> {
            assertThat(target.schema().column(header).owner()).as(header).isEqualTo(Column.Owner.AE);
            languages.values().stream().flatMap(List::stream).forEach(name -> {
                String other = headers.put(Headings.squeezed(name), header);
                assertThat(other).as("“%s” of %s", name, header).isIn(null, header);
            });
        });

        assertThat(headers).hasSizeGreaterThan(150).doesNotContainKey("");
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportTarget.class,
            names = {"ACCOUNTS", "OPPORTUNITIES", "ACTIVITY"})
    void no_name_is_also_the_header_of_another_column(ImportTarget target) {
        FILE.of(target.schema().title())
                .forEach((header, languages) -> languages.values().stream()
                        .flatMap(List::stream)
                        .forEach(name -> assertThat(Headings.of(target).meaning(name))
                                .as(name)
                                .map(Meaning::header)
                                .contains(header)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "pt", "it", "nl", "ja"})
    void each_language_has_names_for_what_a_plan_lives_on(String language) {
        assertThat(headersIn("Accounts", language))
                .contains(
                        "Account ID",
                        "Account",
                        "Owner",
                        "Industry",
                        "Country",
                        "City",
                        "Employees",
                        "Annual revenue",
                        "Customer status",
                        "Last activity");
        assertThat(headersIn("Opportunities", language))
                .contains(
                        "Opportunity ID",
                        "Account",
                        "Opportunity",
                        "Owner",
                        "Stage",
                        "Amount",
                        "Currency",
                        "Close date",
                        "Created",
                        "Probability",
                        "Source",
                        "Type",
                        "Next step",
                        "Last activity");
        assertThat(headersIn("Activity", language))
                .containsExactlyInAnyOrder(
                        "Activity ID",
                        "Date",
                        "Account ID",
                        "Account",
                        "Person",
                        "Type",
                        "Value",
                        "Owner",
                        "Status",
                        "Notes");
    }

    @ParameterizedTest
    @CsvSource({
        "Company / Account, Account",
        "Assigned, Owner",
        "Due Date, Date",
        "Task Subtype, Type",
        "Activity assigned to, Owner",
        "Associated Company IDs, Account ID",
        "Associated Contacts, Person",
        "Fecha de la actividad, Date",
        "Aktivität zugewiesen zu, Owner",
        "Sous-type de tâche, Type",
        "Contactpersoon, Person",
        "任命先, Owner"
    })
    void a_heading_of_an_activity_is_known_too(String heading, String header) {
        assertThat(Headings.of(ImportTarget.ACTIVITY).meaning(heading))
                .map(Meaning::header)
                .contains(header);
    }

    @ParameterizedTest
    @CsvSource({
        "Nom de l’opportunité, Opportunity",
        "PROPRIETAIRE DE L'OPPORTUNITE, Owner",
        "Date de clôture, Close date",
        "Schlusstermin, Close date",
        "Wahrscheinlichkeit (%), Probability",
        "Deal-Phase, Stage",
        "Fecha de creacion, Created",
        "Data de fechamento, Close date",
        "Data de fecho, Close date",
        "Titolare opportunità, Owner",
        "Sluitingsdatum, Close date",
        "完了予定日, Close date",
        "確度(%), Probability",
        "ステージ, Stage",
        "hubspot_owner_id, Owner",
        "Deal - Organization, Account",
        "Closing Date, Close date"
    })
    void a_heading_is_known_whatever_its_language_accents_and_width(String heading, String header) {
        assertThat(Headings.of(ImportTarget.OPPORTUNITIES).meaning(heading))
                .map(Meaning::header)
                .contains(header);
    }

    @Test
    void accents_that_come_as_characters_of_their_own_do_not_matter() {
        assertThat(Headings.squeezed("Cre\u0301e\u0301 le")).isEqualTo("creele");
        assertThat(Headings.squeezed("フェース")).isNotEqualTo(Headings.squeezed("フェーズ"));
        assertThat(Headings.squeezed("ステーシ\u3099")).isEqualTo("ステージ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amount (converted)", "Betrag in Firmenwährung", "Last Modified Date", "Created By", "状況"})
    void a_heading_that_only_looks_alike_is_not_known(String heading) {
        assertThat(Headings.of(ImportTarget.OPPORTUNITIES).meaning(heading)).isEqualTo(Optional.empty());
    }

    private static Set<String> headersIn(String tab, String language) {
        Set<String> headers = new TreeSet<>();
        FILE.of(tab).forEach((header, languages) -> {
            if (languages.containsKey(language)) {
                headers.add(header);
            }
        });
        return headers;
    }
}
