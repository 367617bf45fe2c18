package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where the AE and the CRM differ, the AE decides, once.
class OpenConflictsTest {

    private static final String HEADERS = "Account ID,Account,City,Renewal date\n";

    private final PlanOnPaper plan = new PlanOnPaper();
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @BeforeEach
    void both_change_a_city_and_a_date() {
        imported(HEADERS + "A1,Acme,Ghent,2026-06-30\n");
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Antwerp").type(InputTabs.ACCOUNTS, 1, "Renewal date", 46300);
        imported(HEADERS + "A1,Acme,Bruges,2026-07-31\n");
    }

    @Test
    void they_are_told_with_both_values() {
        assertThat(open())
                .extracting(OpenConflict::name, OpenConflict::column, OpenConflict::yours, OpenConflict::theirs)
                .containsExactly(
                        tuple("Acme", "City", Value.of("Antwerp"), Value.of("Bruges")),
                        tuple(
                                "Acme",
                                "Renewal date",
                                Value.of(LocalDate.of(2026, 10, 5)),
                                Value.of(LocalDate.of(2026, 7, 31))));
    }

    @Test
    void taking_what_the_crm_says_writes_it_and_later_changes_come_by_themselves() {
        decide(true, open());

        assertThat(open()).isEmpty();
        assertThat(plan.row(InputTabs.ACCOUNTS, 1))
                .containsEntry("City", Value.of("Bruges"))
                .containsEntry("Renewal date", Value.of(46234));
        assertThat(imported(HEADERS + "A1,Acme,Liège,2026-07-31\n").conflicts()).isEmpty();
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("Liège"));
    }

    @Test
    void keeping_your_own_is_not_asked_again_until_the_crm_changes_its_mind() {
        decide(false, open());

        assertThat(open()).isEmpty();
        assertThat(imported(HEADERS + "A1,Acme,Bruges,2026-07-31\n").conflicts())
                .isEmpty();
        assertThat(imported(HEADERS + "A1,Acme,Liège,2026-07-31\n").conflicts()).hasSize(1);
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("Antwerp"));
    }

    @Test
    void one_that_an_edit_has_settled_is_none_any_more() {
        plan.type(InputTabs.ACCOUNTS, 1, "City", "Bruges");

        assertThat(open()).extracting(OpenConflict::column).containsExactly("Renewal date");
    }

    @Test
    void a_formula_is_kept_whatever_is_decided() {
        plan.formula(InputTabs.ACCOUNTS, 1, "City", "=UPPER(\"antwerp\")", "ANTWERP");
        List<OpenConflict> open = open();

        assertThatThrownBy(() -> decide(true, open))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("formula");
        decide(false, open);

        assertThat(open()).isEmpty();
        assertThat(plan.row(InputTabs.ACCOUNTS, 1)).containsEntry("City", Value.of("ANTWERP"));
    }

    @Test
    void one_decision_leaves_the_others_open() {
        decide(true, open().subList(0, 1));

        assertThat(open()).extracting(OpenConflict::column).containsExactly("Renewal date");
    }

    private List<OpenConflict> open() {
        return conflicts().all();
    }

    private void decide(boolean takeCrm, List<OpenConflict> conflicts) {
        plan.apply(conflicts()
                .decided(conflicts.stream()
                        .map(conflict -> new OpenConflict.Decision(conflict.at(), takeCrm))
                        .toList()));
    }

    private OpenConflicts conflicts() {
        return new OpenConflicts(plan.read(), plan.bindings(LogTab.SCHEMA), ZoneOffset.UTC);
    }

    private ImportReport imported(String csv) {
        now = now.plus(Duration.ofMinutes(1));
        ImportRequest request = new ImportRequest(
                ImportTarget.ACCOUNTS, ImportFile.of("a.csv", csv.getBytes(UTF_8)), Map.of(), ImportOptions.PARTIAL);
        TabImport.Imported imported = TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, now);
        plan.apply(imported.changes());
        return imported.report();
    }
}
