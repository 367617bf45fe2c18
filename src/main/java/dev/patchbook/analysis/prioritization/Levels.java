package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tells the level of an account in one field: a text as it is, a number by its band.
///
/// @param bounds the upper quartiles between bands of numbers
/// @param bands their names, one more than bounds
record Levels(Function<Account, Value> column, List<Double> bounds, List<String> bands) {
    Levels {
        bounds = List.copyOf(bounds);
        bands = List.copyOf(bands);
    }

    static Levels of(Function<Account, Value> column, List<Double> bounds) {
        List<String> bands = new ArrayList<>();
        String from = "";
        for (double bound : bounds) {
            String to = "up to " + Wording.number(bound);
            bands.add(from.isEmpty() ? to : from + " " + to);
            from = "over " + Wording.number(bound);
        }
        bands.add(from.isEmpty() ? "any" : from);
        return new Levels(column, bounds, bands);
    }

    Optional<String> of(Account account) {
        return switch (column.apply(account)) {
            case Value.Text(String text) -> Optional.of(Keys.normalized(text));
            case Value.Number(double number) -> Optional.of(band(number));
            case Value.Blank _, Value.Date _, Value.Flag _, Value.Fault _ -> Optional.empty();
        };
    }

    private String band(double number) {
        int band = 0;
        while (band < bounds.size() && number > bounds.get(band)) {
            band++;
        }
        return bands.get(band);
    }
}
