package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The whole promise of workbook.md: whatever people do between refreshes, nothing of theirs is lost or displaced.
class PromiseTest {

    private static final int SEQUENCES = Integer.getInteger("patchbook.sequences", 300);
    private static final int FIRST = Integer.getInteger("patchbook.sequences.first", 0);
    private static final int REFRESHES = 6;

    @Test
    void every_cell_of_the_ae_s_is_still_there_beside_the_right_key() {
        assertThat(brokenIn(false)).isEmpty();
    }

    @Test
    void what_an_edit_between_read_and_write_made_the_write_displace_is_put_back() {
        assertThat(brokenIn(true)).isEmpty();
    }

    private static List<String> brokenIn(boolean edits) {
        long cells = 0;
        int repaired = 0;
        List<String> broken = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            Random random = new Random(seed);
            PromiseSequence sequence = new PromiseSequence(seed, random, new DeskOnPaper(random), edits).run(REFRESHES);
            cells += sequence.cells();
            repaired += sequence.repaired();
            broken.addAll(sequence.broken());
        }
        System.out.printf(
                "merge: %d sequences of %d refreshes%s, %d cells of the AE's followed, %d lost%n",
                SEQUENCES,
                REFRESHES,
                edits ? " with edits between read and write (%d repaired)".formatted(repaired) : "",
                cells,
                broken.size());
        return broken;
    }
}
