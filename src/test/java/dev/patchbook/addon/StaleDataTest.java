package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan whose data grows old, on a clock that moves.
class StaleDataTest {

    @TempDir
    private Path folder;

    @Test
    void old_data_is_a_warning_fresh_data_is_none_and_a_refresh_does_not_make_it_newer() throws IOException {
        try (AddonAtWork addon = AddonAtWork.patient(folder)) {
            PlanId plan = addon.sample("r1");
            addon.type(plan, "Accounts!B2", "Renamed by hand");
            addon.clicked(Act.REFRESH, plan);
            JsonObject fresh = addon.card(Events.sheet(plan.value()));

            addon.clock.advance(Duration.ofDays(9));
            JsonObject old = addon.card(Events.sheet(plan.value()));
            JsonObject refreshed = addon.clicked(Act.REFRESH, plan);

            assertThat(fresh.toString()).doesNotContain("days old");
            assertThat(Protocol.texts(old))
                    .anyMatch(text -> text.equals("9 days old: bring in a new export, then refresh."));
            assertThat(old.toString()).contains("\"warning\"");
            assertThat(Protocol.texts(refreshed)).anyMatch(text -> text.startsWith("9 days old"));
            assertThat(refreshed.toString()).contains("newest record");
        }
    }

    @Test
    void a_goal_and_the_list_of_plans_tell_how_old_the_data_are() throws IOException {
        try (AddonAtWork addon = AddonAtWork.patient(folder)) {
            PlanId plan = addon.sample("r1");
            addon.clicked(Act.REFRESH, plan);
            addon.type(plan, "Opportunities!J2", 4321);
            addon.clicked(Act.REFRESH, plan);
            addon.clock.advance(Duration.ofDays(9));
            addon.type(plan, "Goals!B2", "Typed today");
            addon.clicked(Act.REFRESH, plan);

            JsonObject card = addon.card(Events.sheet(plan.value()));
            String goal = Protocol.parameters(card, "goal", Act.GOAL).getFirst();
            JsonObject opened = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", goal));

            assertThat(card.toString()).contains("Nov 23, 2026 at").contains("(Accounts)");
            assertThat(Protocol.texts(card)).anyMatch(text -> text.startsWith("9 days old"));
            assertThat(Protocol.texts(opened)).anyMatch(text -> text.startsWith("9 days old"));
            assertThat(opened.toString()).contains("WARNING: data 9 days old");
            assertThat(addon.card(Events.drive()).toString()).contains("Data as of Nov 23, 2026 at");
        }
    }
}
