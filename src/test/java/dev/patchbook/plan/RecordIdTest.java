package dev.patchbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordIdTest {

    @Test
    void an_id_of_15_and_its_form_of_18_characters_are_one() {
        assertThat(RecordId.key("001D000000IRFma")).isEqualTo("001D000000IRFma");
        assertThat(RecordId.key("001D000000IRFmaIAH")).isEqualTo("001D000000IRFma");
    }

    @Test
    void ids_that_differ_in_case_only_are_two() {
        assertThat(RecordId.key("001D000000IRFmA")).isNotEqualTo(RecordId.key("001D000000IRFma"));
    }

    @Test
    void eighteen_characters_whose_last_three_do_not_fit_are_an_id_of_their_own() {
        assertThat(RecordId.key("001D000000IRFmaIAA")).isEqualTo("001D000000IRFmaIAA");
        assertThat(RecordId.key("ORDER-2026-00000018")).isEqualTo("ORDER-2026-00000018");
    }

    @Test
    void surrounding_space_is_no_part_of_an_id() {
        assertThat(RecordId.key(" A1 ")).isEqualTo("A1");
    }
}
