package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.google.DriveFile;
import dev.patchbook.plan.PlanId;
import dev.patchbook.store.RunLog.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What each card says where something stands in its way: consent, the file's grant, a sheet that is no plan, a copy, a
/// refresh that runs or failed, data that has grown old.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PlanStatesTest {

    private static final List<Act> ABOUT_A_PLAN =
            List.of(Act.PLAN, Act.LOOK_AGAIN, Act.REFRESH, Act.ACCOUNT, Act.GOAL, Act.SCHEDULE, Act.PROBLEMS);

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
    void without_consent_a_homepage_explains_and_offers_to_connect() {
        JsonObject card = addon.card(Events.withoutConsent());

        assertThat(Protocol.offers(card, Act.CONNECT)).isTrue();
        assertThat(Protocol.texts(card)).contains("Connect Patchbook");
    }

    @Test
    void without_consent_every_click_asks_for_the_scope_save_help() {
        for (Act act : Act.values()) {
            String answer = addon.post(AddonRoutes.ACT, Events.clickWithoutConsent(act));

            if (act == Act.HELP) {
                assertThat(Protocol.click(answer)).hasSize(1);
            } else {
                assertThat(answer)
                        .as(act.wire())
                        .isEqualTo("{\"requesting_google_scopes\":{\"scopes\":[\"" + AddonAtWork.FILES + "\"]}}");
            }
        }
    }

    @Test
    void the_sheet_on_screen_without_the_files_grant_asks_for_it() {
        JsonObject card = addon.card(Events.sheetWithoutGrant());

        assertThat(Protocol.texts(card)).contains("Let Patchbook open this file");
        assertThat(addon.click(Act.ASK_FOR_FILE, Map.of(), Map.of())).contains("requestFileScopeForActiveDocument");
    }

    @Test
    void a_file_in_drive_without_the_files_grant_asks_for_that_file() {
        JsonObject card = addon.card(Events.selected(plan.value(), false));

        assertThat(Protocol.parameters(card, "plan", Act.ASK_FOR_FILE)).containsExactly(plan.value());
    }

    @Test
    void a_plan_selected_in_drive_or_open_in_sheets_shows_how_it_stands() {
        assertThat(Protocol.texts(addon.card(Events.selected(plan.value(), true))))
                .contains("Your plan");
        assertThat(Protocol.texts(addon.card(Events.sheet(plan.value())))).contains("Your plan");
    }

    @Test
    void a_file_that_patchbook_cannot_find_asks_for_access_on_every_card() {
        for (Act act : ABOUT_A_PLAN) {
            JsonObject card = addon.clicked(act, Map.of("plan", "nosuchfile", "account", "A-001", "goal", "FY2027"));

            assertThat(Protocol.parameters(card, "plan", Act.ASK_FOR_FILE))
                    .as(act.wire())
                    .containsExactly("nosuchfile");
        }
    }

    @Test
    void a_sheet_that_is_no_plan_is_told_as_such_on_every_card() {
        DriveFile other = addon.session()
                .uploadAsSheet(
                        "Holiday list",
                        Optional.empty(),
                        Map.of(),
                        addon.session().exportXlsx(plan.value()));

        assertThat(Protocol.texts(addon.card(Events.sheet(other.id())))).contains("Not a plan");
        for (Act act : List.of(Act.PLAN, Act.LOOK_AGAIN, Act.REFRESH, Act.ACCOUNT, Act.GOAL, Act.PROBLEMS)) {
            JsonObject card = addon.clicked(act, Map.of("plan", other.id(), "account", "A-001", "goal", "FY2027"));

            assertThat(Protocol.texts(card)).as(act.wire()).contains("Not a plan");
            assertThat(Protocol.offers(card, Act.HOME)).isTrue();
        }
    }

    @Test
    void a_copy_of_a_plan_is_told_as_such_on_every_card() {
        String copy = addon.copy(plan);

        assertThat(Protocol.texts(addon.card(Events.sheet(copy)))).contains("A copy of a plan");
        for (Act act : List.of(Act.PLAN, Act.LOOK_AGAIN, Act.REFRESH, Act.ACCOUNT, Act.GOAL, Act.PROBLEMS)) {
            JsonObject card = addon.clicked(act, Map.of("plan", copy, "account", "A-001", "goal", "FY2027"));

            assertThat(Protocol.texts(card)).as(act.wire()).contains("A copy of a plan");
        }
    }

    @Test
    void while_a_refresh_runs_its_card_says_since_when_and_offers_to_look_again() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<PlanId> running = CompletableFuture.supplyAsync(() -> addon.turns.take(plan.value(), () -> {
            long run = addon.store.runs().begin(plan, addon.clock.instant(), false);
            begun.countDown();
            await(enough);
            addon.store.runs().fail(run, addon.clock.instant(), "over");
            return plan;
        }));
        begun.await();

        JsonObject card = addon.card(Events.sheet(plan.value()));
        JsonObject schedule = addon.clicked(Act.SCHEDULE, plan);
        JsonObject home = addon.card(Events.drive());

        enough.countDown();
        running.join();
        assertThat(Protocol.texts(card)).anyMatch(text -> text.startsWith("Refreshing since 10:00"));
        assertThat(Protocol.offers(card, Act.LOOK_AGAIN)).isTrue();
        assertThat(Protocol.offers(card, Act.REFRESH)).isFalse();
        assertThat(Protocol.texts(schedule)).contains("Running now");
        assertThat(Protocol.texts(home)).anyMatch(text -> text.contains("At work on it now"));
    }

    @Test
    void a_failed_refresh_says_why_and_when_and_offers_another() {
        long run = addon.store.runs().begin(plan, addon.clock.instant(), true);
        addon.store.runs().fail(run, addon.clock.instant(), "Google Sheets does not answer right now.");

        JsonObject card = addon.card(Events.sheet(plan.value()));

        assertThat(Protocol.texts(card))
                .contains("The last refresh by schedule failed")
                .anyMatch(text -> text.contains("Google Sheets does not answer right now."));
        assertThat(Protocol.offers(card, Act.REFRESH)).isTrue();
        assertThat(Protocol.texts(addon.clicked(Act.SCHEDULE, plan))).contains("Last refresh failed");
    }

    @Test
    void a_refresh_that_was_cut_off_is_told_too() {
        addon.store.runs().begin(plan, addon.clock.instant(), false);
        addon.store.runs().closeInterrupted(addon.clock.instant());

        JsonObject card = addon.card(Events.sheet(plan.value()));

        assertThat(addon.store.runs().last(plan).orElseThrow().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(Protocol.texts(card)).contains("The last refresh failed");
    }

    @Test
    void a_plan_in_the_bin_is_told_with_the_way_out() {
        PlanId binned = addon.sample("r2");
        addon.session().trash(binned.value());

        JsonObject card = addon.clicked(Act.PLAN, binned);

        assertThat(Protocol.texts(card)).anyMatch(text -> text.contains("Restore it in Drive"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
