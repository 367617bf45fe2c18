package dev.patchbook;

import java.time.Duration;
import java.util.List;

/// The end of all work in hand, by one deadline: everything is told first, then waited for together, and what has not
/// ended by then is cut off.
///
/// With what comes after it, closing the port and saving the files, a stop stays below five seconds.
final class Stop {

    private static final Duration TO_FINISH = Duration.ofMillis(1_500);
    private static final Duration TO_GIVE_UP = Duration.ofMillis(500);

    private Stop() {}

    /// Ends all work.
    ///
    /// @return whether all of it ended by itself
    static boolean of(List<WorkInHand> works) {
        works.forEach(work -> work.takeNoMore().run());
        if (areOverWithin(TO_FINISH, works)) {
            return true;
        }
        works.forEach(work -> work.cutOff().run());
        areOverWithin(TO_GIVE_UP, works);
        return false;
    }

    private static boolean areOverWithin(Duration time, List<WorkInHand> works) {
        long end = System.nanoTime() + time.toNanos();
        boolean over = true;
        for (WorkInHand work : works) {
            over &= work.isOverWithin().test(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return over;
    }
}
