package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// What a cell holds: nothing, a constant, a formula with the result last known, or a value that a
/// neighbour's array formula put there.
public sealed interface CellValue {
    // No deadlock of class initialisers: nothing else makes a Blank, so CellValue always comes first.
    @SuppressWarnings("ClassInitializationDeadlock")
    CellValue BLANK = new Blank();

    record Blank() implements CellValue {}

    /// A number; dates are serial days since 1899-12-30 and known as dates by their number format only.
    record Number(double value) implements CellValue {}

    record Text(String value) implements CellValue {}

    record Bool(boolean value) implements CellValue {}

    record Error(ErrorKind kind, String message) implements CellValue {}

    /// A formula as typed, with its leading `=`, the result last known, and the number format that this
    /// brings along where the cell has none of its own. An array formula covers `arrayRows` x
    /// `arrayColumns` cells from here;
    /// both are 1 for any other formula.
    record Formula(String text, CellValue result, int arrayRows, int arrayColumns, Optional<NumberFormat> resultFormat)
            implements CellValue {
        public Formula {
            if (result instanceof Formula || result instanceof Spilled) {
                throw new IllegalArgumentException("a formula's result is a plain value");
            }
        }

        public Formula(String text, CellValue result) {
            this(text, result, 1, 1);
        }

        public Formula(String text, CellValue result, int arrayRows, int arrayColumns) {
            this(text, result, arrayRows, arrayColumns, Optional.empty());
        }

        public boolean isArray() {
            return arrayRows != 1 || arrayColumns != 1;
        }

        public Formula withText(String changed) {
            return changed.equals(text) ? this : new Formula(changed, result, arrayRows, arrayColumns, resultFormat);
        }

        public Formula withResult(CellValue changed) {
            return new Formula(text, changed, arrayRows, arrayColumns, resultFormat);
        }
    }

    /// A value shown here by an array formula elsewhere, with its number format; nobody entered it.
    record Spilled(CellValue value, Optional<NumberFormat> resultFormat) implements CellValue {
        public Spilled {
            if (value instanceof Formula || value instanceof Spilled) {
                throw new IllegalArgumentException("a spilled value is a plain value");
            }
        }

        public Spilled(CellValue value) {
            this(value, Optional.empty());
        }
    }

    /// The value that the cell shows: a formula's result, a spilled value's content, else the value itself.
    default CellValue effective() {
        return switch (this) {
            case Formula formula -> formula.result();
            case Spilled spilled -> spilled.value();
            case Blank _, Number _, Text _, Bool _, Error _ -> this;
        };
    }

    /// The number format that goes along with what was calculated.
    default Optional<NumberFormat> calculatedFormat() {
        return switch (this) {
            case Formula formula -> formula.resultFormat();
            case Spilled spilled -> spilled.resultFormat();
            case Blank _, Number _, Text _, Bool _, Error _ -> Optional.empty();
        };
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
