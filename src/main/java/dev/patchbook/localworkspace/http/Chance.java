package dev.patchbook.localworkspace.http;

import java.time.Instant;
import java.util.Random;

/// Where a write takes its time and its made-up ids from: both are in the journal, so that replaying the
/// write gives the same result.
public final class Chance {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

    private final Instant time;
    private final long seed;
    private final Random random;

    public Chance(Instant time, long seed) {
        this.time = time;
        this.seed = seed;
        this.random = new Random(seed);
    }

    public Instant time() {
        return time;
    }

    /// What the random numbers of formulas are made from; asking for it draws nothing.
    public long seed() {
        return seed;
    }

    /// A positive number, for sheet, protected range, metadata and other numeric ids.
    public int number() {
        return random.nextInt(1, Integer.MAX_VALUE);
    }

    /// Letters and digits, for file and named range ids.
    public String letters(int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
