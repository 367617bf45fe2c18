package dev.patchbook.workbook;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Some refreshes of one plan, with an AE and the world at work between them, and all that they broke.
final class PromiseSequence {

    private final int seed;
    private final Random random;
    private final Desk desk;
    private final boolean edits;
    private final Hands hands;
    private final World world;
    private final Set<Integer> tabs = new HashSet<>();
    private final Set<Integer> outOfOrder = new HashSet<>();
    private final List<Object> done = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Workbook now;
    private Tokens were = Tokens.NONE;
    private boolean editedMeanwhile;
    private boolean leftOut;
    private boolean forgotten;
    private boolean stopped;
    private long cells;
    private int repaired;

    /// @param edits whether the AE also edits between a read and its write
    PromiseSequence(int seed, Random random, Desk desk, boolean edits) {
        this.seed = seed;
        this.random = random;
        this.desk = desk;
        this.edits = edits;
        this.hands = new Hands(random);
        this.world = new World(random);
        this.now = desk.look();
        Bindings.of(now, Desk.SCHEMAS)
                .tabs()
                .forEach(tab -> tabs.add(tab.sheet().id()));
    }

    PromiseSequence run(int refreshes) {
        for (int i = 0; i < refreshes && !stopped; i++) {
            world.goOn();
            for (int round = random.nextInt(4); round > 0; round--) {
                act(someThings());
            }
            if (i == 1) {
                act(tabs().flatMap(sheet -> hands.settleIn(sheet).stream()).toList());
            }
            refresh(new MergeRules(LocalDate.of(2026, 1, 1).plusDays(i), random.nextInt(4) == 0, "EUR"));
        }
        return this;
    }

    /// What was lost, or written where it should not be, each with all that was done before.
    List<String> broken() {
        return broken;
    }

    /// How many cells of the AE's were looked for after a refresh.
    long cells() {
        return cells;
    }

    /// How many refreshes met an edit between read and write that they had to repair.
    int repaired() {
        return repaired;
    }

    /// One thing to each of some tabs.
    private List<Deed> someThings() {
        List<Deed> deeds = new ArrayList<>();
        tabs().filter(_ -> random.nextBoolean()).forEach(sheet -> deeds.addAll(hands.next(now, sheet)));
        return deeds.stream()
                .filter(Deed.ForgetLabels.class::isInstance)
                .findFirst()
                .map(List::of)
                .orElse(deeds);
    }

    private Stream<Sheet> tabs() {
        return now.sheets().stream().filter(sheet -> tabs.contains(sheet.id()));
    }

    private void act(List<Deed> deeds) {
        done.addAll(deeds);
        for (Deed deed : deeds) {
            switch (deed) {
                case Deed.ForgetLabels _ -> {
                    outOfOrder.addAll(tabs);
                    forgotten = true;
                }
                case Deed.Sort _, Deed.DeleteColumn _ -> outOfOrder.add(deed.sheetId());
                case Deed.Type(int sheet, int _, int _, var entry)
                when Tokens.of(entry).isEmpty() -> outOfOrder.add(sheet);
                case Deed _ -> {}
            }
        }
        if (!deeds.isEmpty()) {
            desk.act(deeds);
            now = desk.look();
        }
    }

    private void refresh(MergeRules rules) {
        List<ComputedTable> tables = world.tables();
        Bindings bound = Bindings.of(now, Desk.SCHEMAS);
        Kept kept = Kept.of(now, bound, tabs);
        were = Tokens.in(now, bound);
        editedMeanwhile = false;
        try {
            desk.refresh((read, again) -> {
                repaired += again ? 1 : 0;
                Merged merged = Merge.changes(read, tables, rules);
                leftOut = merged.notices().stream().anyMatch(notice -> notice.contains("could not be added"));
                if (edits && !again && random.nextInt(3) > 0) {
                    interfere();
                }
                return merged;
            });
            check(kept, tables, rules);
        } catch (Desk.Refused refused) {
            complain(editedMeanwhile ? List.of() : List.of(refused.toString()));
            if (desk.refusesWhole()) {
                now = desk.look();
                complain(were.lostIn(Tokens.in(now, Bindings.of(now, Desk.SCHEMAS))));
            }
            stopped = true;
        }
    }

    /// Looks for all of the AE's, and refreshes at once again, which changes nothing; new rows that a closed range kept
    /// out may come in then, as a row that is emptied without a mark is above them no more.
    private void check(Kept kept, List<ComputedTable> tables, MergeRules rules) {
        done.add("refreshed");
        now = desk.look();
        Bindings after = Bindings.of(now, Desk.SCHEMAS);
        complain(forgotten ? List.of() : after.notices());
        complain(were.lostIn(Tokens.in(now, after)));
        complain(kept.lostIn(now, after, editedMeanwhile));
        cells += were.count();
        Merged again = Merge.changes(after, tables, rules);
        after.tabs().forEach(tab -> complain(outOfOrder(tab, again.notices())));
        after.tabs().forEach(tab -> complain(aboveHeader(tab)));
        if (!editedMeanwhile
                && !leftOut
                && again.notices().stream().noneMatch(notice -> notice.contains("protected"))) {
            complain(again.changes().changes().stream()
                    .map(change -> "changed again: " + change)
                    .toList());
        }
    }

    private void interfere() {
        List<Sheet> some = tabs().toList();
        Sheet tab = some.get(random.nextInt(some.size()));
        done.add("meanwhile");
        act(hands.interfere(tab));
        outOfOrder.add(tab.id());
        editedMeanwhile = true;
        were = Tokens.in(now, Bindings.of(now, Desk.SCHEMAS)).knownTo(were);
    }

    /// Rows that neither the AE sorted nor the refresh said it had to leave are in order.
    private List<String> outOfOrder(TabBinding tab, List<String> notices) {
        boolean excused = outOfOrder.contains(tab.sheet().id())
                || notices.stream()
                        .anyMatch(notice -> notice.contains(tab.sheet().title()));
        List<Double> order = excused ? List.of() : Kept.order(tab);
        return order.equals(order.stream().sorted().toList())
                ? List.of()
                : List.of("%s is in the order %s".formatted(tab.schema().title(), order));
    }

    /// What stands above a tab's header and is none of the AE's.
    private static List<String> aboveHeader(TabBinding tab) {
        return IntStream.range(0, tab.headerRow())
                .boxed()
                .flatMap(row -> tab.sheet().grid().row(row).stream())
                .filter(value -> !value.isBlank() && Tokens.of(value).isEmpty())
                .map(value -> "%s stands above the header of %s"
                        .formatted(Names.shown(value), tab.schema().title()))
                .toList();
    }

    private void complain(List<String> about) {
        about.stream()
                .limit(stopped ? 0 : 3)
                .forEach(what -> broken.add("seed %d: %s; after %s".formatted(seed, what, done)));
        stopped |= !about.isEmpty();
    }
}
