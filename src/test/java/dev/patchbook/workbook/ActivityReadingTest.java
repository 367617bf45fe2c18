package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.read.PlanReader;
import dev.patchbook.workbook.read.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ActivityReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final List<TableSchema> TABS =
            List.of(InputTabs.ACCOUNTS, InputTabs.OPPORTUNITIES, InputTabs.ACTIVITY, InputTabs.GOALS);

    private final BookOnPaper book = new BookOnPaper();
    private final SheetOnPaper accounts = book.provision(InputTabs.ACCOUNTS, 5);
    private final SheetOnPaper rows = book.provision(InputTabs.ACTIVITY, 10);
    private final SheetOnPaper goals = book.provision(InputTabs.GOALS, 5);

    @Test
    void a_row_becomes_an_activity_of_the_account_with_its_id_or_else_its_name() {
        accounts.typeRow(1, "A1", "Acme").typeRow(2, "", "Bolt");
        rows.typeRow(1, "T1", "2026-03-02", "A1", "Acme (old name)", "Ada Invented", "Call", 30, "Me");
        rows.typeRow(2, "T2", "2026-03-03", "", "bolt");

        List<Activity> activities = read().plan().activities();

        assertThat(activities.getFirst().date()).contains(LocalDate.of(2026, 3, 2));
        assertThat(activities.getFirst().person()).contains("Ada Invented");
        assertThat(activities.getFirst().type()).contains("Call");
        assertThat(activities.getFirst().value()).isEqualTo(OptionalDouble.of(30));
        assertThat(activities.getFirst().owner()).contains("Me");
        assertThat(activities).extracting(Activity::accountKey).containsExactly(Optional.of("A1"), Optional.of("bolt"));
    }

    @Test
    void an_account_that_is_not_on_accounts_is_named_once_and_its_activities_are_kept() {
        rows.typeRow(1, "T1", "2026-03-02", "", "Nowhere").typeRow(2, "T2", "2026-03-03", "", "nowhere");

        Reading reading = read();

        assertThat(reading.plan().activities())
                .extracting(Activity::accountKey, Activity::accountName)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of("Nowhere")),
                        tuple(Optional.empty(), Optional.of("nowhere")));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.kind().equals("Unknown account"))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("“Nowhere” is not on Accounts (2 activities, the first in Activity!D2).");
    }

    @Test
    void a_day_that_cannot_be_read_is_named_with_its_cell_and_unknown() {
        rows.typeRow(1, "T1", "soon", "", "Acme");

        Reading reading = read();

        assertThat(reading.plan().activities())
                .singleElement()
                .extracting(Activity::date)
                .isEqualTo(Optional.empty());
        assertThat(reading.problems())
                .extracting(Problem::message)
                .contains("Activity!B2 should be a date, but it says “soon”.");
    }

    @Test
    void without_ids_the_second_of_a_day_account_person_and_type_is_named_and_left_out() {
        rows.typeRow(1, "", "2026-03-02", "", "Acme", "Ada Invented", "Call")
                .typeRow(2, "", "2026-03-02", "", "ACME", "Ada Invented", "call")
                .typeRow(3, "", "2026-03-02", "", "Acme", "Ada Invented", "Email")
                .typeRow(4, "", "", "", "", "", "", 5);

        Reading reading = read();

        assertThat(reading.plan().activities()).hasSize(2);
        assertThat(reading.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .contains(tuple("Duplicate", "B3"), tuple("No key", "B5"));
    }

    @Test
    void a_row_gone_from_the_crm_says_since_when() {
        rows.typeRow(1, "T1", "2026-03-02", "", "Acme", "", "", "", "", "", "", "No, since 2026-04-01");

        assertThat(read().plan().activities().getFirst().vanishedSince()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_goal_may_ask_for_a_column_of_activity() {
        goals.typeRow(1, "G1", "Calls", "activities", "Person = Ada Invented", "", "2026-01-01", "2026-12-31", 10);

        assertThat(read().plan().goals())
                .singleElement()
                .satisfies(
                        goal -> assertThat(goal.where()).map(Object::toString).contains("Person = Ada Invented"));
    }

    @Test
    void the_age_of_its_data_is_told_only_where_the_tab_is_there() {
        rows.typeRow(1, "T1", "2026-03-02").typeRow(2, "T2", "2026-05-05");

        assertThat(read().plan().freshness())
                .filteredOn(line -> line.tab().equals("Activity"))
                .singleElement()
                .extracting(Freshness::newestRecord)
                .isEqualTo(Optional.of(LocalDate.of(2026, 3, 2)));
        book.sheets.remove(rows);
        assertThat(read().plan().freshness()).extracting(Freshness::tab).containsExactly("Accounts", "Goals");
    }

    private Reading read() {
        return PlanReader.read(book.read(), Bindings.of(book.read(), TABS), NOW);
    }
}
