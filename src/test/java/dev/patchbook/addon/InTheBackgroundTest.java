package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What takes longer than a host waits: the add-on here waits for nothing at all.
class InTheBackgroundTest {

    @TempDir
    private Path folder;

    @Test
    void a_plan_that_takes_long_is_made_beside_and_asked_for_again() throws IOException {
        try (AddonAtWork addon = AddonAtWork.impatient(folder)) {
            JsonObject making = addon.clicked(Act.SAMPLE, Map.of("request", "r1"));
            String work = Protocol.parameters(making, "request", Act.MAKING).getFirst();

            assertThat(Protocol.texts(making)).contains("Making your plan");
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Protocol.offers(addon.clicked(Act.MAKING, Map.of("request", work)), Act.REFRESH));
            assertThat(addon.plans()).hasSize(1);
        }
    }

    @Test
    void two_clicks_at_once_make_one_plan() throws IOException {
        try (AddonAtWork addon = AddonAtWork.impatient(folder)) {
            addon.clicked(Act.CREATE, Map.of("request", "r1"));
            addon.clicked(Act.CREATE, Map.of("request", "r1"));

            await().atMost(Duration.ofMinutes(2)).until(() -> !addon.plans().isEmpty());
            assertThat(addon.plans()).hasSize(1);
        }
    }

    @Test
    void a_refresh_that_takes_long_goes_on_and_the_card_says_so() throws IOException {
        try (AddonAtWork patient = AddonAtWork.patient(folder.resolve("one"))) {
            PlanId plan = patient.sample("r1");
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            patient.background.run(
                    "refresh " + plan,
                    () -> patient.turns.take(plan.value(), () -> {
                        begun.countDown();
                        pause(enough);
                        return plan;
                    }),
                    Duration.ZERO);
            pause(begun);

            JsonObject card = patient.card(Events.sheet(plan.value()));

            enough.countDown();
            assertThat(Protocol.texts(card)).anyMatch(text -> text.contains("You can go on working"));
        }
    }

    @Test
    void work_that_nobody_knows_leads_home() throws IOException {
        try (AddonAtWork addon = AddonAtWork.impatient(folder)) {
            String answer = addon.click(Act.MAKING, Map.of("request", "make nothing"), Map.of());

            assertThat(answer).contains("\"popToRoot\":true");
            assertThat(Protocol.texts(Protocol.click(answer).getFirst())).contains("Welcome");
        }
    }

    @Test
    void fields_that_cannot_be_read_are_named_all_at_once() throws IOException {
        try (AddonAtWork addon = AddonAtWork.impatient(folder)) {
            JsonObject card = addon.clicked(
                    Act.CREATE,
                    Map.of("request", "r1"),
                    Map.of(
                            "quota", List.of("<b>lots</b>"),
                            "currency", List.of("bitcoin"),
                            "timeZone", List.of("Mars/Base"),
                            "fiscalMonth", List.of("13"),
                            "template", List.of("../../x")));

            assertThat(Protocol.texts(card))
                    .anyMatch(text -> text.startsWith("Quota: “&lt;b&gt;lots&lt;/b&gt;” is not an amount."))
                    .anyMatch(text -> text.startsWith("Currency: “BITCOIN”"))
                    .anyMatch(text -> text.startsWith("Time zone: “Mars/Base”"))
                    .anyMatch(text -> text.startsWith("Fiscal year: "))
                    .anyMatch(text -> text.startsWith("Kind of plan: "));
            assertThat(addon.plans()).isEmpty();
        }
    }

    @Test
    void the_form_is_filled_in_from_the_last_plan() throws IOException {
        try (AddonAtWork addon = AddonAtWork.patient(folder)) {
            addon.clicked(
                    Act.CREATE,
                    Map.of("request", "r1"),
                    Map.of(
                            "name", List.of("First"),
                            "currency", List.of("chf"),
                            "quota", List.of("1'200'000"),
                            "fiscalMonth", List.of("2"),
                            "owner", List.of("Alex Example")));

            String home = addon.card(Events.drive()).toString();

            assertThat(home).contains("\"value\":\"CHF\"", "Alex Example", "Territory plan FY2027");
        }
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
