package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import dev.patchbook.workbook.repair.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The whole promise of workbook.md: whatever people do between refreshes, nothing of theirs is lost or displaced.
class PromiseTest {

    private static final List<TableSchema> SCHEMAS = List.of(Tables.RANKING, Tables.GROUPS, Tables.FAULTS);
    private static final int SEQUENCES = Integer.getInteger("patchbook.sequences", 300);
    private static final int REFRESHES = 6;

    @Test
    void every_cell_of_the_ae_s_is_still_there_beside_the_right_key() {
        assertThat(lostIn(false)).isEmpty();
    }

    @Test
    void what_an_edit_between_read_and_write_made_the_write_displace_is_put_back() {
        assertThat(lostIn(true)).isEmpty();
    }

    private static List<String> lostIn(boolean edits) {
        long cells = 0;
        long repaired = 0;
        List<String> lost = new ArrayList<>();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Sequence sequence = new Sequence(seed, edits);
            sequence.run();
            cells += sequence.cells;
            repaired += sequence.repaired;
            lost.addAll(sequence.lost);
        }
        System.out.printf(
                "merge: %d sequences of %d refreshes%s, %d cells of the AE's followed, %d lost%n",
                SEQUENCES,
                REFRESHES,
                edits ? " with edits between read and write (%d repaired)".formatted(repaired) : "",
                cells,
                lost.size());
        return lost;
    }

    /// Some refreshes of one plan, with the AE and the world at work between them.
    private static final class Sequence {
        private final int seed;
        private final Random random;
        private final BookOnPaper book = new BookOnPaper();
        private final Hands hands;
        private final List<Integer> ids = new ArrayList<>();
        private final TreeMap<String, Integer> scores = new TreeMap<>();
        private final List<String> lost = new ArrayList<>();
        private final boolean edits;
        private boolean stopped;
        private long cells;
        private int repaired;

        Sequence(int seed, boolean edits) {
            this.edits = edits;
            this.seed = seed;
            this.random = new Random(seed);
            this.hands = new Hands(book, random);
            SCHEMAS.forEach(schema -> ids.add(book.provision(schema, 3 + random.nextInt(20)).id));
        }

        void run() {
            for (int i = 0; i < REFRESHES && !stopped; i++) {
                theWorldGoesOn();
                for (int step = random.nextInt(5); step > 0; step--) {
                    hands.doSomething(book.sheet(ids.get(random.nextInt(ids.size()))));
                }
                refresh(LocalDate.of(2026, 1, 1).plusDays(i));
            }
        }

        private void refresh(LocalDate day) {
            Bindings before = Bindings.of(book.read(), SCHEMAS);
            Tokens were = Tokens.in(book.read(), before);
            MergeRules rules = new MergeRules(day, random.nextInt(4) == 0, "EUR");
            List<ComputedTable> tables = tables();
            Merged merged = Merge.changes(before, tables, rules);
            if (edits && random.nextInt(3) == 0) {
                hands.interfere(book.sheet(ids.get(random.nextInt(ids.size()))));
                were = Tokens.in(book.read(), Bindings.of(book.read(), SCHEMAS)).knownTo(were);
                if (!writeAll(merged)) {
                    return;
                }
                if (!broken(merged).isEmpty()) {
                    repaired++;
                    book.apply(Repair.of(before, merged.changes(), book.read()).changes());
                }
                merged = Merge.changes(Bindings.of(book.read(), SCHEMAS), tables, rules);
            }
            book.apply(merged.changes().changes());

            Bindings after = Bindings.of(book.read(), SCHEMAS);
            complain(were.lostIn(Tokens.in(book.read(), after)));
            complain(broken(merged));
            if (merged.notices().stream().noneMatch(notice -> notice.contains("protected"))) {
                complain(Merge.changes(after, tables, rules).changes().changes().stream()
                        .map(change -> "changed again: " + change)
                        .toList());
            }
            cells += were.count();
        }

        /// Whether the write went through: where it cannot, Google refuses all of it.
        private boolean writeAll(Merged merged) {
            try {
                book.apply(merged.changes().changes());
                return true;
            } catch (IllegalStateException | IndexOutOfBoundsException refused) {
                stopped = true;
                return false;
            }
        }

        private List<String> broken(Merged merged) {
            List<Grid> answers =
                    merged.changes().guards().stream().map(book::answer).toList();
            return Guards.broken(merged.changes().guards(), answers).stream()
                    .map(guard -> "guard broken: " + guard)
                    .toList();
        }

        private void complain(List<String> about) {
            about.forEach(what -> lost.add("seed %d after %s: %s".formatted(seed, hands.done(), what)));
        }

        private void theWorldGoesOn() {
            for (int i = random.nextInt(4); i > 0; i--) {
                scores.put("Account " + random.nextInt(12), random.nextInt(100));
            }
            if (random.nextBoolean()) {
                scores.remove("Account " + random.nextInt(12));
            }
        }

        private List<ComputedTable> tables() {
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
                            Tables.FAULTS,
                            List.of("Record", "Kind", "Problem", "Order"),
                            faults.toArray(Object[][]::new)));
        }
    }
}
