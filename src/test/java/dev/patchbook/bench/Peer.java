package dev.patchbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What another program took for a piece of work, its children counted, as GNU time tells it.
record Peer(double cpu, double wall, double peakMegabytes) {

    private static final Path TIME = Path.of("/usr/bin/time");

    /// Empty where the program, or GNU time, is not installed.
    static Optional<Peer> run(WorkFolder folder, String... command) throws IOException, InterruptedException {
        if (!Files.isExecutable(TIME)) {
            return Optional.empty();
        }
        Path told = folder.path().resolve("peer-time.txt");
        List<String> timed = new ArrayList<>(List.of(TIME.toString(), "-f", "%U %S %e %M", "-o", told.toString()));
        timed.addAll(List.of(command));
        int ended = new ProcessBuilder(timed)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (ended != 0) {
            return Optional.empty();
        }
        String[] figures = Files.readString(told).strip().split(" ");
        return Optional.of(new Peer(
                Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]) * 1024 / 1e6));
    }

    String told(String name) {
        return "%s %.1f s CPU, %.1f s wall, peak %.0f MB".formatted(name, cpu, wall, peakMegabytes);
    }
}
