package dev.patchbook.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Processor time of this thread, step by step: what else runs on the machine lengthens it little.
final class Laps {

    private final Map<String, Double> millis = new LinkedHashMap<>();
    private long last = now();

    /// The step with this name ends here, and the next begins.
    void lap(String name) {
        long now = now();
        millis.put(name, (now - last) / 1e6);
        last = now;
    }

    /// The median of the whole, in milliseconds.
    static double medianOfAll(List<Laps> rounds) {
        return median(rounds.stream()
                .mapToDouble(laps ->
                        laps.millis.values().stream().mapToDouble(each -> each).sum())
                .toArray());
    }

    /// The median of each step, in words.
    static String medians(List<Laps> rounds) {
        return rounds.getFirst().millis.keySet().stream()
                .map(name -> "%s %,.1f"
                        .formatted(
                                name,
                                median(rounds.stream()
                                        .mapToDouble(laps -> laps.millis.getOrDefault(name, 0.0))
                                        .toArray())))
                .collect(Collectors.joining(", "));
    }

    /// The median of some values, the upper of the two in the middle.
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Processor time of this thread so far, in nanoseconds.
    static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
