package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// The arguments of one call of a function, read as what the function wants them to be.
public final class Arguments {
    private final String function;
    private final ValueEval[] values;
    private final BookView view;
    private final Place place;

    Arguments(String function, ValueEval[] values, BookView view, Place place) {
        this.function = function;
        this.values = values;
        this.view = view;
        this.place = place;
    }

    public BookView view() {
        return view;
    }

    public Budget budget() {
        return view.budget();
    }

    /// Where the formula stands.
    public Place place() {
        return place;
    }

    public int count() {
        return values.length;
    }

    public ValueEval value(int at) {
        return values[at];
    }

    ValueEval[] values() {
        return values;
    }

    /// Whether the argument is given and not left out.
    public boolean has(int at) {
        return at < values.length && values[at] != MissingArgEval.instance;
    }

    public double number(int at) {
        return Coercion.number(single(at), function, at + 1, view);
    }

    public double number(int at, double otherwise) {
        return has(at) ? number(at) : otherwise;
    }

    /// A whole number, what is behind the point cut off.
    public int whole(int at) {
        double number = Math.floor(number(at));
        if (Math.abs(number) > Integer.MAX_VALUE) {
            throw Fault.number(
                    "Function %s parameter %d value %s is out of range.".formatted(function, at + 1, number));
        }
        return (int) number;
    }

    public int whole(int at, int otherwise) {
        return has(at) ? whole(at) : otherwise;
    }

    public String text(int at) {
        return Coercion.text(single(at));
    }

    public boolean flag(int at, boolean otherwise) {
        return has(at) ? Coercion.flag(single(at), function, at + 1) : otherwise;
    }

    /// The argument as rows and columns; a single value is an array of one.
    public TwoDEval table(int at) {
        return switch (values[at]) {
            case CellReference cell -> cell.area();
            case TwoDEval table -> table;
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            default -> ArrayValue.of(view.budget(), 1, 1, (_, _) -> single(at));
        };
    }

    /// All single values of an argument, row by row.
    public Iterable<ValueEval> each(int at) {
        TwoDEval table = table(at);
        return () -> new java.util.Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < table.getHeight() * table.getWidth();
            }

            @Override
            public ValueEval next() {
                ValueEval value = table.getValue(next / table.getWidth(), next % table.getWidth());
                next++;
                return value;
            }
        };
    }

    /// The numbers in the arguments from this one on: in ranges what is no number is passed over, outside of
    /// ranges it must be one. An error ends it.
    public double[] numbers(int from) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (int i = from; i < values.length; i++) {
            for (double number : numbersOf(i)) {
                numbers.add(number);
            }
        }
        return numbers.build().toArray();
    }

    /// The numbers in one argument.
    public double[] numbersOf(int at) {
        if (!(values[at] instanceof TwoDEval) && !(values[at] instanceof CellReference)) {
            return new double[] {number(at)};
        }
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (ValueEval value : each(at)) {
            inRange(value).ifPresent(numbers::add);
        }
        return numbers.build().toArray();
    }

    /// The number that a cell of a range holds; an error is thrown.
    public static Optional<Double> inRange(ValueEval value) {
        return switch (value) {
            case NumberEval number -> Optional.of(number.getNumberValue());
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            default -> Optional.empty();
        };
    }

    /// A range as large as another one, from the argument's first cell on.
    public TwoDEval table(int at, int height, int width) {
        TwoDEval table = table(at);
        boolean fits = table.getHeight() == height && table.getWidth() == width;
        return fits || !(table instanceof CellArea area) ? table : area.offset(0, height - 1, 0, width - 1);
    }

    /// The rows of a table down to the last in which anything can stand.
    public int usedRows(TwoDEval table) {
        return table instanceof CellArea area ? area.usedRows() : table.getHeight();
    }

    /// The rows of a column down to its last value.
    public int length(TwoDEval column) {
        return view.columns().length(column);
    }

    /// Where the values of a column stand: by [Keys#ofAnyCase], the rows in order.
    public Map<Object, List<Integer>> index(TwoDEval column) {
        return view.columns().index(column);
    }

    private ValueEval single(int at) {
        ValueEval value = values[at] instanceof CellReference cell ? cell.value() : values[at];
        if (value instanceof TwoDEval table) {
            return table.getValue(0, 0);
        }
        return value;
    }
}
