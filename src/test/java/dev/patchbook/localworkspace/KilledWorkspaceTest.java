package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./scripts/bench kill` does the same a hundred times.
class KilledWorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_no_file_is_damaged() throws Exception {
        KillRounds.Outcome outcome = new KillRounds(folder, new Random(20261123)).run(10);

        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.damaged()).isEmpty();
        assertThat(outcome.answered()).isGreaterThanOrEqualTo(10);
        assertThat(outcome.duringSave()).isPositive();
        assertThat(outcome.duringRecovery()).isPositive();
    }
}
