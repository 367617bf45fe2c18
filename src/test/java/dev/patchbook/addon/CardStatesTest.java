package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.patchbook.google.DriveFile;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The cards beside the plan's own, where something stands in their way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class CardStatesTest {

    private static final Map<String, List<String>> MORNINGS = Map.of("at", List.of("06:30"), "days", List.of("MON"));
    private static final List<Act> OF_THE_SCHEDULE = List.of(Act.SCHEDULE, Act.SET_SCHEDULE, Act.END_SCHEDULE);

    private AddonAtWork addon;
    private PlanId plan;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        addon = AddonAtWork.patient(folder);
        plan = addon.sample("r1");
    }

    @AfterAll
    void stop() throws IOException {
        addon.close();
    }

    @Test
    void a_sheet_that_is_no_plan_gets_no_schedule_and_is_told() {
        DriveFile other = addon.session()
                .uploadAsSheet(
                        "Holiday list",
                        Optional.empty(),
                        Map.of(),
                        addon.session().exportXlsx(plan.value()));

        for (Act act : OF_THE_SCHEDULE) {
            JsonObject card = addon.clicked(act, Map.of("plan", other.id()), MORNINGS);

            assertThat(Protocol.texts(card)).as(act.wire()).contains("Not a plan");
        }
        assertThat(addon.store.timetable().find(new PlanId(other.id()))).isEmpty();
    }

    @Test
    void a_copy_of_a_plan_gets_no_schedule_and_is_told() {
        String copy = addon.copy(plan);

        for (Act act : OF_THE_SCHEDULE) {
            JsonObject card = addon.clicked(act, Map.of("plan", copy), MORNINGS);

            assertThat(Protocol.texts(card)).as(act.wire()).contains("A copy of a plan");
        }
        assertThat(addon.store.timetable().find(new PlanId(copy))).isEmpty();
    }

    @Test
    void an_id_that_no_spreadsheet_can_have_is_refused_by_every_action_about_a_plan() {
        for (Act act : List.of(
                Act.PLAN, Act.LOOK_AGAIN, Act.REFRESH, Act.ACCOUNT, Act.GOAL, Act.PROBLEMS, Act.REMOVE_SAMPLE)) {
            JsonObject card = addon.clicked(act, Map.of("plan", "../" + plan + "?alt=media"), MORNINGS);

            assertThat(Protocol.texts(card))
                    .as(act.wire())
                    .contains("That did not work", "This button is out of date. Open Patchbook again.");
        }
    }

    @Test
    void the_sample_is_the_only_plan_that_an_id_can_remove() {
        JsonObject mine = addon.clicked(Act.CREATE, Map.of("request", "mine"), Map.of("name", List.of("Mine")));
        PlanId own = new PlanId(Protocol.parameters(mine, "plan", Act.REFRESH).getFirst());

        JsonObject card = addon.clicked(Act.REMOVE_SAMPLE, own);

        assertThat(Protocol.texts(card)).anyMatch(text -> text.startsWith("Only the sample plan can be removed here."));
        assertThat(addon.plans()).contains(own);
    }

    @Test
    void my_plans_tell_which_refresh_failed_and_which_was_cut_off() {
        long run = addon.store.runs().begin(plan, addon.clock.instant(), true);
        addon.store.runs().fail(run, addon.clock.instant(), "Google Sheets does not answer right now.");
        JsonObject failed = addon.card(Events.drive());

        addon.store.runs().begin(plan, addon.clock.instant(), false);
        addon.store.runs().closeInterrupted(addon.clock.instant());
        JsonObject cutOff = addon.card(Events.drive());

        assertThat(Protocol.texts(failed)).anyMatch(text -> text.contains("The last refresh failed, today at 10:00"));
        assertThat(Protocol.texts(cutOff))
                .anyMatch(text -> text.contains("The last refresh was cut off, today at 10:00"));
    }

    @Test
    void accounts_goals_and_problems_are_shown_although_the_last_refresh_failed() {
        long run = addon.store.runs().begin(plan, addon.clock.instant(), false);
        addon.store.runs().fail(run, addon.clock.instant(), "Google Sheets does not answer right now.");

        JsonObject account = addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value(), "account", "A-008"));
        JsonObject goal = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", "FY2027"));
        JsonObject problems = addon.clicked(Act.PROBLEMS, plan);

        assertThat(Protocol.texts(account)).anyMatch(text -> text.contains("Rank 2 of "));
        assertThat(Protocol.texts(goal)).anyMatch(text -> text.startsWith("Counted: "));
        assertThat(Protocol.texts(problems)).contains("Things to mend");
    }

    @Test
    void an_empty_plan_says_so_and_offers_no_look_up(@TempDir Path folder) throws IOException {
        try (AddonAtWork fresh = AddonAtWork.impatient(folder)) {
            fresh.clicked(Act.CREATE, Map.of("request", "r1"));
            await().atMost(Duration.ofMinutes(2)).until(() -> !fresh.plans().isEmpty());
            PlanId made = fresh.plans().getFirst();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Protocol.offers(fresh.clicked(Act.PLAN, made), Act.REFRESH));

            JsonObject card = fresh.clicked(Act.PLAN, made);

            assertThat(Protocol.texts(card))
                    .contains("No data yet: fill in Accounts and Opportunities")
                    .doesNotContain("Look up an account");
        }
    }

    @Test
    void a_refresh_that_outlasts_the_host_goes_on_and_a_second_click_joins_it(@TempDir Path folder) throws IOException {
        try (AddonAtWork hasty = AddonAtWork.impatient(folder)) {
            hasty.clicked(Act.SAMPLE, Map.of("request", "r1"));
            await().atMost(Duration.ofMinutes(2)).until(() -> !hasty.plans().isEmpty());
            PlanId made = hasty.plans().getFirst();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> hasty.store.runs().lastSuccess(made).isPresent());

            String first = hasty.click(Act.REFRESH, Map.of("plan", made.value()), Map.of());

            assertThat(first).contains("\"updateCard\"", "Refreshing goes on; you can go on working.");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Protocol.offers(hasty.clicked(Act.LOOK_AGAIN, made), Act.REFRESH));
        }
    }
}
