package dev.patchbook.localworkspace.book;

/// What a cell holds: nothing, a constant, a formula with the result last known, or a value that a neighbour's array
/// formula put there.
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

    /// A formula as typed, with its leading `=`, and the result last known. An array formula covers `arrayRows` x
    /// `arrayColumns` cells from here;
    /// both are 1 for any other formula.
    record Formula(String text, CellValue result, int arrayRows, int arrayColumns) implements CellValue {
        public Formula {
            if (result instanceof Formula || result instanceof Spilled) {
                throw new IllegalArgumentException("a formula's result is a plain value");
            }
        }

        public Formula(String text, CellValue result) {
            this(text, result, 1, 1);
        }

        public boolean isArray() {
            return arrayRows != 1 || arrayColumns != 1;
        }

        public Formula withText(String changed) {
            return changed.equals(text) ? this : new Formula(changed, result, arrayRows, arrayColumns);
        }

        public Formula withResult(CellValue changed) {
            return new Formula(text, changed, arrayRows, arrayColumns);
        }
    }

    /// A value shown here by an array formula elsewhere; nobody entered it.
    record Spilled(CellValue value) implements CellValue {
        public Spilled {
            if (value instanceof Formula || value instanceof Spilled) {
                throw new IllegalArgumentException("a spilled value is a plain value");
            }
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

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
