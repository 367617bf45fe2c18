package dev.patchbook;

import java.time.Duration;
import java.util.function.Predicate;

/// A part that has work in hand, and how that work is brought to an end.
///
/// @param takeNoMore returns at once; what is in hand goes on
/// @param isOverWithin waits for the end of what is in hand, no longer than it is told
/// @param cutOff ends what is in hand; whoever waits for it is told
record WorkInHand(Runnable takeNoMore, Predicate<Duration> isOverWithin, Runnable cutOff) {}
