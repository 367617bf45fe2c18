package dev.patchbook.localworkspace.book;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The cells of one column in one block: one byte says what a cell is, a number stands in `numbers`,
/// anything else in `objects`.
///
/// Arrays that no cell needs stay [#NO_NUMBERS] and so on, so a column of numbers costs nine bytes a cell.
final class Segment {
    static final byte BLANK = 0;
    static final byte NUMBER = 1;
    static final byte TEXT = 2;
    static final byte BOOL = 3;
    static final byte ERROR = 4;
    static final byte FORMULA = 5;
    static final byte SPILLED = 6;

    private static final double[] NO_NUMBERS = {};
    private static final Object[] NO_OBJECTS = {};
    private static final int[] NO_INDEXES = {};
    private static final Note[] NO_NOTES = {};

    static final Segment EMPTY = new Segment(new Object(), 0);

    final Object owner;
    private byte[] kinds;
    private int formulas;
    private double[] numbers = NO_NUMBERS;
    private Object[] objects = NO_OBJECTS;
    private int[] styles = NO_INDEXES;
    private int[] rules = NO_INDEXES;
    private Note[] notes = NO_NOTES;
    private int[] marks = NO_INDEXES;

    Segment(Object owner, int rows) {
        this.owner = owner;
        this.kinds = new byte[rows];
    }

    Segment copyFor(Object newOwner) {
        Segment copy = new Segment(newOwner, 0);
        copy.kinds = kinds.clone();
        copy.formulas = formulas;
        copy.numbers = numbers.length == 0 ? NO_NUMBERS : numbers.clone();
        copy.objects = objects.length == 0 ? NO_OBJECTS : objects.clone();
        copy.styles = styles.length == 0 ? NO_INDEXES : styles.clone();
        copy.rules = rules.length == 0 ? NO_INDEXES : rules.clone();
        copy.notes = notes.length == 0 ? NO_NOTES : notes.clone();
        copy.marks = marks.length == 0 ? NO_INDEXES : marks.clone();
        return copy;
    }

    byte kind(int at) {
        return at < kinds.length ? kinds[at] : BLANK;
    }

    CellValue value(int at) {
        return switch (kind(at)) {
            case NUMBER -> new CellValue.Number(numbers[at]);
            case TEXT -> new CellValue.Text((String) objects[at]);
            case BOOL -> new CellValue.Bool(numbers[at] != 0);
            case ERROR, FORMULA, SPILLED -> (CellValue) objects[at];
            default -> CellValue.BLANK;
        };
    }

    double number(int at) {
        return numbers[at];
    }

    String text(int at) {
        return (String) objects[at];
    }

    int style(int at) {
        return styles.length == 0 ? 0 : styles[at];
    }

    int rule(int at) {
        return rules.length == 0 ? 0 : rules[at];
    }

    Note note(int at) {
        Note note = notes.length == 0 ? null : notes[at];
        return note == null ? Note.NONE : note;
    }

    /// What the file says of the value beside it, by number; 0 is nothing.
    int mark(int at) {
        return marks.length == 0 ? 0 : marks[at];
    }

    /// Sets a value, of which nothing is said; what is said of a formula stays while one stands there.
    void setValue(int at, CellValue value) {
        if (kinds[at] != BLANK) {
            int mark = value instanceof CellValue.Formula && kinds[at] == FORMULA ? mark(at) : 0;
            clear(at);
            setMark(at, mark);
        }
        formulas += isCalculated(value) ? 1 : 0;
        switch (value) {
            case CellValue.Blank _ -> kinds[at] = BLANK;
            case CellValue.Number number -> putNumber(at, NUMBER, number.value());
            case CellValue.Bool bool -> putNumber(at, BOOL, bool.value() ? 1 : 0);
            case CellValue.Text text -> putObject(at, TEXT, text.value());
            case CellValue.Error error -> putObject(at, ERROR, error);
            case CellValue.Formula formula -> putObject(at, FORMULA, formula);
            case CellValue.Spilled spilled -> putObject(at, SPILLED, spilled);
        }
    }

    void setNumber(int at, double number) {
        clear(at);
        putNumber(at, NUMBER, number);
    }

    void setText(int at, String text) {
        clear(at);
        putObject(at, TEXT, text);
    }

    private void clear(int at) {
        if (kinds[at] == BLANK) {
            return;
        }
        formulas -= isCalculated(kinds[at]) ? 1 : 0;
        if (objects.length > 0) {
            Arrays.fill(objects, at, at + 1, null);
        }
        setMark(at, 0);
    }

    private void putNumber(int at, byte kind, double number) {
        if (numbers.length == 0) {
            numbers = new double[kinds.length];
        }
        kinds[at] = kind;
        numbers[at] = number;
    }

    private void putObject(int at, byte kind, Object object) {
        if (objects.length == 0) {
            objects = new Object[kinds.length];
        }
        kinds[at] = kind;
        objects[at] = object;
    }

    void setStyle(int at, int style) {
        if (styles.length == 0 && style != 0) {
            styles = new int[kinds.length];
        }
        if (styles.length > 0) {
            styles[at] = style;
        }
    }

