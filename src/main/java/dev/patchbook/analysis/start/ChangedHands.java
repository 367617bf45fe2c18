package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Move;
import dev.patchbook.analysis.measures.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The accounts that came into the AE's patch or left it of late.
final class ChangedHands {

    private static final String SECTION = "Changed hands";
    private static final int SHOWN = 10;

    private ChangedHands() {}

    static Stream<Item> of(SummaryInput input) {
        List<Move> news = Move.of(input.plan(), input.asOf()).values().stream()
                .filter(move -> move.isNews(input.asOf()))
                .sorted(Comparator.comparing(Move::on)
                        .reversed()
                        .thenComparing(move -> move.account().key()))
                .toList();
        Stream<Item> first = news.stream().limit(SHOWN).map(ChangedHands::line);
        return news.size() <= SHOWN
                ? first
                : Stream.concat(
                        first,
                        Stream.of(Item.of(
                                SECTION,
                                "others",
                                Wording.count(news.size() - SHOWN, "account", "accounts"),
                                "Moved in or out before; Why on Prioritization tells of each.",
                                "Prioritization")));
    }

    private static Item line(Move move) {
        String name = move.account().name();
        String item = move.account().id().map(id -> name + " (" + id + ")").orElse(name);
        return Item.of(
                SECTION,
                item,
                move.title(),
                move.in()
                        ? "From %s; it is ranked now.".formatted(move.before())
                        : "To %s; its row stays, without a rank.".formatted(move.after()),
                "Prioritization");
    }
}
