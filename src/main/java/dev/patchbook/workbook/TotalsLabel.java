package dev.patchbook.workbook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.ImportTotals.Sums;
import dev.patchbook.plan.ImportTotals.Won;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The totals of a tab's imports as the text of [Metadata#TOTALS] and back: short JSON.
///
/// A label has little room. Where it does not suffice, the quarters longest ago become one; then the imports longest
/// ago are left out.
public final class TotalsLabel {

    /// What a label may hold: of Google's 30,000 characters for all labels of a spreadsheet a small part.
    static final int LONGEST = 2_000;

    private static final String LEFT = "left";

    private TotalsLabel() {}

    public static String of(List<ImportTotals> imports) {
        List<ImportTotals> kept = new ArrayList<>(imports);
        kept.sort(Comparator.comparing(ImportTotals::at).reversed());
        String text = text(kept);
        while (text.length() > LONGEST && !kept.isEmpty()) {
            int most = kept.stream().mapToInt(one -> one.won().size()).max().orElse(0);
            if (most > 2) {
                kept.replaceAll(one -> one.won().size() == most ? shorter(one) : one);
            } else {
                kept.removeLast();
            }
            text = text(kept);
        }
        return text;
    }

    /// What a label says; nothing of what somebody else wrote there.
    ///
    /// @param tab title of its tab as provisioned
    public static List<ImportTotals> read(String text, String tab) {
        List<ImportTotals> totals = new ArrayList<>();
        try {
            for (JsonElement one : JsonParser.parseString(text).getAsJsonArray()) {
                totals.add(totals(one.getAsJsonObject(), tab));
            }
            return totals;
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | DateTimeException
                | NumberFormatException
                | IndexOutOfBoundsException notOurs) {
            return List.of();
        }
    }

    private static ImportTotals shorter(ImportTotals totals) {
        List<Won> dated = new ArrayList<>(
                totals.won().stream().filter(won -> !won.isUndated()).toList());
        List<Won> undated = totals.won().stream().filter(Won::isUndated).toList();
        dated.sort(Comparator.comparing(won -> won.before().orElse(LocalDate.MAX)));
        Won first = dated.removeFirst();
        Won second = dated.removeFirst();
        Map<String, Double> amounts = new HashMap<>(first.amounts());
        second.amounts().forEach((code, amount) -> amounts.merge(code, amount, Double::sum));
        dated.addFirst(new Won(Optional.empty(), second.before(), first.deals() + second.deals(), amounts));
        dated.addAll(undated);
        return with(totals, dated);
    }

    private static ImportTotals with(ImportTotals totals, List<Won> won) {
        return new ImportTotals(
                totals.tab(),
                totals.called(),
                totals.source(),
                totals.name(),
                totals.at(),
                totals.read(),
                totals.refused(),
                totals.earlier(),
                totals.kept(),
                won,
                totals.left(),
                totals.edited(),
                totals.byHand());
    }

    private static String text(List<ImportTotals> imports) {
        JsonArray all = new JsonArray();
        for (ImportTotals one : imports) {
            JsonObject json = new JsonObject();
            json.addProperty("source", one.source());
            json.addProperty("name", one.name().substring(0, Math.min(one.name().length(), 100)));
            json.addProperty("at", one.at().toString());
            json.add("read", json(one.read()));
            json.add("refused", json(one.refused()));
            json.add("earlier", json(one.earlier()));
            json.add("kept", json(one.kept()));
            JsonArray won = new JsonArray();
            one.won().forEach(quarter -> won.add(json(quarter)));
            json.add("quarters", won);
            json.addProperty(LEFT, one.left());
            all.add(json);
        }
        return all.toString();
    }

    private static JsonArray json(Sums sums) {
        JsonArray json = new JsonArray();
        json.add(sums.rows());
        json.add(json(sums.amounts()));
        json.add(sums.won());
        json.add(json(sums.wonAmounts()));
        return json;
    }

    private static JsonArray json(Won won) {
        JsonArray json = new JsonArray();
        json.add(won.from().map(LocalDate::toString).orElse(""));
        json.add(won.before().map(LocalDate::toString).orElse(""));
        json.add(won.deals());
        json.add(json(won.amounts()));
        return json;
    }

    /// To the cent, and without needless decimals.
    private static JsonObject json(Map<String, Double> amounts) {
        JsonObject json = new JsonObject();
        new TreeMap<>(amounts)
                .forEach((code, amount) -> json.add(
                        code,
                        new JsonPrimitive(BigDecimal.valueOf(BigDecimal.valueOf(amount)
                                        .setScale(2, RoundingMode.HALF_EVEN)
                                        .doubleValue())
                                .stripTrailingZeros())));
        return json;
    }

    private static ImportTotals totals(JsonObject json, String tab) {
        List<Won> won = new ArrayList<>();
        part(json, "quarters").getAsJsonArray().forEach(quarter -> won.add(won(quarter.getAsJsonArray())));
        return new ImportTotals(
                tab,
                tab,
                part(json, "source").getAsString(),
                part(json, "name").getAsString(),
                Instant.parse(part(json, "at").getAsString()),
                sums(part(json, "read").getAsJsonArray()),
                sums(part(json, "refused").getAsJsonArray()),
                sums(part(json, "earlier").getAsJsonArray()),
                sums(part(json, "kept").getAsJsonArray()),
                won,
                json.has(LEFT) ? json.get(LEFT).getAsString() : "",
                false,
                Set.of());
    }

    private static JsonElement part(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new JsonParseException("There is no " + name);
        }
        return json.get(name);
    }

    private static Sums sums(JsonArray json) {
        return new Sums(
                json.get(0).getAsInt(), amounts(json.get(1)), json.get(2).getAsInt(), amounts(json.get(3)));
    }

    private static Won won(JsonArray json) {
        return new Won(day(json.get(0)), day(json.get(1)), json.get(2).getAsInt(), amounts(json.get(3)));
    }

    private static Optional<LocalDate> day(JsonElement json) {
        return json.getAsString().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(json.getAsString()));
    }

    private static Map<String, Double> amounts(JsonElement json) {
        Map<String, Double> amounts = new HashMap<>();
        json.getAsJsonObject()
                .entrySet()
                .forEach(
                        amount -> amounts.put(amount.getKey(), amount.getValue().getAsDouble()));
        return amounts;
    }
}
