package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.Percentiles;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What the checks go by.
///
/// @param plan as known on the as-of date
/// @param asRead the plan as read
/// @param reconstructed whether the as-of date is past, so that later records are no fault
/// @param wonCycles days from created to closed of won deals
/// @param wonAmounts the amounts of won deals by product; under the empty name, of all
record Known(
        Plan plan,
        Plan asRead,
        LocalDate asOf,
        boolean reconstructed,
        Percentiles wonCycles,
        Map<String, Percentiles> wonAmounts) {

    private static final String ALL_PRODUCTS = "";

    static Known of(SummaryInput input) {
        Map<String, List<Double>> amounts = new HashMap<>();
        for (Opportunity deal : input.plan().opportunities()) {
            if (deal.isWon() && deal.knownAmount().isPresent()) {
                double amount = deal.knownAmount().getAsDouble();
                amounts.computeIfAbsent(ALL_PRODUCTS, _ -> new ArrayList<>()).add(amount);
                deal.product()
                        .ifPresent(product -> amounts.computeIfAbsent(product, _ -> new ArrayList<>())
                                .add(amount));
            }
        }
        Map<String, Percentiles> wonAmounts = new HashMap<>();
        amounts.forEach((product, values) -> wonAmounts.put(product, Percentiles.of(values)));
        return new Known(
                input.plan(),
                input.asRead(),
                input.asOf(),
                input.reconstructed(),
                Cycles.ofWon(input.plan().opportunities()),
                wonAmounts);
    }

    /// The money that a deal stands for: its amount, else the mean amount of won deals of its product, else of
    /// all.
    OptionalDouble moneyOf(Opportunity deal) {
        if (deal.knownAmount().isPresent()) {
            return deal.knownAmount();
        }
        OptionalDouble ofProduct =
                wonAmounts(deal.product().orElse(ALL_PRODUCTS)).mean();
        return ofProduct.isPresent() ? ofProduct : wonAmounts(ALL_PRODUCTS).mean();
    }

    /// The amounts of won deals of a product.
    Percentiles wonAmounts(String product) {
        return wonAmounts.getOrDefault(product, Percentiles.NONE);
    }

    /// A problem of one deal.
    Problem about(Opportunity deal, Severity severity, String kind, String column, String message, String fix) {
        Place place = placeOf(deal.place(), deal.id().orElse(deal.title()), column);
        return new Problem(severity, kind, place, message, fix, moneyOf(deal));
    }

    /// The place of a cell of a record.
    static Place placeOf(RowPlace row, String record, String column) {
        return new Place(row.tab(), record, column, row.cell(column));
    }
}
