package dev.patchbook.localworkspace.formulas.syntax;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.ErrorKind;
import java.util.List;
import java.util.Optional;

/// A formula, taken apart. Runs of operators of one level are one flat [Chain], so that a long formula is
/// not a deep one.
public sealed interface Expression {
    record Number(double value) implements Expression {}

    record Text(String value) implements Expression {}

    record Bool(boolean value) implements Expression {}

    /// An error written as such, and what stands in for a formula that cannot be read.
    record Fault(ErrorKind kind, String message) implements Expression {}

    /// An argument that is left out: `IF(A1,,2)`.
    record Missing() implements Expression {}

    /// A cell or a range, open where the formula leaves it open; without a tab it is on the formula's own.
    record Range(Optional<String> tab, Area area, boolean single) implements Expression {}

    /// From one reference to another, where at least one is computed: `A1:INDEX(A:A, 5)`.
    record Reach(Expression from, Expression to) implements Expression {}

    record Name(String name) implements Expression {}

    /// Signs before an operand, as written: `-`, `+-`.
    record Signed(String signs, Expression operand) implements Expression {}

    record Percent(Expression operand, int times) implements Expression {}

    /// Operands joined from left to right by operators of one level.
    record Chain(Expression first, List<Step> rest) implements Expression {
        public Chain {
            rest = List.copyOf(rest);
        }
    }

    /// An operator and the operand to its right.
    record Step(Operator operator, Expression operand) {}

    /// A function by its name in upper case.
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A function that is computed, and what it is given: `LAMBDA(x, x + 1)(2)`.
    record Apply(Expression function, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /// An array in braces, row by row.
    record Table(List<List<Expression>> rows) implements Expression {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
