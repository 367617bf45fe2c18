package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Test
    void an_account_whose_owner_is_now_covered_moved_in_today() {
        Move move = move(mine().with(sealed("2026-06-29", "Bo Reed"))).orElseThrow();

        assertThat(move.title()).isEqualTo("moved in 2026-06-30");
        assertThat(move.before()).isEqualTo("Bo Reed");
    }

    @Test
    void the_day_of_a_move_stays_that_of_the_first_line_with_the_new_owner() {
        Move move = move(mine().with(sealed("2026-06-01", "Bo Reed"))
                        .with(sealed("2026-06-10", "Ada Quill"))
                        .with(sealed("2026-06-20", "Cy Ward")))
                .orElseThrow();

        assertThat(move.title()).isEqualTo("moved in 2026-06-10");
        assertThat(move.before()).isEqualTo("Bo Reed");
    }

    @Test
    void an_account_whose_owner_is_no_longer_covered_moved_out() {
        Move move = move(theirs().with(sealed("2026-06-29", "Ada Quill"))).orElseThrow();

        assertThat(move.title()).isEqualTo("moved out 2026-06-30");
        assertThat(move.after()).isEqualTo("Bo Reed");
    }

    @Test
    void an_account_that_nobody_owned_moves_out_with_its_first_owner() {
        assertThat(move(theirs().with(sealed("2026-06-29", "(no owner)"))).map(Move::title))
                .contains("moved out 2026-06-30");
    }

    @Test
    void without_a_day_on_record_nothing_moved() {
        assertThat(move(mine())).isEmpty();
        assertThat(move(mine().with(sealed("2026-06-30", "Bo Reed")))).isEmpty();
    }

    @Test
    void between_two_owners_of_the_same_patch_nothing_moves() {
        assertThat(move(mine().with(sealed("2026-06-29", "Cy Ward")))).isEmpty();
    }

    @Test
    void a_change_of_the_setting_moves_nothing() {
        PlanBuilder wider = plan().covering("Ada Quill", "Cy Ward", "Bo Reed")
                .with(account("Swap").owner("Bo Reed"))
                .with(sealed("2026-06-29", "Bo Reed"));

        assertThat(move(wider)).isEmpty();
    }

    @Test
    void on_a_past_date_a_later_move_is_not_known_yet() {
        PlanBuilder plan = mine().with(sealed("2026-06-01", "Bo Reed")).with(sealed("2026-06-20", "Ada Quill"));

        assertThat(Move.of(plan.build(), LocalDate.parse("2026-06-10"))).isEmpty();
        assertThat(Move.of(plan.build(), LocalDate.parse("2026-06-25"))).hasSize(1);
    }

    @Test
    void a_move_is_news_for_ninety_days() {
        Move move = move(mine().with(sealed("2026-06-29", "Bo Reed"))).orElseThrow();

        assertThat(move.isNews(TODAY.plusDays(89))).isTrue();
        assertThat(move.isNews(TODAY.plusDays(90))).isFalse();
    }

    private static PlanBuilder mine() {
        return plan().covering("Ada Quill", "Cy Ward").with(account("Swap").owner("Ada Quill"));
    }

    private static PlanBuilder theirs() {
        return plan().covering("Ada Quill", "Cy Ward").with(account("Swap").owner("Bo Reed"));
    }

    private static Optional<Move> move(PlanBuilder plan) {
        return Move.of(plan.build(), TODAY).values().stream().findFirst();
    }

    private static Sealed sealed(String day, String owner) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "account", "swap", "owner", Value.of(owner));
    }
}
