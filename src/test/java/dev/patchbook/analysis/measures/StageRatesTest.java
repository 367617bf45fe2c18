package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageRatesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    @Test
    void without_stage_history_a_deal_has_the_overall_win_rate() {
        StageRates rates = StageRates.of(
                plan().with(won("W"))
                        .with(won("X"))
                        .with(won("Y"))
                        .with(lost("L"))
                        .build(),
                AS_OF);

        assertThat(rates.of(open("O").stage("Proposal").build())).hasValue(0.75);
    }

    @Test
    void a_stage_has_its_own_record_drawn_towards_the_overall_rate() {
        StageRates rates = StageRates.of(
                plan().with(won("W"))
                        .with(lost("L"))
                        .with(sealed("W", "Proposal", "2026-01-05"))
                        .with(sealed("W", "proposal ", "2026-01-06"))
                        .with(sealed("L", "Proposal", "2026-06-02"))
                        .build(),
                AS_OF);

        assertThat(rates.of(open("O").stage("Proposal").build()).orElse(0)).isCloseTo(11.0 / 21, within(1e-12));
    }

    @Test
    void a_typed_probability_holds() {
        StageRates rates = StageRates.of(plan().with(won("W")).build(), AS_OF);

        assertThat(rates.of(open("O").probability(0.2).build())).hasValue(0.2);
    }

    @Test
    void where_no_deal_has_closed_nothing_is_known() {
        StageRates rates = StageRates.of(plan().with(open("O")).build(), AS_OF);

        assertThat(rates.of(open("O").build())).isEmpty();
    }

    private static Sealed sealed(String deal, String stage, String day) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "deal", deal, "stage", Value.of(stage));
    }
}
