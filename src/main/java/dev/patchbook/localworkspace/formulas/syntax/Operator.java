package dev.patchbook.localworkspace.formulas.syntax;

/// The operators between two operands, by how closely they bind, with the names that Google's messages give
/// them.
public enum Operator {
    EQUAL("=", "EQ", 0),
    NOT_EQUAL("<>", "NE", 0),
    AT_MOST("<=", "LTE", 0),
    AT_LEAST(">=", "GTE", 0),
    LESS("<", "LT", 0),
    MORE(">", "GT", 0),
    JOIN("&", "CONCAT", 1),
    ADD("+", "ADD", 2),
    SUBTRACT("-", "MINUS", 2),
    MULTIPLY("*", "MULTIPLY", 3),
    DIVIDE("/", "DIVIDE", 3),
    POWER("^", "POW", 4);

    static final int LEVELS = 5;

    private final String sign;
    private final String function;
    private final int level;

    Operator(String sign, String function, int level) {
        this.sign = sign;
        this.function = function;
        this.level = level;
    }

    String sign() {
        return sign;
    }

    int level() {
        return level;
    }

    /// The function that does the same: `DIVIDE`.
    public String function() {
        return function;
    }

    public boolean isComparison() {
        return level == 0;
    }
}
