package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The cards about a plan, on the sample plan, which no test here changes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanCardsTest {

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
    void the_plan_card_shows_five_accounts_with_why_and_the_goals_that_run_first() {
        JsonObject card = addon.card(Events.sheet(plan.value()));

        assertThat(Protocol.parameters(card, "account", Act.ACCOUNT)).hasSize(5);
        assertThat(Protocol.texts(card))
                .filteredOn(text -> text.startsWith("<b>1. "))
                .hasSize(1);
        assertThat(Protocol.parameters(card, "goal", Act.GOAL))
                .containsExactly("FY2027", "FY2027 Q3", "FY2027 Q4", "FY2027 Q2", "FY2027 Q1");
        assertThat(Protocol.texts(card)).anyMatch(text -> text.contains(" so far") && text.contains("$"));
    }

    @Test
    void in_local_mode_the_workbook_opens_on_the_local_page() {
        JsonObject card = addon.card(Events.sheet(plan.value()));

        assertThat(Protocol.urls(card)).contains("http://localhost:8080/?file=" + plan);
        assertThat(card.toString()).doesNotContain("docs.google.com");
    }

    @Test
    void every_action_about_a_plan_carries_its_id() {
        JsonObject card = addon.card(Events.sheet(plan.value()));

        for (Act act : List.of(Act.REFRESH, Act.ACCOUNT, Act.GOAL, Act.SCHEDULE, Act.PROBLEMS, Act.REMOVE_SAMPLE)) {
            assertThat(Protocol.parameters(card, "plan", act)).as(act.wire()).containsExactly(plan.value());
        }
    }

    @Test
    void an_account_is_explained_whole() {
        JsonObject card = addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value(), "account", "A-008"));

        assertThat(Protocol.texts(card))
                .anyMatch(text -> text.contains("Rank 2 of "))
                .contains("Why", "Your own rank", "Where the rank comes from", "Open pipeline", "Won this year")
                .anyMatch(text -> text.startsWith("<b>Value</b><br>Above "));
    }

    @Test
    void an_account_is_looked_up_by_what_was_typed() {
        JsonObject card =
                addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value()), Map.of("account", List.of(" A-008 ")));

        assertThat(Protocol.texts(card)).anyMatch(text -> text.contains("Rank 2 of "));
    }

    @Test
    void an_id_in_another_case_is_offered() {
        JsonObject card = addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value()), Map.of("account", List.of("a-008")));

        assertThat(Protocol.parameters(card, "account", Act.ACCOUNT)).containsExactly("A-008");
    }

    @Test
    void a_part_of_a_name_offers_the_accounts_that_have_it() {
        JsonObject card =
                addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value()), Map.of("account", List.of("energy")));

        assertThat(Protocol.parameters(card, "account", Act.ACCOUNT)).hasSizeGreaterThan(1);
        assertThat(Protocol.texts(card)).anyMatch(text -> text.contains("Did you mean"));
    }

    @Test
    void nothing_typed_and_nothing_found_are_told() {
        JsonObject nothing = addon.clicked(Act.ACCOUNT, plan);
        JsonObject unknown =
                addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value()), Map.of("account", List.of("<b>No such</b>")));

        assertThat(Protocol.texts(nothing)).contains("Type the name or the id of an account first.");
        assertThat(Protocol.texts(unknown))
                .contains("There is no account “&lt;b&gt;No such&lt;/b&gt;” on the tab Accounts.");
    }

    @Test
    void a_goal_lists_what_counts_and_what_is_left_out() {
        JsonObject card = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", "FY2027"));

        assertThat(Protocol.texts(card))
                .anyMatch(text -> text.startsWith("Counted: "))
                .anyMatch(text -> text.contains("won on "));
    }

    @Test
    void a_goal_that_is_gone_is_told() {
        JsonObject card = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", "Q9"));

        assertThat(Protocol.texts(card)).contains("The goal “Q9” is not on the tab Goals any more.");
    }

    @Test
    void each_problem_opens_its_cell() {
        JsonObject card = addon.clicked(Act.PROBLEMS, plan);

        assertThat(Protocol.urls(card))
                .filteredOn(url -> url.contains("#"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url)
                        .startsWith("http://localhost:8080/?file=" + plan + "#gid=")
                        .matches(".*#gid=\\d+(&range=[A-Z]+\\d+)?"))
                .anyMatch(url -> url.contains("&range="));
    }

    @Test
    void a_schedule_is_set_and_ended_and_the_same_click_twice_does_no_harm() {
        Map<String, String> about = Map.of("plan", plan.value());
        Map<String, List<String>> form = Map.of("at", List.of("07:30"), "days", List.of("MON", "THU"));

        addon.clicked(Act.SET_SCHEDULE, about, form);
        JsonObject set = addon.clicked(Act.SET_SCHEDULE, about, form);

        Schedule schedule = addon.store.timetable().find(plan).orElseThrow();
        assertThat(schedule.at()).isEqualTo(LocalTime.of(7, 30));
        assertThat(schedule.days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(Protocol.texts(set)).anyMatch(text -> text.startsWith("Refreshes by itself on Mon, Thu at 7:30"));

        addon.clicked(Act.END_SCHEDULE, about, Map.of());
        JsonObject ended = addon.clicked(Act.END_SCHEDULE, about, Map.of());

        assertThat(addon.store.timetable().find(plan)).isEmpty();
        assertThat(Protocol.texts(ended)).contains("Refreshes only when you ask");
    }

    @Test
    void a_schedule_without_a_day_or_with_an_odd_time_is_told_by_field() {
        JsonObject card = addon.clicked(Act.SET_SCHEDULE, Map.of("plan", plan.value()), Map.of("at", List.of("soon")));

        assertThat(Protocol.texts(card))
                .anyMatch(text -> text.startsWith("At: "))
                .anyMatch(text -> text.startsWith("On: "));
    }

    @Test
    void a_refresh_says_what_it_did_and_a_second_one_changes_nothing() {
        String first = addon.click(Act.REFRESH, Map.of("plan", plan.value()), Map.of());
        String second = addon.click(Act.REFRESH, Map.of("plan", plan.value()), Map.of());

        assertThat(first).contains("\"updateCard\"", "\"notification\"");
        assertThat(second).contains("Refreshed: everything was up to date.");
    }

    @Test
    void a_button_that_is_not_known_is_out_of_date() {
        String answer =
                addon.post(AddonRoutes.ACT, "{\"commonEventObject\": {\"parameters\": {\"do\": \"format_disk\"}}}");

        assertThat(Protocol.texts(Protocol.click(answer).getFirst()))
                .contains("This button is out of date. Open Patchbook again.");
    }

    @Test
    void an_id_that_no_spreadsheet_has_goes_nowhere() {
        JsonObject card = addon.clicked(Act.PLAN, Map.of("plan", "../../etc/passwd?x=<b>"));

        assertThat(Protocol.texts(card)).contains("This button is out of date. Open Patchbook again.");
    }

    @Test
    void help_is_there_from_the_hosts_menu() {
        assertThat(Protocol.trigger(addon.post(AddonRoutes.HELP, Events.drive())))
                .hasSize(1);
    }

    @Test
    void what_is_no_event_is_refused() {
        assertThat(addon.post(AddonRoutes.HOME, "no json")).contains("An event must be JSON");
    }
}