    void setRule(int at, int rule) {
        if (rules.length == 0 && rule != 0) {
            rules = new int[kinds.length];
        }
        if (rules.length > 0) {
            rules[at] = rule;
        }
    }

    void setNote(int at, Note note) {
        if (notes.length == 0 && !note.text().isEmpty()) {
            notes = new Note[kinds.length];
        }
        if (notes.length > 0) {
            notes[at] = note;
        }
    }

    /// Gives styles, rules and marks other numbers.
    void renumber(IntUnaryOperator style, IntUnaryOperator rule, IntUnaryOperator mark) {
        Arrays.setAll(styles, at -> style.applyAsInt(styles[at]));
        Arrays.setAll(rules, at -> rule.applyAsInt(rules[at]));
        Arrays.setAll(marks, at -> mark.applyAsInt(marks[at]));
    }

    void setMark(int at, int mark) {
        if (marks.length == 0 && mark != 0) {
            marks = new int[kinds.length];
        }
        if (marks.length > 0) {
            marks[at] = mark;
        }
    }

    void copyCell(int at, Segment from, int fromAt) {
        setValue(at, from.value(fromAt));
        setMark(at, from.mark(fromAt));
        setStyle(at, from.style(fromAt));
        setRule(at, from.rule(fromAt));
        setNote(at, from.note(fromAt));
    }

    /// Whether a formula stands here, or a value that one put here.
    boolean hasFormulas() {
        return formulas > 0;
    }

    /// Whether the cell holds the value that the other's cell holds.
    boolean equalsAt(int at, Segment other, int otherAt) {
        byte kind = kind(at);
        if (kind != other.kind(otherAt)) {
            return false;
        }
        return switch (kind) {
            case BLANK -> true;
            case NUMBER, BOOL -> Double.compare(numbers[at], other.numbers[otherAt]) == 0;
            default -> objects[at].equals(other.objects[otherAt]);
        };
    }

    private static boolean isCalculated(CellValue value) {
        return value instanceof CellValue.Formula || value instanceof CellValue.Spilled;
    }

    static boolean isConstant(byte kind) {
        return kind == NUMBER || kind == TEXT || kind == BOOL;
    }

    private static boolean isCalculated(byte kind) {
        return kind == FORMULA || kind == SPILLED;
    }

    /// The last row with a value, counted from one; 0 if there is none.
    int usedRows() {
        int used = kinds.length;
        while (used > 0 && kinds[used - 1] == BLANK) {
            used--;
        }
        return used;
    }

    /// These rows of this segment followed by `blank` blank ones and those of `next` from `nextFrom`: how
    /// blocks are split, widened and joined.
    Segment spliced(Object newOwner, int from, int to, int blank, Segment next, int nextFrom, int nextTo) {
        int head = to - from;
        int rows = head + blank + (nextTo - nextFrom);
        Segment joined = new Segment(newOwner, rows);
        copyArray(kinds, from, joined.kinds, 0, head);
        copyArray(next.kinds, nextFrom, joined.kinds, head + blank, nextTo - nextFrom);
        joined.countFormulas(formulas + next.formulas > 0);
        joined.numbers =
                (double[]) join(numbers, next.numbers, new double[0], rows, from, head, blank, nextFrom, nextTo);
        joined.objects =
                (Object[]) join(objects, next.objects, new Object[0], rows, from, head, blank, nextFrom, nextTo);
        joined.styles = (int[]) join(styles, next.styles, new int[0], rows, from, head, blank, nextFrom, nextTo);
        joined.rules = (int[]) join(rules, next.rules, new int[0], rows, from, head, blank, nextFrom, nextTo);
        joined.notes = (Note[]) join(notes, next.notes, new Note[0], rows, from, head, blank, nextFrom, nextTo);
        joined.marks = (int[]) join(marks, next.marks, new int[0], rows, from, head, blank, nextFrom, nextTo);
        return joined;
    }

    private void countFormulas(boolean any) {
        for (int i = 0; any && i < kinds.length; i++) {
            formulas += isCalculated(kinds[i]) ? 1 : 0;
        }
    }

    private static Object join(
            Object first,
            Object second,
            Object none,
            int rows,
            int from,
            int head,
            int blank,
            int nextFrom,
            int nextTo) {
        int firstLength = java.lang.reflect.Array.getLength(first);
        int secondLength = java.lang.reflect.Array.getLength(second);
        if (firstLength == 0 && secondLength == 0) {
            return none;
        }
        Object joined = java.lang.reflect.Array.newInstance(none.getClass().getComponentType(), rows);
        copyArray(first, from, joined, 0, firstLength == 0 ? 0 : head);
        copyArray(second, nextFrom, joined, head + blank, secondLength == 0 ? 0 : nextTo - nextFrom);
        return joined;
    }

    private static void copyArray(Object source, int from, Object target, int at, int length) {
        if (length > 0 && java.lang.reflect.Array.getLength(source) > 0) {
            System.arraycopy(source, from, target, at, length);
        }
    }
}
