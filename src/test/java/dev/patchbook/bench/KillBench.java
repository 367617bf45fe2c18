package dev.patchbook.bench;

import dev.patchbook.localworkspace.KillRounds;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;

/// A process that serves a folder is killed a hundred times in the middle of writing.
final class KillBench {

    private static final int ROUNDS = 100;

    private final WorkFolder folder;

    KillBench(WorkFolder folder) {
        this.folder = folder;
    }

    void run(Figures figures) throws Exception {
        long seed = new SecureRandom().nextLong();
        figures.progress(
                "Killing the local workspace %d times while it is written to (seed %d)…".formatted(ROUNDS, seed));
        KillRounds.Outcome outcome = new KillRounds(folder.fresh(), new Random(seed)).run(ROUNDS);
        figures.add(
                "Kills under load, of them during a save; kills of a recovery",
                "%d, %d; %d".formatted(outcome.rounds(), outcome.duringSave(), outcome.duringRecovery()),
                "",
                "");
        figures.add("Writes answered before the kills", "%,d".formatted(outcome.answered()), "", "");
        figures.add("Of them lost", told(outcome.lost()), "", "0");
        figures.add("Files damaged", told(outcome.damaged()), "", "0");
    }

    private static String told(List<String> faults) {
        return faults.isEmpty() ? "0" : faults.size() + ": " + String.join("; ", faults);
    }
}
