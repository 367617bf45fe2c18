package dev.patchbook.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// From the start of the process to its first answer, and what it holds in memory when nobody asks.
final class StartBench {

    private static final int ROUNDS = 5;

    private final WorkFolder folder;

    StartBench(WorkFolder folder) {
        this.folder = folder;
    }

    void run(Figures figures) throws Exception {
        figures.progress("Starting the program on an empty folder, %d times…".formatted(ROUNDS));
        Path data = folder.fresh();
        List<Double> walls = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        start(data, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            start(data, walls, cpus, idle);
        }
        figures.add(
                "Start to first answer, folder without plans",
                "%.2f s (%.2f s CPU)".formatted(median(walls), median(cpus)),
                "bare Javalin 0.86 s, 0.42 s with an AOT cache (reference, not run)",
                "≤ 1.72 s (2x bare Javalin)");
        figures.add("Resident memory, idle", "%.0f MB".formatted(median(idle)), "", "≤ 200 MB");
    }

    private static void start(Path data, List<Double> walls, List<Double> cpus, List<Double> idle) throws Exception {
        try (Program program = Program.start(data)) {
            program.get("/api/templates");
            Duration wall = program.sinceStart();
            TimeUnit.SECONDS.sleep(1);
            walls.add(wall.toMillis() / 1e3);
            cpus.add(program.use().cpu().toMillis() / 1e3);
            idle.add(program.residentBytes() / 1e6);
        }
    }

    private static double median(List<Double> values) {
        return Laps.median(values.stream().mapToDouble(value -> value).toArray());
    }
}
