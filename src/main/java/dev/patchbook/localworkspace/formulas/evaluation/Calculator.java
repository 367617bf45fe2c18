package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Calculates formulas of one spreadsheet at one moment, each on its own.
public final class Calculator {
    private final BookView view;
    private final Functions functions;

    public Calculator(BookView view, Functions functions) {
        this.view = view;
        this.functions = functions;
    }

    /// What the formula at that place comes to; an error is a value like others. A cell that it needs and
    /// that is still waiting is thrown as [NotYet].
    ///
    /// @param wanders whether it may read cells that nobody made sure of before
    public Outcome outcome(Place place, Expression formula, boolean wanders) {
        view.begin(wanders);
        try {
            Evaluator evaluator = new Evaluator(view, place, functions);
            ValueEval value = evaluator.of(formula, false);
            if (formula instanceof Expression.Range || formula instanceof Expression.Name) {
                value = evaluator.single(value);
            }
            return value instanceof TwoDEval table ? array(table) : Outcome.of(cell(evaluator.single(value)));
        } catch (Fault fault) {
            return Outcome.of(new CellValue.Error(fault.kind(), fault.reason()));
        } catch (StackOverflowError deep) {
            return Outcome.of(new CellValue.Error(ErrorKind.ERROR, "This formula goes too deep."));
        } finally {
            view.budget().end();
        }
    }

    private Outcome array(TwoDEval table) {
        view.budget().spend((double) table.getHeight() * table.getWidth());
        List<List<CellValue>> rows = new ArrayList<>(table.getHeight());
        for (int row = 0; row < table.getHeight(); row++) {
            List<CellValue> line = new ArrayList<>(table.getWidth());
            for (int column = 0; column < table.getWidth(); column++) {
                line.add(cell(table.getValue(row, column)));
            }
            rows.add(line);
        }
        return new Outcome(rows);
    }

    private CellValue cell(ValueEval value) {
        return switch (value) {
            case ErrorEval error -> {
                ErrorKind kind = Values.kind(error);
                yield new CellValue.Error(kind, view.reason(kind));
            }
            case StringEval text
            when text.getStringValue().length() > Operations.MOST_CHARACTERS ->
                new CellValue.Error(
                        ErrorKind.VALUE,
                        "The text is longer than the limit of " + Operations.MOST_CHARACTERS + " characters.");
            default -> Values.cell(value);
        };
    }
}
