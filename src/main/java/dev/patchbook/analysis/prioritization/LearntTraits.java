package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.AccountFields;
import dev.patchbook.analysis.measures.Percentiles;
import dev.patchbook.analysis.measures.Rates;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// What closed deals teach about which accounts are won, kept only where the evidence holds beyond chance.
///
/// A field counts where its levels' win rates differ by a chi-square test of homogeneity whose statistic is
/// divided by the overdispersion of the accounts (quasi-binomial; McCullagh and Nelder, *Generalized Linear
/// Models*, 1989, §4.5), so that many deals of one account are not taken for many accounts; 5 % shared among the
/// fields tried (Bonferroni). A level's points are the log-odds of its rate, shrunk towards the patch's, against
/// those of the patch.
record LearntTraits(List<Field> learnt) {

    private static final List<String> CANDIDATES = List.of("Industry", "Country", "Employees", "Annual revenue");
    private static final double CHANCE = 0.05 / CANDIDATES.size();
    private static final double PRIOR_DEALS = 20;
    private static final double FEWEST_EXPECTED = 5;
    private static final int FEWEST_ACCOUNTS = 10;

    LearntTraits {
        learnt = List.copyOf(learnt);
    }

    /// One field that tells accounts apart.
    ///
    /// @param levels tells an account's level
    /// @param points by level
    record Field(String header, Levels levels, Map<String, Double> points) {}

    /// The closed deals of the accounts of one level.
    private static final class Tally {
        final List<Facts> accounts = new ArrayList<>();
        int won;
        int closed;

        void add(Facts account) {
            accounts.add(account);
            won += account.won();
            closed += account.closed();
        }

        /// How far the accounts' wins are from the level's rate, in squared deals per deal.
        double spread() {
            double rate = (double) won / closed;
            return accounts.stream()
                    .mapToDouble(each -> square(each.won() - each.closed() * rate) / each.closed())
                    .sum();
        }
    }

    static LearntTraits of(List<Facts> all) {
        List<Facts> facts = all.stream().filter(each -> each.closed() > 0).toList();
        List<Field> learnt = new ArrayList<>();
        if (facts.size() >= FEWEST_ACCOUNTS) {
            for (String header : CANDIDATES) {
                fieldOf(header, facts).ifPresent(learnt::add);
            }
        }
        return new LearntTraits(learnt);
    }

    boolean isEmpty() {
        return learnt.isEmpty();
    }

    List<String> fields() {
        return learnt.stream().map(Field::header).toList();
    }

    Fit.Points points(Account account) {
        double sum = 0;
        List<String> reasons = new ArrayList<>();
        boolean known = false;
        for (Field field : learnt) {
            Optional<String> level = field.levels().of(account);
            if (level.isPresent()) {
                known = true;
                double points = field.points().getOrDefault(level.get(), 0.0);
                sum += points;
                if (points > 0) {
                    reasons.add(field.header() + " " + level.get());
                }
            }
        }
        return known ? new Fit.Points(OptionalDouble.of(sum), reasons) : Fit.Points.UNKNOWN;
    }

    private static Optional<Field> fieldOf(String header, List<Facts> facts) {
        Function<Account, Value> column = AccountFields.under(header);
        Levels levelOf = Levels.of(column, quartiles(column, facts));
        Map<String, Tally> levels = new TreeMap<>();
        for (Facts each : facts) {
            levelOf.of(each.account())
                    .ifPresent(level ->
                            levels.computeIfAbsent(level, _ -> new Tally()).add(each));
        }
        int won = levels.values().stream().mapToInt(level -> level.won).sum();
        int closed = levels.values().stream().mapToInt(level -> level.closed).sum();
        if (won == 0 || won == closed || !differ(levels.values(), (double) won / closed)) {
            return Optional.empty();
        }
        return Optional.of(new Field(header, levelOf, pointsOf(levels, (double) won / closed)));
    }

    /// Whether the win rates of levels differ beyond chance.
    private static boolean differ(Collection<Tally> levels, double rate) {
        double statistic = 0;
        double spread = 0;
        int accounts = 0;
        int judged = 0;
        for (Tally level : levels) {
            accounts += level.accounts.size();
            spread += level.spread() / (rate * (1 - rate));
            if (level.closed * Math.min(rate, 1 - rate) >= FEWEST_EXPECTED) {
                judged++;
                statistic += square(level.won - level.closed * rate) / (level.closed * rate * (1 - rate));
            }
        }
        if (judged < 2 || accounts <= levels.size()) {
            return false;
        }
        double overdispersion = Math.max(1, spread / (accounts - levels.size()));
        return ChiSquaredDistribution.of(judged - 1).survivalProbability(statistic / overdispersion) < CHANCE;
    }

    private static Map<String, Double> pointsOf(Map<String, Tally> levels, double rate) {
        Map<String, Double> points = new LinkedHashMap<>();
        levels.forEach((level, tally) ->
                points.put(level, logOdds(Rates.shrunk(tally.won, tally.closed, rate, PRIOR_DEALS)) - logOdds(rate)));
        return Map.copyOf(points);
    }

    private static List<Double> quartiles(Function<Account, Value> column, List<Facts> facts) {
        List<Double> numbers = new ArrayList<>();
        for (Facts each : facts) {
            if (column.apply(each.account()) instanceof Value.Number(double number)) {
                numbers.add(number);
            }
        }
        Percentiles percentiles = Percentiles.of(numbers);
        List<Double> bounds = new ArrayList<>();
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            percentiles.at(share).ifPresent(bounds::add);
        }
        return bounds.stream().distinct().toList();
    }

    private static double logOdds(double rate) {
        return Math.log(rate / (1 - rate));
    }

    private static double square(double number) {
        return number * number;
    }
}
