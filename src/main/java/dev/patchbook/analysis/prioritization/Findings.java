package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.Move;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that prioritization finds out about a plan, account by account, before it is put into words.
///
/// @param cases in the order of the Accounts tab
/// @param tiered how many accounts the tiers are shared out among
/// @param anyActivity whether any activity is on record at all
/// @param moves what came into the AE's patch or left it, by account key
record Findings(
        Patch patch,
        Fit fit,
        List<Measure> measures,
        Scoreboard board,
        List<AccountCase> cases,
        int tiered,
        boolean anyActivity,
        Map<String, Move> moves) {

    Findings {
        cases = List.copyOf(cases);
        moves = Map.copyOf(moves);
    }

    static Findings of(Plan plan, LocalDate asOf) {
        Patch patch = Patch.of(plan, asOf);
        Fit fit = Fit.of(patch);
        List<Measure> measures = Measure.of(patch, fit);
        List<Potential> potentials = Potential.of(patch);
        List<Fit.Points> points =
                patch.facts().stream().map(facts -> fit.of(facts.account())).toList();
        Scoreboard board = Scoreboard.of(patch, measures, potentials, points);
        Ranking ranking = Ranking.of(patch, board, plan.judgements());
        Map<Integer, Tier> tiers = Tier.of(plan, patch, board, ranking, asOf);
        List<AccountCase> cases = new ArrayList<>(patch.facts().size());
        for (int i = 0; i < patch.facts().size(); i++) {
            Facts facts = patch.facts().get(i);
            cases.add(new AccountCase(
                    facts,
                    potentials.get(i),
                    points.get(i),
                    board.scores().get(i),
                    ranking.places().get(i),
                    Optional.ofNullable(tiers.get(i)),
                    Optional.ofNullable(plan.judgements().get(facts.account().key())),
                    Play.of(facts, asOf)));
        }
        boolean anyActivity =
                patch.facts().stream().anyMatch(facts -> facts.lastActivity().isPresent());
        return new Findings(patch, fit, measures, board, cases, tiers.size(), anyActivity, Move.of(plan, asOf));
    }

    /// When an account last came into the AE's patch or left it, where that is on record.
    Optional<Move> moveOf(Facts facts) {
        return Optional.ofNullable(moves.get(facts.account().key()));
    }

    /// How many accounts have a score, itself included.
    int countWithScore(double score) {
        return board.scoreScale().size()
                - board.scoreScale().countBelow(score)
                - board.scoreScale().countAbove(score);
    }
}
