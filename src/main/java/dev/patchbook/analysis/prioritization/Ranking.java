package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The order of the accounts: by score, and where the AE says otherwise.
///
/// @param places in the order of the patch; an account outside of the AE's patch has none
record Ranking(List<Optional<Place>> places) {

    Ranking {
        places = List.copyOf(places);
    }

    /// Where one account stands.
    ///
    /// @param rank 1 to the number of accounts, each once
    /// @param modelRank the same without any My rank
    /// @param override the rank that the AE asked for, where it is in force
    /// @param contested whether another account asks for the same rank
    record Place(int rank, int modelRank, OptionalInt override, boolean contested) {}

    /// Ranks by workbook.md §4, *Factors*: score at full precision, then Account ID, else Account, by code point;
    /// accounts without a score after those with one, excluded ones last; My rank puts an account there and the
    /// others close up, two on one rank by their scores.
    static Ranking of(Patch patch, Scoreboard board, Map<String, Judgement> judgements) {
        List<Integer> model = new ArrayList<>();
        for (int i = 0; i < patch.facts().size(); i++) {
            if (patch.facts().get(i).covered()) {
                model.add(i);
            }
        }
        model.sort(modelOrder(patch, board));
        Map<Integer, Integer> wishes = new HashMap<>();
        for (int account : model) {
            wish(patch.facts().get(account), judgements).ifPresent(rank -> wishes.put(account, rank));
        }
        Map<Boolean, List<Integer>> byExclusion = model.stream()
                .collect(Collectors.partitioningBy(
                        account -> patch.facts().get(account).account().excluded()));
        List<Integer> order = new ArrayList<>(withWishes(byExclusion.getOrDefault(false, List.of()), wishes));
        order.addAll(byExclusion.getOrDefault(true, List.of()));
        List<Optional<Place>> places =
                new ArrayList<>(Collections.nCopies(patch.facts().size(), Optional.empty()));
        int[] modelRanks = ranks(model, patch.facts().size());
        int[] ranks = ranks(order, patch.facts().size());
        Map<Integer, Long> asking =
                wishes.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (int account : model) {
            OptionalInt wish =
                    wishes.containsKey(account) ? OptionalInt.of(wishes.getOrDefault(account, 0)) : OptionalInt.empty();
            boolean contested = wish.isPresent() && asking.getOrDefault(wish.getAsInt(), 0L) > 1;
            places.set(account, Optional.of(new Place(ranks[account], modelRanks[account], wish, contested)));
        }
        return new Ranking(places);
    }

    private static Comparator<Integer> modelOrder(Patch patch, Scoreboard board) {
        double[] highestFirst = IntStream.range(0, patch.facts().size())
                .mapToDouble(account -> -score(board, account).orElse(Double.NEGATIVE_INFINITY))
                .toArray();
        return Comparator.comparing((Integer account) ->
                        patch.facts().get(account).account().excluded())
                .thenComparingDouble(account -> highestFirst[account])
                .thenComparing(account -> name(patch.facts().get(account).account()), Ranking::byCodePoint)
                .thenComparing(account -> patch.facts().get(account).account().key());
    }

    private static OptionalDouble score(Scoreboard board, int account) {
        return board.scores().get(account).map(Score::value).orElse(OptionalDouble.empty());
    }

    private static String name(Account account) {
        return account.id().orElse(account.name());
    }

    private static Optional<Integer> wish(Facts facts, Map<String, Judgement> judgements) {
        return Optional.ofNullable(judgements.get(facts.account().key()))
                .filter(_ -> !facts.account().excluded())
                .flatMap(judgement -> judgement.myRank().stream().boxed().findFirst())
                .filter(rank -> rank >= 1);
    }

    /// The accounts in model order, but for those that are wished elsewhere.
    private static List<Integer> withWishes(List<Integer> model, Map<Integer, Integer> wishes) {
        List<Integer> wished = model.stream()
                .filter(wishes::containsKey)
                .sorted(Comparator.comparingInt(account -> wishes.getOrDefault(account, 0)))
                .toList();
        List<Integer> others =
                model.stream().filter(account -> !wishes.containsKey(account)).toList();
        List<Integer> order = new ArrayList<>(model.size());
        int nextWished = 0;
        int nextOther = 0;
        while (order.size() < model.size()) {
            boolean due = nextWished < wished.size()
                    && (nextOther == others.size()
                            || wishes.getOrDefault(wished.get(nextWished), 0) <= order.size() + 1);
            order.add(due ? wished.get(nextWished++) : others.get(nextOther++));
        }
        return order;
    }

    private static int[] ranks(List<Integer> order, int accounts) {
        int[] ranks = new int[accounts];
        for (int i = 0; i < order.size(); i++) {
            ranks[order.get(i)] = i + 1;
        }
        return ranks;
    }

    /// Compares by code point, where [String#compareTo] would put characters beyond the basic plane too early.
    static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
