package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Probabilities of counts, in steps as many as the count.
final class Distributions {
    private Distributions() {}

    static List<Definition> all() {
        return List.of(
                new Definition("POISSON", 2, 3, "V", Distributions::poisson),
                new Definition("POISSON.DIST", 2, 3, "V", Distributions::poisson),
                new Definition("BINOMDIST", 4, 4, "V", Distributions::binomial),
                new Definition("BINOM.DIST", 4, 4, "V", Distributions::binomial),
                new Definition("EXPONDIST", 3, 3, "V", Distributions::exponential),
                new Definition("EXPON.DIST", 3, 3, "V", Distributions::exponential));
    }

    private static ValueEval poisson(Arguments given) {
        double count = Math.floor(given.number(0));
        double mean = given.number(1);
        if (count < 0 || mean < 0) {
            throw Fault.number("Function POISSON takes no negative numbers.");
        }
        given.budget().spend(count);
        double log = -mean;
        double sum = Math.exp(log);
        for (int i = 1; i <= count; i++) {
            log += Math.log(mean / i);
            sum += Math.exp(log);
        }
        return Values.of(given.flag(2, false) ? Math.min(1, sum) : Math.exp(log));
    }

    private static ValueEval binomial(Arguments given) {
        double hits = Math.floor(given.number(0));
        double tries = Math.floor(given.number(1));
        double chance = given.number(2);
        if (hits < 0 || hits > tries || chance < 0 || chance > 1) {
            throw Fault.number("Function BINOMDIST parameters are out of range.");
        }
        given.budget().spend(hits);
        if (chance == 0 || chance == 1) {
            boolean all = chance == 0 ? hits == 0 : hits == tries;
            return Values.of(all || given.flag(3, false) && chance == 0 ? 1 : 0);
        }
        double log = tries * Math.log1p(-chance);
        double sum = Math.exp(log);
        for (int i = 1; i <= hits; i++) {
            log += Math.log((tries - i + 1) / i) + Math.log(chance) - Math.log1p(-chance);
            sum += Math.exp(log);
        }
        return Values.of(given.flag(3, false) ? Math.min(1, sum) : Math.exp(log));
    }

    private static ValueEval exponential(Arguments given) {
        double value = given.number(0);
        double rate = given.number(1);
        if (value < 0 || rate <= 0) {
            throw Fault.number("Function EXPONDIST parameters are out of range.");
        }
        return Values.of(given.flag(2, false) ? -Math.expm1(-rate * value) : rate * Math.exp(-rate * value));
    }
}
