package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;

/// How much work formulas may do: cells read, values made and characters written, for one formula and for
/// all formulas of one calculation. It bounds the time and the memory that a formula can ask for.
public final class Budget {
    private static final long OF_A_FORMULA = 30_000_000;
    private static final long OF_A_CALCULATION = 400_000_000;

    /// So much a small formula may do, whatever others have spent.
    private static final long LEAST = 5_000;

    /// So many characters are compared in the time of a step.
    private static final int COMPARED_AT_ONCE = 16;

    private long left = OF_A_CALCULATION;
    private long leftOfFormula = OF_A_FORMULA;

    /// The next formula begins.
    void begin() {
        leftOfFormula = allowed();
    }

    /// The formula is through; what it spent is gone.
    void end() {
        left -= Math.min(left, allowed() - Math.max(0, leftOfFormula));
    }

    private long allowed() {
        return Math.clamp(left, LEAST, OF_A_FORMULA);
    }

    public void spend(double work) {
        leftOfFormula -= (long) Math.min(work, Long.MAX_VALUE / 4.0);
        if (leftOfFormula < 0) {
            throw new Fault(ErrorKind.ERROR, "This formula takes more cells, steps or characters than are calculated.");
        }
    }

    public void spendFinding(String part, String text) {
        spend(finding(part.length(), text.length()));
    }

    /// What it takes at most to find a text in another: all of it, at every place.
    static double finding(double part, double text) {
        return Math.max(0, text - part + 1) * part / COMPARED_AT_ONCE;
    }

    void spendOne() {
        if (--leftOfFormula < 0) {
            spend(0);
        }
    }
}
