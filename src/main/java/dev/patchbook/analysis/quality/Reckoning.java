package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Covered;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// How what an import had became what the plan counts, cause by cause; the causes add up to the difference.
///
/// @param file what the file has
/// @param counted what the plan counts of that tab
/// @param causes those that make a difference
/// @param gone deals that are gone from the CRM: neither in the file nor counted
/// @param counting the deals that count, as known
record Reckoning(
        ImportTotals totals,
        Tallied file,
        Tallied counted,
        List<Cause> causes,
        List<Opportunity> gone,
        List<Opportunity> counting) {
    Reckoning {
        causes = List.copyOf(causes);
        gone = List.copyOf(gone);
        counting = List.copyOf(counting);
    }

    /// Why the plan counts more than the file has, or less.
    record Cause(String why, Tallied effect) {}

    /// A record of the tab that is not gone from the CRM.
    ///
    /// @param counts what it adds to what the plan counts
    private record Entry(int row, boolean covered, Tallied stands, Tallied counts) {}

    static Reckoning of(ImportTotals totals, Known known) {
        List<Opportunity> gone = new ArrayList<>();
        List<Opportunity> counting = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        if (totals.tab().equals("Opportunities")) {
            known.asRead().opportunities().stream()
                    .filter(deal -> deal.vanishedSince().isPresent())
                    .forEach(gone::add);
            deals(known, entries, counting);
        } else {
            rows(totals, known, entries);
        }
        PlanSettings settings = known.plan().settings();
        Tallied file = Tallied.of(totals.read(), settings);
        Tallied counted = sum(entries, _ -> true, Entry::counts);
        List<Cause> causes = new ArrayList<>();
        causes.add(new Cause(
                "rows that the import left out (no key, or one twice)",
                Tallied.NOTHING.minus(Tallied.of(totals.refused(), settings))));
        causes.add(new Cause(
                "rows typed by hand", sum(entries, entry -> totals.byHand().contains(entry.row()), Entry::stands)));
        causes.add(new Cause("rows of earlier imports that this file lacks", Tallied.of(totals.earlier(), settings)));
        causes.add(new Cause(
                "your edits that the import kept in "
                        + Wording.count(totals.kept().rows(), "row", "rows"),
                Tallied.of(totals.kept(), settings).withoutRows()));
        causes.add(new Cause(
                "owners that Settings does not cover",
                Tallied.NOTHING.minus(sum(entries, entry -> !entry.covered(), Entry::stands))));
        causes.add(new Cause(
                "dates that have not come",
                sum(entries, Entry::covered, entry -> entry.counts().minus(entry.stands()))));
        Tallied explained = causes.stream().map(Cause::effect).reduce(file, Tallied::plus);
        causes.add(new Cause(rest(totals, known, counted.minus(explained)), counted.minus(explained)));
        causes.removeIf(cause -> cause.effect().agrees(Tallied.NOTHING));
        return new Reckoning(totals, file, counted, causes, gone, counting);
    }

    private static void deals(Known known, List<Entry> entries, List<Opportunity> counting) {
        Covered covered = Covered.of(known.asRead());
        Map<String, Opportunity> asKnown = new HashMap<>();
        List<Opportunity> all = known.reconstructed()
                ? known.asRead().opportunities()
                : known.plan().opportunities();
        all.forEach(deal -> asKnown.put(deal.key(), deal));
        for (Opportunity deal : known.asRead().opportunities()) {
            if (deal.vanishedSince().isEmpty()) {
                Optional<Opportunity> counts =
                        Optional.ofNullable(asKnown.get(deal.key())).filter(_ -> covered.contains(deal));
                counts.ifPresent(counting::add);
                entries.add(new Entry(
                        deal.place().row(),
                        covered.contains(deal),
                        Tallied.of(deal),
                        counts.map(Tallied::of).orElse(Tallied.NOTHING)));
            }
        }
    }

    private static void rows(ImportTotals totals, Known known, List<Entry> entries) {
        Tallied one = new Tallied(1, 0, 0, 0);
        if (totals.tab().equals("Accounts")) {
            Covered covered = Covered.of(known.asRead());
            for (Account account : known.plan().accounts()) {
                boolean isCovered = covered.contains(account);
                entries.add(new Entry(account.place().row(), isCovered, one, isCovered ? one : Tallied.NOTHING));
            }
        } else {
            known.plan()
                    .goals()
                    .forEach(goal -> entries.add(new Entry(goal.place().row(), true, one, one)));
        }
    }

    private static Tallied sum(List<Entry> entries, Predicate<Entry> which, Function<Entry, Tallied> what) {
        return entries.stream().filter(which).map(what).reduce(Tallied.NOTHING, Tallied::plus);
    }

    /// What is left when every cause that leaves a trace is taken off.
    private static String rest(ImportTotals totals, Known known, Tallied rest) {
        boolean edited = totals.edited()
                || known.plan().freshness().stream()
                        .filter(line -> line.tab().equals(totals.tab()))
                        .flatMap(line -> line.edited().stream())
                        .anyMatch(time -> !time.isBefore(totals.at()));
        if (!edited) {
            return "not explained: nothing on the tab was edited since the import";
        }
        List<String> edits = new ArrayList<>();
        if (rest.rows() != 0) {
            edits.add(rest.rows() < 0 ? "rows deleted" : "rows added");
        }
        if (!Tallied.agree(rest.money(), 0) && rest.rows() == 0) {
            edits.add("amounts edited");
        }
        if (rest.won() != 0 && rest.rows() == 0) {
            edits.add("outcomes edited");
        }
        return (edits.isEmpty() ? "edits" : String.join(", ", edits)) + " since the import";
    }
}
