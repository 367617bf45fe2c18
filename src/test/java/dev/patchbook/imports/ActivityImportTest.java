package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.PlanOnPaper;
import dev.patchbook.workbook.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The tab that no plan begins with: made by its first import, and imported into like the others from then on.
class ActivityImportTest {

    private static final String CALLS = """
            Activity ID,Date,Company / Account,Contact,Task Subtype,Assigned
            T1,2026-03-02,Acme,Ada Invented,Call,Me
            T2,2026-03-03,Bolt,Bob Invented,Email,Me
            """;

    private final PlanOnPaper plan = new PlanOnPaper().sayingItsTabs();
    private Instant now = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void the_first_import_makes_the_tab_behind_opportunities_and_says_so() {
        ImportReport report = imported(CALLS);

        assertThat(plan.read().sheets())
                .extracting(Sheet::title)
                .containsExactly("Accounts", "Opportunities", "Activity", "Goals", "Settings", "Import log");
        assertThat(plan.row(InputTabs.ACTIVITY, 1))
                .containsEntry("Activity ID", Value.of("T1"))
                .containsEntry("Date", Value.of(SerialDate.of(LocalDate.of(2026, 3, 2))))
                .containsEntry("Account", Value.of("Acme"))
                .containsEntry("Person", Value.of("Ada Invented"))
                .containsEntry("Type", Value.of("Call"))
                .containsEntry("Owner", Value.of("Me"))
                .containsEntry("In CRM", Value.of("Yes"));
        assertThat(plan.read().metadata(Metadata.TABS))
                .map(Metadata::value)
                .contains("Accounts|Opportunities|Goals|Settings|Activity");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(Problem::message)
                .contains("The plan had no tab Activity, so the import makes it.");
    }

    @Test
    void tasks_that_were_not_done_are_kept_and_do_not_count_until_the_crm_says_that_they_are() {
        String csv = """
                Activity ID,Date,Company / Account,Task Subtype,Status
                T1,2026-03-02,Acme,Call,Completed
                T2,2026-03-03,Acme,Call,Not Started
                T3,2026-03-04,Acme,Call,Waiting on someone else
                T4,2026-03-05,Acme,Task,IN_PROGRESS
                T5,2026-03-06,Acme,Task,Zurückgestellt
                T6,2026-03-07,Acme,Event,
                """;

        ImportReport report = imported(csv);
        List<String> before = notDone();
        imported(csv.replace("Not Started", "Completed"));

        assertThat(report.added()).isEqualTo(6);
        assertThat(before).containsExactly("T2", "T3", "T4", "T5");
        assertThat(notDone()).containsExactly("T3", "T4", "T5");
    }

    private List<String> notDone() {
        return plan.plan(now).plan().activities().stream()
                .filter(activity -> activity.notDone().isPresent())
                .map(Activity::key)
                .toList();
    }

    @Test
    void the_header_stays_in_sight_with_its_notes_and_each_column_has_its_format() {
        List<Change> changes = draft(CALLS, ImportOptions.PARTIAL).changes().changes();

        Change.AddTab made = changes.stream()
                .filter(Change.AddTab.class::isInstance)
                .map(Change.AddTab.class::cast)
                .filter(tab -> tab.title().equals("Activity"))
                .findFirst()
                .orElseThrow();
        assertThat(made.look().hidden()).isFalse();
        assertThat(made.look().frozenRows()).isEqualTo(1);
        assertThat(changes)
                .filteredOn(Change.FormatColumn.class::isInstance)
                .extracting(change -> ((Change.FormatColumn) change).schema())
                .containsExactlyElementsOf(InputTabs.ACTIVITY.columns());
        assertThat(changes).filteredOn(Change.SetNote.class::isInstance).hasSameSizeAs(InputTabs.ACTIVITY.columns());
    }

    @Test
    void no_guard_asks_for_the_tab_that_the_batch_itself_makes() {
        Changes first = draft(CALLS, ImportOptions.PARTIAL).changes();
        plan.apply(first);
        Changes second =
                draft(CALLS.replace("Email", "Call"), ImportOptions.PARTIAL).changes();

        assertThat(first.guards()).extracting(Changes.Guard::sheetTitle).doesNotContain("Activity");
        assertThat(second.guards()).extracting(Changes.Guard::sheetTitle).contains("Activity");
    }

    @Test
    void the_second_import_updates_by_id_and_makes_no_other_tab() {
        imported(CALLS);

        ImportReport again = imported(CALLS.replace("Email", "Meeting") + "T3,2026-03-04,Acme,Ada Invented,Call,Me\n");

        assertThat(List.of(again.added(), again.updated(), again.unchanged())).containsExactly(1, 1, 1);
        assertThat(plan.row(InputTabs.ACTIVITY, 2)).containsEntry("Type", Value.of("Meeting"));
        assertThat(plan.row(InputTabs.ACTIVITY, 3)).containsEntry("Activity ID", Value.of("T3"));
        assertThat(again.problems()).extracting(Problem::kind).doesNotContain("New tab");
        assertThat(plan.read().sheets()).extracting(Sheet::title).containsOnlyOnce("Activity");
    }

