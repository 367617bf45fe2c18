package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Home, and from there to a first plan.
class FirstCardsTest {

    @TempDir
    private Path folder;

    private AddonAtWork addon;

    @BeforeEach
    void start() throws IOException {
        addon = AddonAtWork.patient(folder);
    }

    @AfterEach
    void stop() throws IOException {
        addon.close();
    }

    @Test
    void a_newcomer_in_drive_is_offered_a_plan_with_everything_filled_in() {
        JsonObject home = addon.card(Events.drive());

        assertThat(home.toString())
                .contains("Territory plan 2026", "Europe/Paris", "\"value\":\"USD\"", "Full plan", "Short plan");
        assertThat(Protocol.offers(home, Act.CREATE)).isTrue();
        assertThat(Protocol.offers(home, Act.SAMPLE)).isTrue();
    }

    @Test
    void one_click_makes_a_plan_and_shows_it() {
        String request = Protocol.parameters(addon.card(Events.drive()), "request", Act.CREATE)
                .getFirst();

        JsonObject plan = addon.clicked(Act.CREATE, Map.of("request", request));

        assertThat(Protocol.texts(plan)).contains("<b>Territory plan 2026</b>");
        assertThat(addon.plans()).hasSize(1);
    }

    @Test
    void the_same_click_again_gives_the_same_plan() {
        addon.clicked(Act.CREATE, Map.of("request", "r1"));
        addon.clicked(Act.CREATE, Map.of("request", "r1"));

        assertThat(addon.plans()).hasSize(1);
    }

    @Test
    void what_was_typed_makes_it_another_plan() {
        JsonObject one = addon.clicked(Act.CREATE, Map.of("request", "r1"));
        JsonObject other =
                addon.clicked(Act.CREATE, Map.of("request", "r1"), Map.of("name", List.of("My other patch")));

        assertThat(addon.plans()).as("the plans of %s and %s", one, other).hasSize(2);
    }

    @Test
    void the_sample_is_made_opened_and_removed_by_one_click_each() {
        JsonObject sample = addon.clicked(Act.SAMPLE, Map.of("request", "r1"));

        assertThat(Protocol.texts(sample)).anyMatch(text -> text.contains("Sample plan (invented data)"));
        PlanId plan = new PlanId(
                Protocol.parameters(sample, "plan", Act.REMOVE_SAMPLE).getFirst());
        assertThat(addon.plans()).containsExactly(plan);
        JsonObject home = addon.clicked(Act.REMOVE_SAMPLE, plan);
        assertThat(addon.plans()).isEmpty();
        assertThat(Protocol.offers(home, Act.SAMPLE)).isTrue();
    }
}
