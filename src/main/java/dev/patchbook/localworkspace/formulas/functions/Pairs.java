package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.TwoDEval;

/// Pairs of numbers from two ranges of one size; where one of the two holds no number, the pair is left out.
record Pairs(List<double[]> all) {
    static Pairs of(Arguments given, int first, int second) {
        TwoDEval left = given.table(first);
        TwoDEval right = given.table(second);
        int size = left.getHeight() * left.getWidth();
        if (size != right.getHeight() * right.getWidth()) {
            throw Fault.notAvailable("The two ranges have different sizes.");
        }
        List<double[]> pairs = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            Optional<Double> x = Arguments.inRange(left.getValue(at / left.getWidth(), at % left.getWidth()));
            Optional<Double> y = Arguments.inRange(right.getValue(at / right.getWidth(), at % right.getWidth()));
            if (x.isPresent() && y.isPresent()) {
                pairs.add(new double[] {x.get(), y.get()});
            }
        }
        return new Pairs(pairs);
    }

    double correlation() {
        double meanX = all.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanY = all.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double together = 0;
        double spreadX = 0;
        double spreadY = 0;
        for (double[] pair : all) {
            together += (pair[0] - meanX) * (pair[1] - meanY);
            spreadX += (pair[0] - meanX) * (pair[0] - meanX);
            spreadY += (pair[1] - meanY) * (pair[1] - meanY);
        }
        if (spreadX == 0 || spreadY == 0) {
            throw new Fault(ErrorKind.DIVIDE_BY_ZERO, "The numbers do not vary.");
        }
        return together / Math.sqrt(spreadX * spreadY);
    }
}
