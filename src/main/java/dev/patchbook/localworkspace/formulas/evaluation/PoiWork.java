package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What POI's functions cost that do more than to look at each of their values once.
final class PoiWork {
    private static final Map<String, ToDoubleFunction<ValueEval[]>> COSTS = Map.ofEntries(
            Map.entry("MDETERM", values -> cube(values[0])),
            Map.entry("MINVERSE", values -> 3 * cube(values[0])),
            Map.entry("MMULT", values -> (double) height(values[0]) * width(values[0]) * width(values[1])),
            Map.entry("FREQUENCY", values -> size(values[0]) * size(values[1])),
            Map.entry("TREND", values -> values.length < 2 ? size(values[0]) : size(values[1]) * cube(values[1])),
            Map.entry("FIND", PoiWork::finding),
            Map.entry("SEARCH", PoiWork::finding),
            Map.entry("DSUM", PoiWork::records),
            Map.entry("DCOUNT", PoiWork::records),
            Map.entry("DCOUNTA", PoiWork::records),
            Map.entry("DAVERAGE", PoiWork::records),
            Map.entry("DMAX", PoiWork::records),
            Map.entry("DMIN", PoiWork::records),
            Map.entry("DGET", PoiWork::records),
            Map.entry("DPRODUCT", PoiWork::records),
            Map.entry("DSTDEV", PoiWork::records),
            Map.entry("DSTDEVP", PoiWork::records),
            Map.entry("DVAR", PoiWork::records),
            Map.entry("DVARP", PoiWork::records));

    private PoiWork() {}

    static void spend(String function, Arguments arguments) {
        ToDoubleFunction<ValueEval[]> cost = COSTS.get(function);
        if (cost != null) {
            arguments.budget().spend(cost.applyAsDouble(arguments.values()));
        }
    }

    private static double finding(ValueEval[] values) {
        return Budget.finding(length(values[0]), length(values[1]));
    }

    private static int length(ValueEval value) {
        return value instanceof StringEval text ? text.getStringValue().length() : 1;
    }

    private static double records(ValueEval[] values) {
        return size(values[0]) * size(values[2]);
    }

    private static double cube(ValueEval value) {
        return Math.pow(Math.min(height(value), width(value)), 3);
    }

    private static double size(ValueEval value) {
        return (double) height(value) * width(value);
    }

    private static int height(ValueEval value) {
        return value instanceof TwoDEval table ? table.getHeight() : 1;
    }

    private static int width(ValueEval value) {
        return value instanceof TwoDEval table ? table.getWidth() : 1;
    }
}
