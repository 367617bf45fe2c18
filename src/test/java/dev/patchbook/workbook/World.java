package dev.patchbook.workbook;

import dev.patchbook.plan.ComputedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A world of a dozen accounts whose scores are drawn anew each time, some of them absent.
final class World {

    private World() {}

    /// What analyses might say of it, for [Tables#RANKING], [Tables#GROUPS] and [Tables#FAULTS].
    static List<ComputedTable> tables(Random random) {
        List<Object[]> ranking = new ArrayList<>();
        List<Object[]> groups = new ArrayList<>();
        List<Object[]> faults = new ArrayList<>();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Collections.shuffle(order, random);
        for (int account : order.subList(0, 6 + random.nextInt(6))) {
            String name = "Account " + account;
            int rank = ranking.size() + 1;
            ranking.add(Tables.row(rank, "id of " + name, name, 100 - rank, "because it is number " + rank));
            groups.add(Tables.row(account > 5 ? "Good" : "Poor", name, rank, 46_000 + rank, rank));
            if (rank % 3 == 0) {
                faults.add(Tables.row(name, "third", "it is " + rank, rank));
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
