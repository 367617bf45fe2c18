package dev.patchbook.analysis.quality;

import static dev.patchbook.analysis.ActivityBuilder.activity;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityChecksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Test
    void what_keeps_an_activity_from_counting_is_named_with_its_cell() {
        List<Row> rows = rows(
                plan().account("Acme")
                        .with(activity("fine").with("Acme").on("2026-06-01").type("Call"))
                        .with(activity("undated").with("Acme").type("Call"))
                        .with(activity("alone").on("2026-06-01").type("Call"))
                        .with(activity("ahead").with("Acme").on("2026-07-01").type("Call"))
                        .with(activity("open")
                                .with("Acme")
                                .on("2026-06-02")
                                .type("Call")
                                .notDone("Deferred"))
                        .with(activity("gone").on("2026-07-01").vanished("2026-06-02")),
                false);

        assertThat(rows)
                .extracting(row -> row.at("Record"), row -> row.at("Kind"), row -> row.at("Cell"))
                .containsExactlyInAnyOrder(
                        tuple(Value.of("undated"), Value.of("Activity without date"), Value.of("B2")),
                        tuple(Value.of("alone"), Value.of("Activity without account"), Value.of("D2")),
                        tuple(Value.of("open"), Value.of("Activity not done"), Value.of("I2")),
                        tuple(Value.of("ahead"), Value.of("Date in the future"), Value.of("B2")));
        assertThat(rows)
                .extracting(row -> row.at("Problem"))
                .contains(
                        Value.of("Call with Acme on 2026-06-02 has the status “Deferred”, so it counts for no goal and "
                                + "no last activity."))
                .contains(Value.of("Call with Acme is dated 2026-07-01, which has not come; it does not count yet."));
    }

    @Test
    void on_a_past_date_what_came_later_is_no_fault() {
        List<Row> rows =
                rows(plan().account("Acme").with(activity("A").with("Acme").on("2026-07-01")), true);

        assertThat(rows).isEmpty();
    }

    private static List<Row> rows(PlanBuilder builder, boolean reconstructed) {
        Plan plan = builder.build();
        return new DataQuality()
                .of(new SummaryInput(
                        AsKnown.on(plan, TODAY),
                        plan,
                        TODAY,
                        reconstructed,
                        Instant.parse("2026-06-30T08:00:00Z"),
                        List.of(),
                        List.of(),
                        List.of()))
                .rows();
    }
}
