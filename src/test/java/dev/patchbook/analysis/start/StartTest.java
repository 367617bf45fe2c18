package dev.patchbook.analysis.start;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.analysis.quality.DataQuality;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");

    @Test
    void an_empty_plan_says_where_to_begin() {
        List<Row> rows = rows(plan(), NOON, false);

        assertThat(detail(rows, "This week", "1")).startsWith("Import your CRM's export");
        assertThat(value(rows, "Goals", "none")).isEqualTo("no goals yet");
        assertThat(value(rows, "Steps", "1 Understand the territory")).isEqualTo("to do");
    }

    @Test
    void the_weeks_three_things_are_the_next_actions_of_the_highest_ranks() {
        PlanBuilder plan = plan().with(account("Quiet").arr(40))
                .with(account("Late").arr(30))
                .with(account("Later").arr(20))
                .with(account("Last").arr(10))
                .with(open("D1").account("Late").amount(5).closing("2026-06-01"))
                .with(open("D2").account("Later").amount(5).closing("2026-06-02"))
                .with(open("D3").account("Last").amount(5).closing("2026-06-03"));

        List<Row> rows = rows(plan, NOON, false);

        assertThat(rows.stream().filter(row -> text(row, "Section").equals("This week")))
                .hasSize(3);
        assertThat(value(rows, "This week", "1")).isEqualTo("Late");
        assertThat(detail(rows, "This week", "1"))
                .isEqualTo("Close date of D1 passed on 2026-06-01: move it or close it");
    }

    @Test
    void goals_are_told_with_status_and_rounded_chance() {
        ComputedTable goals = goals(Map.of(
                "Goal ID",
                Value.of("Q2"),
                "Goal",
                Value.of("Second quarter"),
                "Actual",
                Value.of(40),
                "Target",
                Value.of(100),
                "Chance",
                Value.of(0.63),
                "Status",
                Value.of("On track"),
                "Why",
                Value.of("12 deals are open")));

        List<Row> rows = rows(plan(), NOON, false, goals);

        assertThat(value(rows, "Goals", "Q2")).isEqualTo("On track, chance 65 %");
        assertThat(detail(rows, "Goals", "Q2")).isEqualTo("Second quarter. 12 deals are open");
    }

    @Test
    void a_goal_without_enough_history_says_so_instead_of_a_chance() {
        ComputedTable goals = goals(Map.of(
                "Goal ID",
                Value.of("Q2"),
                "Status",
                Value.of("Cannot tell"),
                "Chance",
                Value.of("too little history")));

        assertThat(value(rows(plan(), NOON, false, goals), "Goals", "Q2"))
                .isEqualTo("Cannot tell, chance: too little history");
    }

    @Test
    void the_named_account_plan_is_held_against_the_quota() {
        PlanBuilder plan = plan().quota(1_000)
                .with(account("One"))
                .with(account("Two"))
                .with(planned("one", 300))
                .with(planned("two", 100));

        List<Row> rows = rows(plan, NOON, false);

        assertThat(value(rows, "Plan", "Named accounts against quota")).isEqualTo("400 USD");
        assertThat(detail(rows, "Plan", "Named accounts against quota"))
                .isEqualTo("Planned with 2 accounts: 40 % of the quota of 1,000 USD, 600 USD short.");
    }

    @Test
    void the_sample_says_that_it_is_one_and_how_to_remove_it() {
        List<Row> sample = rows(plan().fromTemplate("comprehensive 1 abc sample"), NOON, false);

        assertThat(text(sample.getFirst(), "Section")).isEqualTo("Sample");
        assertThat(text(sample.getFirst(), "Detail")).contains("remove");
        assertThat(rows(plan(), NOON, false).stream().map(row -> text(row, "Section")))
                .doesNotContain("Sample");
    }

    @Test
    void a_past_date_is_shown_as_reconstructed() {
        List<Row> rows = rows(plan(), NOON, true);

        assertThat(value(rows, "As of", "As of")).isEqualTo("2026-06-30");
        assertThat(detail(rows, "As of", "As of")).startsWith("Reconstructed from dated records");
    }

    @Test
    void data_older_than_the_setting_is_a_warning_apart_from_the_time_of_computing() {
        PlanBuilder fresh = plan().with(imported("2026-06-23T08:00:00Z"));
        PlanBuilder stale = plan().with(imported("2026-06-22T08:00:00Z"));

        assertThat(detail(rows(fresh, NOON, false), "Data as of", "Opportunities"))
                .doesNotContain("WARNING");
        assertThat(value(rows(stale, NOON, false), "Data as of", "Opportunities"))
                .isEqualTo("2026-06-22 08:00");
        assertThat(detail(rows(stale, NOON, false), "Data as of", "Opportunities"))
                .contains("WARNING: 8 days old, more than the 7");
        assertThat(value(rows(stale, NOON, false), "Computed at", "Computed at"))
                .isEqualTo("2026-06-30 12:00");
    }

    @Test
    void what_the_refresh_left_out_is_told() {
        Plan read = plan().with(account("Shut").excluded()).build();
        List<Row> rows = new Start()
                .of(new SummaryInput(
                        read, read, TODAY, false, NOON, List.of(), List.of("Pipeline is missing."), List.of()))
                .rows();

        assertThat(detail(rows, "Left out", "1")).isEqualTo("Pipeline is missing.");
        assertThat(detail(rows, "Left out", "2")).isEqualTo("1 account is excluded on Accounts: kept, ranked last.");
    }

    @Test
    void what_changed_hands_is_listed_the_latest_first() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Came").owner("Ada Quill"))
                .with(account("Went").owner("Bo Reed"))
                .with(account("Stays").owner("Ada Quill"))
                .with(owner("2026-06-01", "came", "Bo Reed"))
                .with(owner("2026-06-10", "came", "Ada Quill"))
                .with(owner("2026-06-01", "went", "Ada Quill"))
                .with(owner("2026-06-01", "stays", "Ada Quill"));

        List<Row> hands = rows(plan, NOON, false).stream()
                .filter(row -> text(row, "Section").equals("Changed hands"))
                .toList();

        assertThat(hands).extracting(row -> text(row, "Item")).containsExactly("Went", "Came");
        assertThat(hands)
                .extracting(row -> text(row, "Value"))
                .containsExactly("moved out 2026-06-30", "moved in 2026-06-10");
        assertThat(text(hands.getFirst(), "Detail")).isEqualTo("To Bo Reed; its row stays, without a rank.");
        assertThat(text(hands.getLast(), "Detail")).isEqualTo("From Bo Reed; it is ranked now.");
    }

    @Test
    void what_others_own_is_told_with_its_money() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Theirs").owner("Bo Reed"))
                .with(won("D1").owner("Bo Reed").amount(300).closing("2026-05-01"))
                .with(open("D2").owner("Bo Reed"))
                .with(open("D3").owner("Ada Quill").amount(50));

        assertThat(leftOut(plan))
                .containsExactly("1 account and 2 deals (300 USD in 1 of 2) of owners that Settings does not cover: "
                        + "kept, not ranked, in no goal.");
    }

    @Test
    void what_is_gone_from_the_crm_is_told_with_its_money() {
        PlanBuilder plan = plan().with(
                        won("D1").amount(300).closing("2026-05-01").vanished("2026-06-01"))
                .with(open("D2").amount(200).vanished("2026-06-01"))
                .with(open("D3").amount(50));

        assertThat(leftOut(plan)).containsExactly("2 deals are no longer in the CRM (500 USD): kept, counted nowhere.");
    }

    private static List<String> leftOut(PlanBuilder plan) {
        return rows(plan, NOON, false).stream()
                .filter(row -> text(row, "Section").equals("Left out"))
                .map(row -> text(row, "Detail"))
                .toList();
    }

    private static Sealed owner(String day, String account, String owner) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "account", account, "owner", Value.of(owner));
    }

    @Test
    void between_two_refreshes_with_the_same_inputs_one_cell_changes() {
        LocalDate asOf = LocalDate.parse("2017-12-31");
        Plan read = CrmSet.all().build();
        Plan known = AsKnown.on(read, asOf);
        List<ComputedTable> tables = new ArrayList<>(new Prioritization().of(known, asOf));
        tables.add(new DataQuality()
                .of(new SummaryInput(known, read, asOf, false, NOON, List.of(), List.of(), List.of())));

        List<Row> before = new Start()
                .of(new SummaryInput(known, read, asOf, false, NOON, List.of(), List.of(), tables))
                .rows();
        List<Row> after = new Start()
                .of(new SummaryInput(known, read, asOf, false, NOON.plusSeconds(60), List.of(), List.of(), tables))
                .rows();

        List<Row> changed = new ArrayList<>(after);
        changed.removeAll(before);
        assertThat(changed).hasSize(1);
        assertThat(text(changed.getFirst(), "Section")).isEqualTo("Computed at");
        assertThat(keys(after)).hasSameSizeAs(after);
    }

    private static Set<String> keys(List<Row> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(text(row, "Section") + "/" + text(row, "Item")));
        return keys;
    }

    private static Freshness imported(String time) {
        return new Freshness("Opportunities", Optional.of(Instant.parse(time)), Optional.empty(), Optional.empty());
    }

    private static Judgement planned(String account, double amount) {
        return new Judgement(
                account,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(amount),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Prioritization", 2, "My rank", Map.of("My rank", "X")));
    }

    private static ComputedTable goals(Map<String, Value> row) {
        TableSchema schema = new TableSchema(
                "Goal tracking",
                "Goals.",
                List.of(Column.computed("Goal ID", Format.ID, "Its id.")),
                Optional.of("Goal ID"),
                List.of(),
                Optional.empty(),
                WhenGone.EMPTIED);
        return new ComputedTable(schema, List.of(new Row(row)));
    }

    private static List<Row> rows(PlanBuilder builder, Instant now, boolean reconstructed, ComputedTable... more) {
        Plan read = builder.build();
        Plan known = AsKnown.on(read, TODAY);
        List<ComputedTable> tables = new ArrayList<>(new Prioritization().of(known, TODAY));
        tables.addAll(List.of(more));
        return new Start()
                .of(new SummaryInput(known, read, TODAY, reconstructed, now, List.of(), List.of(), tables))
                .rows();
    }

    private static String value(List<Row> rows, String section, String item) {
        return text(find(rows, section, item), "Value");
    }

    private static String detail(List<Row> rows, String section, String item) {
        return text(find(rows, section, item), "Detail");
    }

    private static Row find(List<Row> rows, String section, String item) {
        return rows.stream()
                .filter(row -> text(row, "Section").equals(section)
                        && text(row, "Item").equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
