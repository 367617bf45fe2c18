package dev.patchbook.localworkspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that serves a folder is killed in the middle of writing, again and again: by turns when it saves
/// files, and at any moment and then once more while it recovers. After each start everything that was answered
/// must be there.
public final class KillRounds {
    private static final int ROW_WRITERS = 2;
    private static final int FILE_WRITERS = 2;
    private static final int LONGEST_LOAD = 900;
    private static final int LONGEST_RECOVERY = 120;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Path folder;
    private final Leftovers leftovers;
    private final Random random;

    /// Calls that would make a file and were not answered yet: after a kill it may be there or not.
    private final AtomicInteger making = new AtomicInteger();

    private final AnsweredRows rows = new AnsweredRows(making);
    private final AnsweredFiles files = new AnsweredFiles(making);
    private final List<String> lost = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private int duringSave;
    private int duringRecovery;

    /// @param folder an empty one
    public KillRounds(Path folder, Random random) {
        this.folder = folder;
        this.leftovers = new Leftovers(folder);
        this.random = random;
    }

    /// What came of it.
    ///
    /// @param answered writes whose answer came
    /// @param lost what of them was not there after a start
    /// @param damaged files that could not be read, or that nobody made
    /// @param duringSave kills that left a file half written beside the folder
    /// @param duringRecovery further kills, before the process had answered anything
    public record Outcome(
            int rounds, int answered, List<String> lost, List<String> damaged, int duringSave, int duringRecovery) {
        public Outcome {
            lost = List.copyOf(lost);
            damaged = List.copyOf(damaged);
        }
    }

    /// Kills it so often.
    public Outcome run(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            ServedFolder served = ServedFolder.start(folder, ServedFolder.OFTEN);
            check(served, false);
            load(served, round);
            if (round % 2 == 1) {
                killRecovery();
            }
        }
        ServedFolder last = ServedFolder.start(folder, ServedFolder.OFTEN);
        check(last, true);
        last.kill();
        return new Outcome(rounds, answered(), lost, damaged, duringSave, duringRecovery);
    }

    /// Writes from all sides until the process is killed.
    private void load(ServedFolder served, int round) throws InterruptedException, IOException {
        GoogleClients google = GoogleClients.of(served.url());
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < ROW_WRITERS; writer++) {
            String name = round + "-" + writer;
            writers.add(Thread.ofVirtual().start(() -> rows.write(google, name)));
        }
        for (int writer = 0; writer < FILE_WRITERS; writer++) {
            Random steps = new Random(random.nextLong());
            String name = round + "-" + writer;
            writers.add(Thread.ofVirtual().start(() -> files.write(google, name, steps)));
        }
        int before = answered();
        for (long start = System.nanoTime(); answered() == before; TimeUnit.MILLISECONDS.sleep(5)) {
            if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                throw new IOException("Nothing was answered in round " + round);
            }
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LOAD));
        if (round % 2 == 0) {
            awaitSave();
        }
        served.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        damaged.addAll(leftovers.unreadable());
        duringSave += leftovers.ofSave() ? 1 : 0;
    }

    /// Until files are being written, or for a while.
    private void awaitSave() throws InterruptedException, IOException {
        long start = System.nanoTime();
        while (!leftovers.ofSave() && System.nanoTime() - start < LONGEST_LOOK.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void killRecovery() throws IOException, InterruptedException {
        if (ServedFolder.killStarting(folder, random.nextInt(LONGEST_RECOVERY))) {
            duringRecovery++;
        }
        damaged.addAll(leftovers.unreadable());
    }

    private void check(ServedFolder served, boolean all) throws IOException {
        GoogleClients google = GoogleClients.of(served.url());
        lost.addAll(rows.lost(google, all));
        lost.addAll(files.lost(google, all));
        damaged.addAll(files.unasked(google, rows.books(), making.getAndSet(0)));
    }

    private int answered() {
        return rows.count() + files.count();
    }
}
