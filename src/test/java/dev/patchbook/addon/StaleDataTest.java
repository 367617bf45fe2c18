package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
        }
    }
}
