package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What every deal brings to a goal's metric and when, whatever the period, and what cannot be counted and why.
///
/// @param entries what counts, by day
/// @param leftOut what does not though it ended as the metric asks
record Ledger(List<Entry> entries, List<LeftOut> leftOut) {

    /// One deal that counts.
    ///
    /// @param value in the metric's unit; for a win rate 1 for won and 0 for lost
    record Entry(Opportunity deal, LocalDate on, double value) {}

    /// One deal that does not count.
    ///
    /// @param on the day on which it would; empty where that is what is missing
    record LeftOut(Opportunity deal, Optional<LocalDate> on, String reason) {}

    static Ledger of(List<Opportunity> deals, GoalScope scope) {
        List<Entry> entries = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Opportunity deal : deals) {
            if (asksFor(scope.goal().metric(), deal)) {
                add(deal, scope, entries, leftOut);
            }
        }
        entries.sort(Ledger::byDay);
        if (scope.goal().metric() == Metric.NEW_LOGOS) {
            onePerCompany(scope, entries, leftOut);
        }
        return new Ledger(List.copyOf(entries), List.copyOf(leftOut));
    }

    /// The sum from one day to another, both counted; of a win rate the mean, empty where nothing ended.
    OptionalDouble between(LocalDate from, LocalDate to, Metric metric) {
        List<Entry> within = within(from, to);
        double sum = 0;
        for (Entry entry : within) {
            sum += entry.value();
        }
        if (metric != Metric.WIN_RATE) {
            return OptionalDouble.of(sum);
        }
        return within.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / within.size());
    }

    /// What counts from one day to another, both counted.
    List<Entry> within(LocalDate from, LocalDate to) {
        int start = countBefore(from);
        int end = to.equals(LocalDate.MAX) ? entries.size() : countBefore(to.plusDays(1));
        return start < end ? entries.subList(start, end) : List.of();
    }

    private int countBefore(LocalDate day) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What is left out from one day to another, both counted, or on no known day.
    List<LeftOut> leftOutWithin(LocalDate from, LocalDate to) {
        return leftOut.stream()
                .filter(each -> each.on()
                        .map(on -> !on.isBefore(from) && !on.isAfter(to))
                        .orElse(true))
                .toList();
    }

    /// The day of the first entry.
    Optional<LocalDate> first() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getFirst().on());
    }

    private static int byDay(Entry one, Entry other) {
        int order = one.on().compareTo(other.on());
        return order != 0 ? order : one.deal().key().compareTo(other.deal().key());
    }

    private static boolean asksFor(Metric metric, Opportunity deal) {
        return switch (metric) {
            case BOOKINGS, NEW_LOGOS, EXPANSION, RENEWALS -> deal.isWon();
            case WIN_RATE -> !deal.isOpen();
            case PIPELINE_CREATED -> true;
            case OPEN_PIPELINE -> deal.isOpen();
            case ACTIVITIES, ARR, MANUAL -> false;
        };
    }

    private static void add(Opportunity deal, GoalScope scope, List<Entry> entries, List<LeftOut> leftOut) {
        Metric metric = scope.goal().metric();
        boolean byCreation = metric == Metric.PIPELINE_CREATED || metric == Metric.OPEN_PIPELINE;
        Optional<LocalDate> on = byCreation ? deal.created() : deal.closeDate();
        Optional<String> against = scope.reasonAgainst(deal);
        if (against.isPresent()) {
            leftOut.add(new LeftOut(deal, on, against.get()));
            return;
        }
        if (on.isEmpty() && metric != Metric.OPEN_PIPELINE) {
            leftOut.add(new LeftOut(deal, on, byCreation ? "it has no creation date" : "it has no close date"));
            return;
        }
        LocalDate day = on.orElse(LocalDate.MIN);
        switch (metric) {
            case NEW_LOGOS -> entries.add(new Entry(deal, day, 1));
            case WIN_RATE -> entries.add(new Entry(deal, day, deal.isWon() ? 1 : 0));
            case BOOKINGS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, ACTIVITIES, ARR, MANUAL -> {
                switch (deal.amount()) {
                    case Amount.Known(double value) -> entries.add(new Entry(deal, day, value));
                    case Amount.Unknown() -> leftOut.add(new LeftOut(deal, on, "its amount is unknown"));
                    case Amount.NoRate(double value, String currency) ->
                        leftOut.add(new LeftOut(
                                deal,
                                on,
                                String.format(
                                        Locale.ROOT,
                                        "its amount is %,.0f %s, and Settings has no rate for it",
                                        value,
                                        currency)));
                }
            }
        }
    }

    private static void onePerCompany(GoalScope scope, List<Entry> entries, List<LeftOut> leftOut) {
        Set<String> companies = new HashSet<>();
        entries.removeIf(entry -> {
            boolean again = !companies.add(scope.company(entry.deal()));
            if (again) {
                leftOut.add(new LeftOut(entry.deal(), Optional.of(entry.on()), "its company was won before"));
            }
            return again;
        });
    }
}
