package dev.patchbook.localworkspace.format;

import java.util.ArrayList;
import java.util.List;

/// Tells months from minutes: `m` after an hour or before a second is a minute, else a month (`M` from here on).
final class Minutes {
    private Minutes() {}

    static List<Token> resolved(List<Token> tokens) {
        List<Token> resolved = new ArrayList<>(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at) instanceof Token.Part(char unit, int length) && unit == 'm') {
                boolean minute = length <= 2 && (neighbour(tokens, at, -1) == 'h' || neighbour(tokens, at, 1) == 's');
                resolved.set(at, new Token.Part(minute ? 'm' : 'M', length));
            }
        }
        return resolved;
    }

    private static char neighbour(List<Token> tokens, int from, int step) {
        for (int at = from + step; at >= 0 && at < tokens.size(); at += step) {
            switch (tokens.get(at)) {
                case Token.Part(char unit, int _) -> {
                    return unit;
                }
                case Token.Elapsed(char unit, int _) -> {
                    return unit;
                }
                default -> {
                    // Literals stand between the parts.
                }
            }
        }
        return ' ';
    }
}
