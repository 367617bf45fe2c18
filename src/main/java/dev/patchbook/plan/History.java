package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The lines of the History tab, found by what they measure.
public final class History {

    private final List<Sealed> lines;
    private final Map<Measured, NavigableMap<LocalDate, Sealed>> byMeasured;

    private record Measured(String kind, String key, String measure) {}

    private History(List<Sealed> lines) {
        this.lines = List.copyOf(lines);
        this.byMeasured = new HashMap<>();
        for (Sealed line : lines) {
            byMeasured
                    .computeIfAbsent(new Measured(line.kind(), line.key(), line.measure()), _ -> new TreeMap<>())
                    .put(line.sealedOn(), line);
        }
    }

    public static History of(List<Sealed> lines) {
        return new History(lines);
    }

    public static History empty() {
        return new History(List.of());
    }

    /// All lines, in the order of the tab.
    public List<Sealed> lines() {
        return lines;
    }

    /// The last line about a measure that was sealed before a day.
    public Optional<Sealed> lastBefore(LocalDate day, String kind, String key, String measure) {
        NavigableMap<LocalDate, Sealed> sealed = byMeasured.get(new Measured(kind, key, measure));
        return sealed == null
                ? Optional.empty()
                : Optional.ofNullable(sealed.lowerEntry(day)).map(Map.Entry::getValue);
    }

    /// Every line about one measure, oldest first.
    public List<Sealed> about(String kind, String key, String measure) {
        NavigableMap<LocalDate, Sealed> sealed = byMeasured.get(new Measured(kind, key, measure));
        return sealed == null ? List.of() : List.copyOf(sealed.values());
    }

    /// The last day before a day on which anything was sealed.
    public Optional<LocalDate> lastDayBefore(LocalDate day) {
        return lines.stream()
                .map(Sealed::sealedOn)
                .filter(on -> on.isBefore(day))
                .max(Comparator.naturalOrder());
    }

    /// Every line about one goal, account or deal, oldest first.
    public List<Sealed> about(String kind, String key) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind) && line.key().equals(key))
                .sorted(Comparator.comparing(Sealed::sealedOn))
                .collect(Collectors.toUnmodifiableList());
    }
}