    @Test
    void without_ids_a_row_is_found_by_day_account_person_and_type() {
        String usage = "date,account,person,event type,value\n2026-03-02,Acme,Ada Invented,login,%s\n";
        imported(usage.formatted(3));

        ImportReport again = imported(usage.formatted(5) + "2026-03-02,Acme,Ada Invented,export,1\n");

        assertThat(List.of(again.added(), again.updated())).containsExactly(1, 1);
        assertThat(plan.row(InputTabs.ACTIVITY, 1)).containsEntry("Value", Value.of(5));
        assertThat(plan.row(InputTabs.ACTIVITY, 2))
                .containsEntry("Type", Value.of("export"))
                .containsEntry("Value", Value.of(1));
    }

    @Test
    void a_row_that_nothing_tells_apart_is_left_out_by_line() {
        ImportReport report = imported("Date,Account,Type\n2026-03-02,Acme,Call\n,Acme,Call\n2026-03-02,Acme,\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems())
                .filteredOn(problem -> problem.kind().equals("No key"))
                .extracting(problem -> problem.place().cell())
                .containsExactly("line 3", "line 4");
    }

    @Test
    void a_file_without_anything_to_tell_rows_apart_is_refused_and_makes_no_tab() {
        assertThatThrownBy(() -> imported("Date,Account\n2026-03-02,Acme\n"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("Activity ID, or for Date, Account, and Person or Type together");

        assertThat(plan.read().sheets()).extracting(Sheet::title).doesNotContain("Activity");
    }

    @Test
    void undoing_the_import_that_made_the_tab_leaves_it_empty() {
        imported(CALLS);

        UndoReport undone = undone();

        assertThat(undone.left()).isEmpty();
        assertThat(plan.tab(InputTabs.ACTIVITY).endRow()).isEqualTo(1);
        assertThat(plan.read().sheets()).extracting(Sheet::title).contains("Activity");
    }

    @Test
    void what_a_full_import_does_not_bring_is_gone_and_what_both_changed_stays() {
        imported(CALLS + "T3,2026-03-04,Acme,Ada Invented,Call,Me\n");
        plan.type(InputTabs.ACTIVITY, 1, "Type", "Visit");

        ImportReport report = imported(
                CALLS.replace("Ada Invented,Call", "Ada Invented,Meeting"),
                new ImportOptions(true, false, true, false));

        assertThat(report.gone()).isEqualTo(1);
        assertThat(plan.row(InputTabs.ACTIVITY, 3)).containsEntry("In CRM", Value.of("No, since 2026-05-04"));
        assertThat(report.conflicts())
                .containsExactly(new Conflict(
                        "2026-03-02 Acme Visit",
                        "Type",
                        Value.of("Visit"),
                        Value.of("Meeting"),
                        "You and the CRM both changed it."));
    }

    @Test
    void a_tab_that_was_deleted_is_made_anew_by_the_next_import_and_that_is_said() {
        imported(CALLS);
        plan.deleteTab(InputTabs.ACTIVITY);

        ImportReport report = imported(CALLS);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(Problem::message)
                .contains("The tab Activity had been deleted, so the import makes it anew, with what this file brings "
                        + "and nothing else.");
    }

    @Test
    void a_sheet_of_the_ae_that_has_the_title_is_left_alone() {
        plan.addSheet("Activity", "My own sketch");

        imported(CALLS);

        assertThat(plan.read().sheets()).extracting(Sheet::title).contains("Activity", "Activity 2");
        assertThat(plan.tab(InputTabs.ACTIVITY).sheet().title()).isEqualTo("Activity 2");
    }

    @Test
    void kinds_of_activity_are_no_types_of_deals() {
        imported(CALLS);

        assertThat(plan.column(InputTabs.SETTINGS, 0)).doesNotContain(Value.of("Deal types"));
    }

    @Test
    void ids_of_salesforce_are_known_where_no_heading_names_them() {
        StringBuilder file = new StringBuilder("Ref,What,ActivityDate,Type\n");
        for (int i = 10; i < 30; i++) {
            file.append(i % 2 == 0 ? "00T" : "00U")
                    .append("Ab00000Xyz")
                    .append(i)
                    .append(",001Ab00000AbCdE,2026-03-02,Call\n");
        }

        ImportReport report = imported(file.toString());

        assertThat(report.columns())
                .extracting(ColumnUse::from, ColumnUse::to)
                .contains(tuple("Ref", "Activity ID"), tuple("What", "Account ID"));
    }

    private ImportReport imported(String csv) {
        return imported(csv, ImportOptions.PARTIAL);
    }

    private ImportReport imported(String csv, ImportOptions options) {
        now = now.plus(Duration.ofMinutes(1));
        TabImport.Imported imported = draft(csv, options);
        plan.apply(imported.changes());
        return imported.report();
    }

    private TabImport.Imported draft(String csv, ImportOptions options) {
        ImportFile file = ImportFile.of("a.csv", csv.getBytes(UTF_8));
        return TabImport.of(
                plan.read(), bindings(), new ImportRequest(ImportTarget.ACTIVITY, file, Map.of(), options), now);
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
