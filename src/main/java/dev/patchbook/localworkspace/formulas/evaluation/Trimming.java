package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.Set;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Leaves out the blank rows at the end of ranges such as `A:A`, for functions to which they make no
/// difference.
final class Trimming {
    private static final Set<String> EACH = Set.of(
            "SUM",
            "COUNT",
            "COUNTA",
            "AVERAGE",
            "AVERAGEA",
            "MIN",
            "MAX",
            "MINA",
            "MAXA",
            "MEDIAN",
            "PRODUCT",
            "SUMSQ",
            "STDEV",
            "STDEVA",
            "STDEVP",
            "STDEVPA",
            "STDEV.S",
            "STDEV.P",
            "VAR",
            "VARA",
            "VARP",
            "VARPA",
            "VAR.S",
            "VAR.P",
            "LARGE",
            "SMALL",
            "QUARTILE",
            "PERCENTILE",
            "RANK",
            "MODE",
            "GEOMEAN",
            "DEVSQ",
            "AVEDEV",
            "AND",
            "OR",
            "VLOOKUP",
            "COUNTUNIQUE",
            "SUBTOTAL",
            "NPV",
            "PERCENTRANK");
    private static final Set<String> TOGETHER =
            Set.of("SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS", "SUMPRODUCT");

    private Trimming() {}

    static ValueEval[] of(Definition definition, ValueEval[] values) {
        if (EACH.contains(definition.name())) {
            ValueEval[] trimmed = values.clone();
            for (int i = 0; i < trimmed.length; i++) {
                trimmed[i] = trimmed[i] instanceof CellArea area ? area.used(area.usedRows()) : trimmed[i];
            }
            return trimmed;
        }
        return TOGETHER.contains(definition.name()) ? together(values) : values;
    }

    /// Ranges of one height stay so.
    private static ValueEval[] together(ValueEval[] values) {
        int height = 0;
        int used = 1;
        for (ValueEval value : values) {
            if (value instanceof CellArea area) {
                if (height != 0 && height != area.getHeight()) {
                    return values;
                }
                height = area.getHeight();
                used = Math.max(used, area.usedRows());
            } else if (Broadcast.isArray(value)) {
                return values;
            }
        }
        ValueEval[] trimmed = values.clone();
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = trimmed[i] instanceof CellArea area ? area.used(used) : trimmed[i];
        }
        return trimmed;
    }
}
