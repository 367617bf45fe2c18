package dev.patchbook.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What was measured, as one table: each figure with the load of the machine at that moment.
final class Figures {

    private static final List<String> HEADERS = List.of("What", "Patchbook", "Peer", "Goal", "Load");

    private final List<List<String>> rows = new ArrayList<>();
    private final PrintStream progress;

    Figures(PrintStream progress) {
        this.progress = progress;
    }

    /// A figure, the best peer's beside it where that could run, and what we want it to be.
    void add(String what, String measured, String peer, String goal) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        rows.add(List.of(what, measured, peer, goal, "%.1f".formatted(load)));
        progress.printf("  %s: %s%n", what, measured);
    }

    /// Says what is being measured, for those who wait.
    void progress(String sentence) {
        progress.println(sentence);
    }

    void print(PrintStream out) {
        List<List<String>> all = new ArrayList<>(List.of(HEADERS));
        all.addAll(rows);
        int[] widths = IntStream.range(0, HEADERS.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        out.println();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(String.format(Locale.ROOT, "%-" + (widths[column] + 2) + "s", row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
