package dev.patchbook.workbook;

import dev.patchbook.plan.ComputedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// A world of a dozen accounts, some of them absent, that goes on from one refresh to the next.
final class World {

    private final Random random;
    private final TreeMap<String, Integer> scores = new TreeMap<>();

    World(Random random) {
        this.random = random;
    }

    /// Some accounts come or get another score, some go.
    void goOn() {
        for (int i = random.nextInt(4); i > 0; i--) {
            scores.put("Account " + random.nextInt(12), random.nextInt(100));
        }
        if (random.nextBoolean()) {
            scores.remove("Account " + random.nextInt(12));
        }
    }

    /// What analyses might say of it, for [Tables#RANKING], [Tables#GROUPS] and [Tables#FAULTS].
    List<ComputedTable> tables() {
        List<String> ranked = scores.keySet().stream()
                .sorted((one, other) -> scores.getOrDefault(other, 0) - scores.getOrDefault(one, 0))
                .toList();
        List<Object[]> ranking = new ArrayList<>();
        List<Object[]> groups = new ArrayList<>();
        List<Object[]> faults = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            String name = ranked.get(i);
            int score = scores.getOrDefault(name, 0);
            ranking.add(Tables.row(score < 10 ? "" : i + 1, "id of " + name, name, score, "because " + score));
            groups.add(Tables.row(score > 50 ? "Good" : "Poor", name, score, 46_000 + score, i + 1));
            if (score % 3 == 0) {
                faults.add(Tables.row(name, "third", "it is " + score, i + 1));
            }
        }
        return List.of(
                Tables.table(
                        Tables.RANKING,
                        List.of("Rank", "Account ID", "Account", "Score", "Why"),
                        ranking.toArray(Object[][]::new)),
                Tables.table(
                        Tables.GROUPS,
                        List.of("Group", "Name", "Open", "Until", "Order"),
                        groups.toArray(Object[][]::new)),
                Tables.table(
                        Tables.FAULTS, List.of("Record", "Kind", "Problem", "Order"), faults.toArray(Object[][]::new)));
    }
}
