package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.prioritization.Score.Reading;
import dev.patchbook.analysis.prioritization.Score.Standing;
import dev.patchbook.plan.PlanSettings.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The scores of all ranked accounts, and the scales on which they were read.
///
/// A measure becomes a percentile rank among the accounts where it is known; a factor is the percentile rank of
/// the mean of its measures' percentile ranks (workbook.md §4, *Factors*); accounts that are not ranked neither
/// get a score nor count in a scale.
///
/// @param scores by place in the patch; an account that is not ranked has none
record Scoreboard(
        Map<Measure, Scale> measureScales,
        Map<Factor, Scale> factorScales,
        Scale scoreScale,
        List<Optional<Score>> scores) {

    /// What all ranked accounts measure.
    private record Column(Measure measure, List<OptionalDouble> values, Scale scale) {
        Reading reading(int row) {
            OptionalDouble value = values.get(row);
            return new Reading(measure, value, scale.percentile(value));
        }
    }

    /// How all ranked accounts stand in a factor.
    private record FactorColumn(
            Factor factor, double weight, List<List<Reading>> readings, List<OptionalDouble> means, Scale scale) {
        Standing standing(int row) {
            OptionalDouble mean = means.get(row);
            return new Standing(
                    factor, readings.get(row), mean, scale.percentile(mean), weight, OptionalDouble.empty());
        }
    }

    static Scoreboard of(Patch patch, List<Measure> measures, List<Potential> potentials, List<Fit.Points> fits) {
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < patch.facts().size(); i++) {
            if (patch.facts().get(i).isRanked()) {
                ranked.add(i);
            }
        }
        List<Column> columns = new ArrayList<>();
        Map<Measure, Scale> measureScales = new HashMap<>();
        for (Measure measure : measures) {
            List<OptionalDouble> values = ranked.stream()
                    .map(i -> measure.of().of(patch.facts().get(i), potentials.get(i), fits.get(i)))
                    .toList();
            columns.add(new Column(measure, values, Scale.of(values)));
            measureScales.put(measure, columns.getLast().scale());
        }
        List<FactorColumn> factors = new ArrayList<>();
        Map<Factor, Scale> factorScales = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            factors.add(factorColumn(
                    factor, columns, ranked.size(), patch.settings().weights()));
            factorScales.put(factor, factors.getLast().scale());
        }
        List<Optional<Score>> scores =
                new ArrayList<>(Collections.nCopies(patch.facts().size(), Optional.empty()));
        for (int row = 0; row < ranked.size(); row++) {
            scores.set(ranked.get(row), Optional.of(score(factors, row)));
        }
        Scale scoreScale = Scale.of(
                scores.stream().flatMap(Optional::stream).map(Score::value).toList());
        return new Scoreboard(measureScales, factorScales, scoreScale, scores);
    }

    /// The score that an account would have if one measure read another value, the other accounts unchanged.
    OptionalDouble scoreIf(Score score, Measure changed, double value) {
        Standing standing = score.of(changed.factor());
        Reading reading = standing.readings().stream()
                .filter(each -> each.measure().equals(changed))
                .findFirst()
                .orElseThrow();
        return scoreAt(score, changed, scale(changed).percentileIfChanged(reading.value(), value));
    }

    /// The score that an account would have if it stood at a percentile in one measure.
    OptionalDouble scoreAt(Score score, Measure changed, OptionalDouble percentile) {
        Standing standing = score.of(changed.factor());
        OptionalDouble mean =
                mean(standing.readings(), each -> each.measure().equals(changed) ? percentile : each.percentile());
        Scale scale = factorScales.getOrDefault(changed.factor(), Scale.NONE);
        OptionalDouble factor =
                mean.isPresent() ? scale.percentileIfChanged(standing.mean(), mean.getAsDouble()) : mean;
        return score.with(changed.factor(), factor);
    }

    Scale scale(Measure measure) {
        return measureScales.getOrDefault(measure, Scale.NONE);
    }

    private static FactorColumn factorColumn(Factor factor, List<Column> columns, int rows, Weights weights) {
        List<Column> own = columns.stream()
                .filter(column -> column.measure().factor() == factor)
                .toList();
        List<List<Reading>> readings = new ArrayList<>(rows);
        List<OptionalDouble> means = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Reading> here = new ArrayList<>(own.size());
            for (Column column : own) {
                here.add(column.reading(row));
            }
            readings.add(List.copyOf(here));
            means.add(mean(here, Reading::percentile));
        }
        return new FactorColumn(factor, Math.max(0, factor.weightIn(weights)), readings, means, Scale.of(means));
    }

    private static Score score(List<FactorColumn> factors, int row) {
        List<Standing> here = new ArrayList<>(factors.size());
        for (FactorColumn factor : factors) {
            here.add(factor.standing(row));
        }
        double all = here.stream().mapToDouble(Standing::weight).sum();
        double known = here.stream()
                .filter(standing -> standing.percentile().isPresent())
                .mapToDouble(Standing::weight)
                .sum();
        here.replaceAll(standing -> standing.outOf(known));
        Score unweighted = new Score(here, OptionalDouble.empty(), all == 0 ? 0 : known / all);
        return new Score(
                unweighted.factors(),
                unweighted.with(Factor.FIT, here.getFirst().percentile()),
                unweighted.inputsKnown());
    }

    private static OptionalDouble mean(List<Reading> readings, Function<Reading, OptionalDouble> percentile) {
        double[] known = new double[readings.size()];
        int count = 0;
        for (Reading reading : readings) {
            OptionalDouble here = percentile.apply(reading);
            if (here.isPresent()) {
                known[count++] = here.getAsDouble();
            }
        }
        return Arrays.stream(known, 0, count).average();
    }
}
