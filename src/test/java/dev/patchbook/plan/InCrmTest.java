package dev.patchbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InCrmTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes",
                "No, since 2026-05-04",
                "No, since 2026-05-04; not A2",
                "No, since 2026-05-04; not A2; not acme on the river",
                "No, renamed to 001D000000IRFma on 2026-05-04",
                "No, merged into acme on 2025-01-01 on 2026-05-04"
            })
    void what_a_cell_says_is_what_is_written_for_it(String cell) {
        assertThat(InCrm.of(cell).map(InCrm::cell)).contains(cell);
    }

    @Test
    void a_key_that_looks_like_a_date_is_not_taken_for_the_day() {
        assertThat(InCrm.of("No, merged into 2024-12-31 on 2026-05-04"))
                .contains(new InCrm.Became(InCrm.Change.MERGED, "2024-12-31", DAY));
        assertThat(InCrm.of("No, since 2026-05-04; not 2024-12-31"))
                .contains(new InCrm.Gone(DAY, List.of("2024-12-31")));
    }

    @Test
    void as_typed_by_hand_it_is_understood_too() {
        assertThat(InCrm.of(" no, RENAMED TO A2 on 2026-05-04 "))
                .contains(new InCrm.Became(InCrm.Change.RENAMED, "A2", DAY));
        assertThat(InCrm.of("no - 2026-05-04")).contains(new InCrm.Gone(DAY, List.of()));
        assertThat(InCrm.of("")).contains(InCrm.PRESENT);
        assertThat(InCrm.of("Since May")).contains(InCrm.PRESENT);
    }

    @Test
    void a_no_without_a_date_cannot_be_told() {
        assertThat(InCrm.of("No")).isEmpty();
        assertThat(InCrm.of("No, since 2026-02-31")).isEmpty();
        assertThat(InCrm.of("No, since May")).isEqualTo(Optional.empty());
    }

    @Test
    void an_answer_given_twice_is_kept_once() {
        InCrm.Gone gone = new InCrm.Gone(DAY, List.of());

        assertThat(gone.andNot("A2", "A2").andNot("A2", "A2").cell()).isEqualTo("No, since 2026-05-04; not A2");
    }
}
