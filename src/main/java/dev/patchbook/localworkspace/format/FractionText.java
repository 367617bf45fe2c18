package dev.patchbook.localworkspace.format;

/// Shows a number as a whole and a fraction (`# ?/?`), with a denominator of as many digits as there are places.
final class FractionText {
    private FractionText() {}

    static String of(Section section, double value) {
        int slash = 0;
        while (!(section.tokens().get(slash) instanceof Token.Slash)) {
            slash++;
        }
        int places = 0;
        boolean mixed = false;
        for (int at = 0; at < section.tokens().size(); at++) {
            Token token = section.tokens().get(at);
            places += at > slash && token instanceof Token.Digit ? 1 : 0;
            mixed |= at < slash && token instanceof Token.Literal;
        }
        long whole = mixed ? (long) Math.floor(value) : 0;
        long[] nearest = nearest(value - whole, (long) Math.pow(10, Math.max(1, places)) - 1);
        if (nearest[0] == nearest[1]) {
            whole += 1;
            nearest[0] = 0;
        }
        if (mixed && nearest[0] == 0) {
            return Long.toString(whole);
        }
        return (mixed && whole != 0 ? whole + " " : "") + nearest[0] + "/" + nearest[1];
    }

    private static long[] nearest(double value, long largest) {
        long[] best = {Math.round(value), 1};
        double error = Math.abs(value - best[0]);
        for (long below = 2; below <= largest && error > 1e-12; below++) {
            long above = Math.round(value * below);
            double off = Math.abs(value - (double) above / below);
            if (off < error - 1e-12) {
                best[0] = above;
                best[1] = below;
                error = off;
            }
        }
        return best;
    }
}
