package dev.patchbook.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the last import of one source into one tab had, and what became of it there at once.
///
/// @param tab title of the tab as provisioned
/// @param called title of the tab as the AE named it
/// @param source which of the things that may be imported into the tab
/// @param name of the file
/// @param read all rows of the file
/// @param refused of them those that the import left out: without a key, or with that of an earlier row
/// @param earlier rows of the tab that only earlier imports brought
/// @param kept what the tab says more, or less, than the file in rows that the import brought: the AE's edits
/// @param won the won deals of the file by quarter of their close date
/// @param left what the tab's cells came to right after it, as the import noted; empty where it did not
/// @param edited whether they come to something else now; unknown counts as not edited
/// @param byHand rows of the tab that no import brought, by number as in [RowPlace#row()]
public record ImportTotals(
        String tab,
        String called,
        String source,
        String name,
        Instant at,
        Sums read,
        Sums refused,
        Sums earlier,
        Sums kept,
        List<Won> won,
        String left,
        boolean edited,
        Set<Integer> byHand) {
    public ImportTotals {
        won = List.copyOf(won);
        byHand = Set.copyOf(byHand);
    }

    /// The code under which amounts in the plan's currency are summed up.
    public static final String PLAN_CURRENCY = "";

    /// Rows and what they add up to.
    ///
    /// @param amounts by ISO code, those in the plan's currency under [#PLAN_CURRENCY]
    /// @param won how many are won deals
    /// @param wonAmounts of the won deals, like `amounts`
    public record Sums(int rows, Map<String, Double> amounts, int won, Map<String, Double> wonAmounts) {
        public Sums {
            amounts = Map.copyOf(amounts);
            wonAmounts = Map.copyOf(wonAmounts);
        }
    }

    /// The won deals of one quarter.
    ///
    /// @param from first day of the quarter; empty for all that closed before `before`, or on no known day
    /// @param before the day after its last; empty for deals without close date
    public record Won(Optional<LocalDate> from, Optional<LocalDate> before, int deals, Map<String, Double> amounts) {
        public Won {
            amounts = Map.copyOf(amounts);
        }

        /// Whether a deal that closed on a day belongs here.
        public boolean holds(LocalDate closed) {
            return before.filter(closed::isBefore).isPresent()
                    && from.map(day -> !closed.isBefore(day)).orElse(true);
        }

        public boolean isUndated() {
            return before.isEmpty();
        }
    }
}
