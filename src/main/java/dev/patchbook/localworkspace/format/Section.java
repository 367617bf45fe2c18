package dev.patchbook.localworkspace.format;

import java.util.List;
import java.util.Optional;

/// One section of a pattern: its tokens, and the condition under which it is used.
///
/// @param thousands whether digits are grouped
/// @param scale how often the number is divided by 1000
record Section(List<Token> tokens, Optional<Condition> condition, boolean thousands, int scale) {
    /// A condition such as `[<100]`.
    record Condition(String operator, double limit) {
        boolean holds(double value) {
            return switch (operator) {
                case "<" -> value < limit;
                case "<=" -> value <= limit;
                case ">" -> value > limit;
                case ">=" -> value >= limit;
                case "<>" -> value != limit;
                default -> value == limit;
            };
        }
    }

    Section {
        tokens = List.copyOf(tokens);
    }

    boolean isDate() {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Part
                        || token instanceof Token.Elapsed
                        || token instanceof Token.HalfDay);
    }

    boolean hasContent() {
        return tokens.stream().anyMatch(Token.Content.class::isInstance);
    }

    boolean hasDigits() {
        return tokens.stream().anyMatch(Token.Digit.class::isInstance);
    }

    String text(String content) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            switch (token) {
                case Token.Literal(String literal) -> text.append(literal);
                case Token.Content() -> text.append(content);
                default -> {
                    // A number's places say nothing about a text.
                }
            }
        }
        return text.toString();
    }
}
