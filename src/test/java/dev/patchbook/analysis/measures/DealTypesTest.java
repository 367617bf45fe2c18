package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.DealBuilder;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Plan;
import org.junit.jupiter.api.Test;

class DealTypesTest {

    private static final DealBuilder FIRST = won("W1").account("Nordwind GmbH").closing("2026-02-01");

    private final Plan plan = plan().account("Nordwind Holding")
            .subsidiary("Nordwind GmbH", "nordwind holding")
            .subsidiary("Nordwind AG", "Nordwind Holding")
            .with(FIRST)
            .build();
    private final DealTypes types = DealTypes.of(plan);

    @Test
    void the_first_won_deal_of_a_family_is_new_and_the_next_is_expansion() {
        DealBuilder next = won("W2").account("Nordwind AG").closing("2026-03-01");

        assertThat(types.of(FIRST.build())).contains(DealType.NEW);
        assertThat(types.of(next.build())).contains(DealType.EXPANSION);
    }

    @Test
    void a_deal_that_was_lost_before_the_first_was_won_is_new() {
        DealBuilder before = lost("L1").account("Nordwind AG").closing("2026-01-01");

        assertThat(types.of(before.build())).contains(DealType.NEW);
    }

    @Test
    void what_is_typed_holds() {
        DealBuilder typed = open("O1").account("Nordwind AG").type(DealType.RENEWAL);

        assertThat(types.of(typed.build())).contains(DealType.RENEWAL);
    }

    @Test
    void a_deal_without_account_has_no_type() {
        assertThat(types.of(open("O2").build())).isEmpty();
    }

    @Test
    void parents_in_a_ring_are_one_family() {
        Plan ring = plan().subsidiary("A", "B")
                .subsidiary("B", "A")
                .subsidiary("C", "A")
                .build();
        Families families = Families.of(ring.accounts());

        assertThat(families.of("a")).isEqualTo("a");
        assertThat(families.of("b")).isEqualTo("a");
        assertThat(families.of("c")).isEqualTo("a");
    }
}
