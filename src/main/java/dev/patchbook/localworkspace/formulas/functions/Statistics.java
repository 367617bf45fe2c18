package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Keys;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What describes a set of numbers.
final class Statistics {
    private Statistics() {}

    static List<Definition> all() {
        return List.of(
                new Definition("QUARTILE", 2, 2, "RV", given -> inclusive(given, given.whole(1) / 4.0)),
                new Definition("QUARTILE.INC", 2, 2, "RV", given -> inclusive(given, given.whole(1) / 4.0)),
                new Definition("QUARTILE.EXC", 2, 2, "RV", given -> exclusive(given, given.whole(1) / 4.0)),
                new Definition("PERCENTILE", 2, 2, "RV", given -> inclusive(given, given.number(1))),
                new Definition("PERCENTILE.INC", 2, 2, "RV", given -> inclusive(given, given.number(1))),
                new Definition("PERCENTILE.EXC", 2, 2, "RV", given -> exclusive(given, given.number(1))),
                new Definition("COUNTUNIQUE", 1, OwnFunctions.ANY, "R", Statistics::different),
                new Definition("AVERAGE.WEIGHTED", 2, OwnFunctions.ANY, "R", Statistics::weighted),
                new Definition("RANK.EQ", 2, 3, "VRV", given -> rank(given, false)),
                new Definition("RANK.AVG", 2, 3, "VRV", given -> rank(given, true)),
                new Definition("TRIMMEAN", 2, 2, "RV", Statistics::trimmedMean),
                new Definition("HARMEAN", 1, OwnFunctions.ANY, "R", given -> Values.of(harmonic(given.numbers(0)))),
                new Definition("MODE", 1, OwnFunctions.ANY, "R", Statistics::mostFrequent),
                new Definition("MODE.SNGL", 1, OwnFunctions.ANY, "R", Statistics::mostFrequent),
                new Definition("RSQ", 2, 2, "AA", Statistics::squaredCorrelation));
    }

    private static double[] sorted(Arguments given) {
        double[] numbers = given.numbersOf(0);
        Arrays.sort(numbers);
        if (numbers.length == 0) {
            throw Fault.number("There are no numbers to choose from.");
        }
        return numbers;
    }

    private static ValueEval inclusive(Arguments given, double part) {
        double[] numbers = sorted(given);
        return Values.of(between(numbers, part * (numbers.length - 1), part >= 0 && part <= 1));
    }

    private static ValueEval exclusive(Arguments given, double part) {
        double[] numbers = sorted(given);
        double at = part * (numbers.length + 1) - 1;
        return Values.of(between(numbers, at, at >= 0 && at <= numbers.length - 1));
    }

    private static double between(double[] numbers, double at, boolean inside) {
        if (!inside) {
            throw Fault.number("The part asked for is not between the least and the greatest number.");
        }
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, numbers.length - 1);
        return numbers[below] + (at - below) * (numbers[above] - numbers[below]);
    }

    private static ValueEval different(Arguments given) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < given.count(); i++) {
            for (ValueEval value : given.each(i)) {
                Keys.of(value).ifPresent(seen::add);
            }
        }
        return Values.of(seen.size());
    }

    private static ValueEval weighted(Arguments given) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i + 1 < given.count(); i += 2) {
            TwoDEval values = given.table(i);
            TwoDEval weight = given.table(i + 1);
            if (values.getHeight() != weight.getHeight() || values.getWidth() != weight.getWidth()) {
                throw Fault.value("Function AVERAGE.WEIGHTED has mismatched range sizes.");
            }
            for (int at = 0; at < values.getHeight() * values.getWidth(); at++) {
                Optional<Double> number = number(values, at);
                Optional<Double> by = number(weight, at);
                if (number.isPresent() && by.isPresent()) {
                    sum += number.get() * by.get();
                    weights += by.get();
                }
            }
        }
        if (weights == 0) {
            throw new Fault(
                    ErrorKind.DIVIDE_BY_ZERO, "Evaluation of function AVERAGE.WEIGHTED caused a divide by zero error.");
        }
        return Values.of(sum / weights);
    }

    private static Optional<Double> number(TwoDEval table, int at) {
        return Arguments.inRange(table.getValue(at / table.getWidth(), at % table.getWidth()));
    }

    private static ValueEval rank(Arguments given, boolean average) {
        double wanted = given.number(0);
        boolean ascending = given.flag(2, false);
        int better = 0;
        int equal = 0;
        for (ValueEval value : given.each(1)) {
            Optional<Double> number = Arguments.inRange(value);
            if (number.isPresent()) {
                better += (ascending ? number.get() < wanted : number.get() > wanted) ? 1 : 0;
                equal += number.get() == wanted ? 1 : 0;
            }
        }
        if (equal == 0) {
            throw Fault.notAvailable("Function RANK parameter 1 is not among the values.");
        }
        return Values.of(average ? better + (equal + 1) / 2.0 : better + 1);
    }

    private static ValueEval trimmedMean(Arguments given) {
        double[] numbers = sorted(given);
        double part = given.number(1);
        if (part < 0 || part >= 1) {
            throw Fault.number("Function TRIMMEAN parameter 2 should be at least 0 and below 1.");
        }
        int cut = (int) Math.floor(numbers.length * part / 2);
        return Values.of(
                Arrays.stream(numbers, cut, numbers.length - cut).average().orElseThrow());
    }

    private static double harmonic(double[] numbers) {
        if (numbers.length == 0 || Arrays.stream(numbers).anyMatch(number -> number <= 0)) {
            throw Fault.number("Function HARMEAN takes numbers greater than zero.");
        }
        return numbers.length / Arrays.stream(numbers).map(number -> 1 / number).sum();
    }

    private static ValueEval mostFrequent(Arguments given) {
        java.util.Map<Double, Integer> counts = new java.util.LinkedHashMap<>();
        for (double number : given.numbers(0)) {
            counts.merge(number, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most < 2) {
            throw Fault.notAvailable("No number occurs more than once.");
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> Values.of(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    private static ValueEval squaredCorrelation(Arguments given) {
        double correlation = Pairs.of(given, 0, 1).correlation();
        return Values.of(correlation * correlation);
    }
}
