package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A plan with a thousand accounts, deals and goals whose names are markup.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAndLargeTest {

    private static final String MARKUP = "</b><a href=\"javascript:alert(1)\">x</a><script>";

    private AddonAtWork addon;
    private PlanId plan;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        addon = AddonAtWork.patient(folder);
        JsonObject card = addon.clicked(Act.CREATE, Map.of("request", "r1"), Map.of("name", List.of("Plan " + MARKUP)));
        plan = new PlanId(Protocol.parameters(card, "plan", Act.REFRESH).getFirst());
        addon.append(
                plan,
                "Accounts",
                IntStream.range(0, 1000)
                        .mapToObj(i -> List.<Object>of("A" + i, MARKUP + i))
                        .toList());
        addon.append(
                plan,
                "Opportunities",
                IntStream.range(0, 1000)
                        .mapToObj(i -> List.<Object>of(
                                "D" + i,
                                "A" + i,
                                MARKUP + i,
                                MARKUP,
                                "",
                                "",
                                MARKUP,
                                "",
                                "",
                                i * 10,
                                "",
                                "",
                                "2026-01-05",
                                "2026-10-0" + (1 + i % 9),
                                i % 3 == 0 ? "Open" : "Won"))
                        .toList());
        addon.append(
                plan,
                "Goals",
                IntStream.range(0, 1000)
                        .mapToObj(i -> List.<Object>of(
                                "G" + i, MARKUP, "bookings", "", "", "2026-01-01", "2026-12-31", 100_000))
                        .toList());
        addon.clicked(Act.REFRESH, plan);
    }

    @AfterAll
    void stop() throws IOException {
        addon.close();
    }

    @Test
    void no_card_carries_markup_from_a_cell_and_none_goes_beyond_the_limits() {
        Map<String, String> about = Map.of("plan", plan.value(), "account", "A7", "goal", "G7");
        List<JsonObject> cards = List.of(
                addon.card(Events.drive()),
                addon.card(Events.sheet(plan.value())),
                addon.clicked(Act.ACCOUNT, about),
                addon.clicked(Act.ACCOUNT, Map.of("plan", plan.value()), Map.of("account", List.of("script"))),
                addon.clicked(Act.GOAL, about),
                addon.clicked(Act.SCHEDULE, about),
                addon.clicked(Act.PROBLEMS, about));

        assertThat(cards)
                .allSatisfy(card -> assertThat(Protocol.markup(card))
                        .noneMatch(text -> text.replaceAll("</?[bi]>|<br>", "").contains("<")));
        assertThat(Protocol.texts(cards.get(1))).anyMatch(text -> text.contains("&lt;script&gt;"));
    }

    @Test
    void long_lists_are_turned_page_by_page() {
        Map<String, String> goal = Map.of("plan", plan.value(), "goal", "G7");
        JsonObject first = addon.clicked(Act.GOAL, goal);
        JsonObject second = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", "G7", "page", "1"));
        JsonObject beyond = addon.clicked(Act.GOAL, Map.of("plan", plan.value(), "goal", "G7", "page", "99999"));

        assertThat(Protocol.parameters(first, "page", Act.GOAL)).containsExactly("1");
        assertThat(Protocol.parameters(second, "page", Act.GOAL)).containsExactly("0", "2");
        assertThat(Protocol.parameters(beyond, "page", Act.GOAL)).hasSize(1);
    }
}
