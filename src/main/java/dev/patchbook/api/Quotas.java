package dev.patchbook.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.patchbook.plan.PlanSettings.Quota;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The quota as a request gives it: `{annual}` or `{quarters: [..4]}`.
final class Quotas {

    private static final String FORM =
            "Must be {\"annual\": 1000000} or {\"quarters\": [200000, 250000, 250000, 300000]}.";
    private static final List<OptionalDouble> NO_QUARTERS =
            Stream.generate(OptionalDouble::empty).limit(4).toList();

    private Quotas() {}

    static Quota of(RequestBody body) {
        Quota none = new Quota(OptionalDouble.empty(), NO_QUARTERS);
        return body.get("quota")
                .map(element -> {
                    if (element instanceof JsonObject quota && quota.size() == 1) {
                        if (isAmount(quota.get("annual"))) {
                            return new Quota(
                                    OptionalDouble.of(quota.get("annual").getAsDouble()), NO_QUARTERS);
                        }
                        if (quota.get("quarters") instanceof JsonArray quarters && areAmounts(quarters)) {
                            return ofQuarters(quarters);
                        }
                    }
                    body.fault("quota", FORM);
                    return none;
                })
                .orElse(none);
    }

    private static Quota ofQuarters(JsonArray quarters) {
        double annual = StreamSupport.stream(quarters.spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .sum();
        List<OptionalDouble> amounts = StreamSupport.stream(quarters.spliterator(), false)
                .map(quarter -> OptionalDouble.of(quarter.getAsDouble()))
                .toList();
        return new Quota(OptionalDouble.of(annual), amounts);
    }

    private static boolean areAmounts(JsonArray quarters) {
        return quarters.size() == 4
                && StreamSupport.stream(quarters.spliterator(), false).allMatch(Quotas::isAmount);
    }

    private static boolean isAmount(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isNumber() && primitive.getAsDouble() >= 0;
    }
}
