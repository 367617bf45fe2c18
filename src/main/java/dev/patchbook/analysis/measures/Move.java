package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An account that came into the AE's patch or left it, because its owner changed (workbook.md §5, *Whose patch*).
///
/// It is told from what History sealed, never from the cells of a computed tab: without a day on record there is none.
///
/// @param in whether it came; else it left
/// @param on the day on which the new owner was first seen
/// @param before who had it
/// @param after who has it
public record Move(Account account, boolean in, LocalDate on, String before, String after) {

    /// What History calls the owner of an account that has none.
    public static final String NOBODY = "(no owner)";

    /// The measure of an account under which History seals its owner.
    public static final String MEASURE = "owner";

    /// For so long it is news: our convention, a quarter.
    private static final int NEWS_DAYS = 90;

    /// What changed hands last, by account key, in the order of Accounts; nothing where Settings covers everybody.
    ///
    /// @param asOf lines sealed later are not used
    public static Map<String, Move> of(Plan plan, LocalDate asOf) {
        Covered covered = Covered.of(plan);
        Map<String, Move> moves = new LinkedHashMap<>();
        if (!covered.isEverybody()) {
            for (Account account : plan.accounts()) {
                List<Sealed> lines = plan.history().about("account", account.key(), MEASURE);
                of(account, lines, covered, asOf).ifPresent(move -> moves.put(account.key(), move));
            }
        }
        return moves;
    }

    private static Optional<Move> of(Account account, List<Sealed> lines, Covered covered, LocalDate asOf) {
        List<Sealed> before =
                lines.stream().filter(line -> line.sealedOn().isBefore(asOf)).toList();
        boolean changedLater = lines.stream().anyMatch(line -> line.sealedOn().isAfter(asOf));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String now = changedLater ? owner(before.getLast()) : account.owner().orElse(NOBODY);
        LocalDate since = asOf;
        for (Sealed line : before.reversed()) {
            String then = owner(line);
            if (isOf(covered, then) != isOf(covered, now)) {
                return Optional.of(new Move(account, isOf(covered, now), since, then, now));
            }
            since = line.sealedOn();
        }
        return Optional.empty();
    }

    private static String owner(Sealed line) {
        return line.value() instanceof Value.Text(String name) ? name : NOBODY;
    }

    private static boolean isOf(Covered covered, String owner) {
        return owner.equals(NOBODY) || covered.isOf(owner);
    }

    /// Whether it is recent enough to be told first.
    public boolean isNews(LocalDate asOf) {
        return on.plusDays(NEWS_DAYS).isAfter(asOf);
    }

    /// As in `moved in 2026-03-31`.
    public String title() {
        return (in ? "moved in " : "moved out ") + on;
    }
}
