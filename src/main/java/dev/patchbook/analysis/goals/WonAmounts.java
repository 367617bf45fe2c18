package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Amounts;
import dev.patchbook.plan.Opportunity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What deals brought when they were won: of a product where enough were won, else of all.
final class WonAmounts {

    /// With fewer won deals, those of all products are taken; our convention.
    private static final int ENOUGH = 8;

    private final Map<String, Amounts> byProduct;
    private final Optional<Amounts> all;

    private WonAmounts(Map<String, Amounts> byProduct, Optional<Amounts> all) {
        this.byProduct = byProduct;
        this.all = all;
    }

    /// @param deals those whose won amounts count
    /// @param others whose won amounts count where those have none
    static WonAmounts of(List<Opportunity> deals, List<Opportunity> others) {
        Map<String, List<Double>> byProduct = new HashMap<>();
        List<Double> all = new ArrayList<>();
        for (Opportunity deal : deals) {
            if (deal.isWon() && deal.knownAmount().isPresent()) {
                double amount = deal.knownAmount().getAsDouble();
                all.add(amount);
                deal.product()
                        .ifPresent(product -> byProduct
                                .computeIfAbsent(product, _ -> new ArrayList<>())
                                .add(amount));
            }
        }
        if (all.isEmpty()) {
            others.stream()
                    .filter(Opportunity::isWon)
                    .flatMapToDouble(deal -> deal.knownAmount().stream())
                    .forEach(all::add);
        }
        Map<String, Amounts> enough = new HashMap<>();
        byProduct.forEach((product, amounts) -> {
            if (amounts.size() >= ENOUGH) {
                enough.put(product, Amounts.of(amounts));
            }
        });
        return new WonAmounts(enough, all.isEmpty() ? Optional.empty() : Optional.of(Amounts.of(all)));
    }

    /// What a deal may bring, by its product; empty where no deal was won with a known amount.
    Optional<Amounts> of(Opportunity deal) {
        return deal.product()
                .flatMap(product -> Optional.ofNullable(byProduct.get(product)))
                .or(() -> all);
    }

    Optional<Amounts> all() {
        return all;
    }
}
