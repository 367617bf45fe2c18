package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.prioritization.Score.Reading;
import dev.patchbook.analysis.prioritization.Score.Standing;
import dev.patchbook.plan.PlanSettings.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
        Map<Integer, Score> scores) {

    static Scoreboard of(Patch patch, List<Measure> measures, List<Potential> potentials, List<Fit.Points> fits) {
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < patch.facts().size(); i++) {
            if (patch.facts().get(i).isRanked()) {
                ranked.add(i);
            }
        }
        Map<Measure, List<OptionalDouble>> values = new HashMap<>();
        Map<Measure, Scale> measureScales = new HashMap<>();
        for (Measure measure : measures) {
            List<OptionalDouble> column = ranked.stream()
                    .map(i -> measure.of().of(patch.facts().get(i), potentials.get(i), fits.get(i)))
                    .toList();
            values.put(measure, column);
            measureScales.put(measure, Scale.of(column));
        }
        Map<Factor, List<Standing>> standings = new EnumMap<>(Factor.class);
        Map<Factor, Scale> factorScales = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            List<Measure> own = measures.stream()
                    .filter(measure -> measure.factor() == factor)
                    .toList();
            List<List<Reading>> readings = readings(own, values, measureScales, ranked.size());
            Scale scale = Scale.of(readings.stream().map(Scoreboard::mean).toList());
            factorScales.put(factor, scale);
            standings.put(
                    factor, standings(factor, readings, scale, patch.settings().weights()));
        }
        Map<Integer, Score> scores = new HashMap<>();
        for (int row = 0; row < ranked.size(); row++) {
            scores.put(ranked.get(row), score(standings, row));
        }
        Scale scoreScale = Scale.of(scores.values().stream().map(Score::value).toList());
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
        List<OptionalDouble> percentiles = standing.readings().stream()
                .map(each -> each.measure().equals(changed) ? percentile : each.percentile())
                .toList();
        OptionalDouble mean = meanOf(percentiles);
        Scale scale = factorScales.getOrDefault(changed.factor(), Scale.of(List.of()));
        OptionalDouble factor =
                mean.isPresent() ? scale.percentileIfChanged(standing.mean(), mean.getAsDouble()) : mean;
        return score.with(changed.factor(), factor);
    }

    Scale scale(Measure measure) {
        return measureScales.getOrDefault(measure, Scale.of(List.of()));
    }

    private static List<List<Reading>> readings(
            List<Measure> measures, Map<Measure, List<OptionalDouble>> values, Map<Measure, Scale> scales, int rows) {
        List<List<Reading>> readings = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<Reading> here = new ArrayList<>(measures.size());
            for (Measure measure : measures) {
                OptionalDouble value = values.getOrDefault(measure, List.of()).get(row);
                here.add(new Reading(
                        measure,
                        value,
                        scales.getOrDefault(measure, Scale.of(List.of())).percentile(value)));
            }
            readings.add(here);
        }
        return readings;
    }

    private static List<Standing> standings(Factor factor, List<List<Reading>> readings, Scale scale, Weights weights) {
        return readings.stream()
                .map(here -> new Standing(
                        factor,
                        here,
                        mean(here),
                        scale.percentile(mean(here)),
                        Math.max(0, factor.weightIn(weights)),
                        OptionalDouble.empty()))
                .toList();
    }

    private static Score score(Map<Factor, List<Standing>> standings, int row) {
        List<Standing> here =
                standings.values().stream().map(column -> column.get(row)).toList();
        double all = here.stream().mapToDouble(Standing::weight).sum();
        double known = here.stream()
                .filter(standing -> standing.percentile().isPresent())
                .mapToDouble(Standing::weight)
                .sum();
        List<Standing> contributing = here.stream()
                .map(standing -> standing.percentile().isEmpty() || known == 0
                        ? standing
                        : new Standing(
                                standing.factor(),
                                standing.readings(),
                                standing.mean(),
                                standing.percentile(),
                                standing.weight(),
                                OptionalDouble.of(standing.weight()
                                        * standing.percentile().getAsDouble()
                                        / known)))
                .toList();
        Score unweighted = new Score(contributing, OptionalDouble.empty(), all == 0 ? 0 : known / all);
        return new Score(
                contributing,
                unweighted.with(Factor.FIT, contributing.getFirst().percentile()),
                unweighted.inputsKnown());
    }

    private static OptionalDouble mean(List<Reading> readings) {
        return meanOf(readings.stream().map(Reading::percentile).toList());
    }

    private static OptionalDouble meanOf(List<OptionalDouble> percentiles) {
        return percentiles.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
