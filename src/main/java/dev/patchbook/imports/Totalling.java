package dev.patchbook.imports;

import dev.patchbook.plan.ImportTotals.Sums;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Sums while they grow.
final class Totalling {

    /// Further currencies are summed up as one without a rate.
    private static final int MOST_CURRENCIES = 6;

    private static final String FURTHER = "*";

    /// What counts of a deal; of an account or goal nothing but the row.
    record Deal(String currency, OptionalDouble amount, boolean won, Optional<LocalDate> closed) {}

    private int rows;
    private int won;
    private final Map<String, Double> amounts = new HashMap<>();
    private final Map<String, Double> wonAmounts = new HashMap<>();

    void add(Deal deal, int times) {
        rows += times;
        won += deal.won() ? times : 0;
        deal.amount().ifPresent(amount -> {
            amounts.merge(deal.currency(), times * amount, Double::sum);
            if (deal.won()) {
                wonAmounts.merge(deal.currency(), times * amount, Double::sum);
            }
        });
    }

    /// Counts a row whose deal the tab tells otherwise than the file.
    void difference(Deal onTab, Deal inFile) {
        boolean same = onTab.amount().equals(inFile.amount())
                && onTab.won() == inFile.won()
                && (onTab.currency().equals(inFile.currency())
                        || inFile.amount().isEmpty());
        if (!same) {
            add(onTab, 1);
            add(inFile, -1);
            rows++;
        }
    }

    int won() {
        return won;
    }

    Sums sums() {
        return new Sums(rows, few(amounts), won, few(wonAmounts));
    }

    private static Map<String, Double> few(Map<String, Double> all) {
        if (all.size() <= MOST_CURRENCIES) {
            return all;
        }
        Map<String, Double> few = new HashMap<>();
        List<Map.Entry<String, Double>> largest = all.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -Math.abs(one.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (Map.Entry<String, Double> one : largest) {
            few.merge(few.size() < MOST_CURRENCIES ? one.getKey() : FURTHER, one.getValue(), Double::sum);
        }
        return few;
    }
}
