package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.goals.Ledger.Entry;
import dev.patchbook.analysis.goals.Ledger.LeftOut;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What every deal brings to a goal's metric and when, whatever the period, and what cannot be counted and why.
final class DealLedger {

    private final GoalScope scope;
    private final List<Entry<Opportunity>> entries = new ArrayList<>();
    private final List<LeftOut<Opportunity>> leftOut = new ArrayList<>();

    private DealLedger(GoalScope scope) {
        this.scope = scope;
    }

    static Ledger<Opportunity> of(List<Opportunity> deals, GoalScope scope) {
        DealLedger made = new DealLedger(scope);
        for (Opportunity deal : deals) {
            if (asksFor(scope.goal().metric(), deal)) {
                made.add(deal);
            }
        }
        Ledger<Opportunity> all = Ledger.inOrder(made.entries, made.leftOut, Opportunity::key);
        return scope.goal().metric() == Metric.NEW_LOGOS ? onePerCompany(all, scope) : all;
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

    private void add(Opportunity deal) {
        Metric metric = scope.goal().metric();
        boolean byCreation = metric == Metric.PIPELINE_CREATED || metric == Metric.OPEN_PIPELINE;
        Optional<LocalDate> on = byCreation ? deal.created() : deal.closeDate();
        Optional<String> against = scope.reasonAgainst(deal);
        if (against.isPresent()) {
            leftOut.add(new LeftOut<>(deal, on, against.get()));
            return;
        }
        if (on.isEmpty() && metric != Metric.OPEN_PIPELINE) {
            leftOut.add(new LeftOut<>(deal, on, byCreation ? "it has no creation date" : "it has no close date"));
            return;
        }
        LocalDate day = on.orElse(LocalDate.MIN);
        switch (metric) {
            case NEW_LOGOS -> entries.add(new Entry<>(deal, day, 1));
            case WIN_RATE -> entries.add(new Entry<>(deal, day, deal.isWon() ? 1 : 0));
            case BOOKINGS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, ACTIVITIES, ARR, MANUAL -> {
                switch (deal.amount()) {
                    case Amount.Known(double value) -> entries.add(new Entry<>(deal, day, value));
                    case Amount.Unknown() -> leftOut.add(new LeftOut<>(deal, on, "its amount is unknown"));
                    case Amount.NoRate(double value, String currency) ->
                        leftOut.add(new LeftOut<>(
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

    private static Ledger<Opportunity> onePerCompany(Ledger<Opportunity> all, GoalScope scope) {
        Set<String> companies = new HashSet<>();
        List<Entry<Opportunity>> first = new ArrayList<>();
        List<LeftOut<Opportunity>> others = new ArrayList<>(all.leftOut());
        for (Entry<Opportunity> entry : all.entries()) {
            if (companies.add(scope.company(entry.record()))) {
                first.add(entry);
            } else {
                others.add(new LeftOut<>(entry.record(), Optional.of(entry.on()), "its company was won before"));
            }
        }
        return new Ledger<>(first, others);
    }
}
