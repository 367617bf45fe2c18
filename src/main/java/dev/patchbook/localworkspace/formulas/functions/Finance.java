package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Money over time.
final class Finance {
    private static final double YEAR = 365;
    private static final int MOST_STEPS = 200;

    private Finance() {}

    static List<Definition> all() {
        return List.of(
                new Definition("XNPV", 3, 3, "VRR", given -> Values.of(worth(given.number(0), flows(given, 1, 2)))),
                new Definition("XIRR", 2, 3, "RRV", Finance::rate),
                new Definition(
                        "EFFECT",
                        2,
                        2,
                        "V",
                        given -> Values.of(Math.pow(1 + given.number(0) / given.whole(1), given.whole(1)) - 1)),
                new Definition(
                        "NOMINAL",
                        2,
                        2,
                        "V",
                        given -> Values.of(given.whole(1) * (Math.pow(1 + given.number(0), 1.0 / given.whole(1)) - 1))),
                new Definition(
                        "SLN", 3, 3, "V", given -> Values.of((given.number(0) - given.number(1)) / given.number(2))),
                new Definition(
                        "RRI",
                        3,
                        3,
                        "V",
                        given -> Values.of(Math.pow(given.number(2) / given.number(1), 1 / given.number(0)) - 1)));
    }

    /// Amounts and the days on which they flow.
    private static Pairs flows(Arguments given, int amounts, int days) {
        Pairs flows = Pairs.of(given, amounts, days);
        if (flows.all().isEmpty()) {
            throw Fault.number("There are no amounts with dates.");
        }
        return flows;
    }

    private static double worth(double rate, Pairs flows) {
        double start = flows.all().getFirst()[1];
        double sum = 0;
        for (double[] flow : flows.all()) {
            sum += flow[0] / Math.pow(1 + rate, (flow[1] - start) / YEAR);
        }
        return sum;
    }

    /// By halving: the worth at the rate is zero. It wants one amount in and one out.
    private static ValueEval rate(Arguments given) {
        Pairs flows = flows(given, 0, 1);
        double low = -0.999999;
        double high = 1;
        while (Math.signum(worth(low, flows)) == Math.signum(worth(high, flows))) {
            high *= 10;
            if (high > 1e9) {
                throw Fault.number("In XIRR evaluation, the value array must include positive and negative numbers.");
            }
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = (low + high) / 2;
            if (Math.signum(worth(middle, flows)) == Math.signum(worth(low, flows))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Values.of((low + high) / 2);
    }
}
