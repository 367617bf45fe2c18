package dev.patchbook.analysis.pipeline;

import dev.patchbook.analysis.measures.Percentiles;
import dev.patchbook.analysis.measures.Rates;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What one row of the Pipeline tab adds up, deal by deal.
final class Tally {

    private int open;
    private int openKnown;
    private double openAmount;
    private int weightedKnown;
    private double weightedAmount;
    private int won;
    private int wonKnown;
    private double wonAmount;
    private int lost;
    private int pastDue;
    private int stalled;
    private double[] cycles = new double[16];
    private int cycleCount;

    void add(Measured deal) {
        switch (deal.outcome()) {
            case OPEN -> addOpen(deal);
            case WON -> addWon(deal);
            case LOST -> lost++;
        }
    }

    private void addOpen(Measured deal) {
        open++;
        openKnown += deal.amount().isPresent() ? 1 : 0;
        openAmount += deal.amount().orElse(0);
        weightedKnown += deal.weighted().isPresent() ? 1 : 0;
        weightedAmount += deal.weighted().orElse(0);
        pastDue += deal.isPastDue() ? 1 : 0;
        stalled += deal.isStalled() ? 1 : 0;
    }

    private void addWon(Measured deal) {
        won++;
        wonKnown += deal.amount().isPresent() ? 1 : 0;
        wonAmount += deal.amount().orElse(0);
        if (deal.cycleDays().isPresent()) {
            if (cycleCount == cycles.length) {
                cycles = Arrays.copyOf(cycles, 2 * cycles.length);
            }
            cycles[cycleCount++] = deal.cycleDays().getAsInt();
        }
    }

    /// The row, blank where something is unknown.
    Row row(String group, String name, int order, boolean isStalledKnown) {
        Map<String, Value> values = new HashMap<>();
        values.put("Group", Value.of(group));
        values.put("Name", Value.of(name));
        values.put("Order", Value.of(order));
        values.put("Open", Value.of(open));
        putIf(values, "Open amount", openKnown > 0 || open == 0, openAmount);
        putIf(values, "Weighted amount", weightedKnown > 0 || open == 0, weightedAmount);
        values.put("Won", Value.of(won));
        putIf(values, "Won amount", wonKnown > 0 || won == 0, wonAmount);
        values.put("Lost", Value.of(lost));
        values.put("Past due", Value.of(pastDue));
        putIf(values, "Stalled", isStalledKnown, stalled);
        putRates(values);
        return new Row(values);
    }

    private void putRates(Map<String, Value> values) {
        int closed = won + lost;
        if (closed > 0) {
            Rates.Interval interval = Rates.wilson(won, closed);
            values.put("Win rate", Value.of((double) won / closed));
            values.put("Win rate low", Value.of(interval.low()));
            values.put("Win rate high", Value.of(interval.high()));
        }
        Percentiles took = Percentiles.of(Arrays.copyOf(cycles, cycleCount));
        took.median().ifPresent(days -> values.put("Median cycle days", Value.of(days)));
        took.mean().ifPresent(days -> values.put("Mean cycle days", Value.of(days)));
        if (wonKnown > 0) {
            double average = wonAmount / wonKnown;
            values.put("Average won", Value.of(average));
            took.mean().stream()
                    .filter(days -> days > 0)
                    .forEach(days -> values.put(
                            "Velocity per day", Value.of(velocity(open, (double) won / closed, average, days))));
        }
    }

    /// Sales velocity: what a pipeline brings a day, in the unit of the average.
    static double velocity(int open, double winRate, double averageWon, double cycleDays) {
        return open * winRate * averageWon / cycleDays;
    }

    private static void putIf(Map<String, Value> values, String header, boolean known, double number) {
        if (known) {
            values.put(header, Value.of(number));
        }
    }
}
