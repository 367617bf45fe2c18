package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.ErrorKind;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Values of cells as POI has them, and back. `#ERROR!` is none of POI's errors; it travels as one that POI
/// never makes.
public final class Values {
    static final ErrorEval OTHER_ERROR = ErrorEval.FUNCTION_NOT_IMPLEMENTED;

    private Values() {}

    public static ValueEval of(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? ErrorEval.NUM_ERROR : new NumberEval(number);
    }

    public static ValueEval of(String text) {
        return new StringEval(text);
    }

    public static ValueEval of(boolean flag) {
        return BoolEval.valueOf(flag);
    }

    static ValueEval of(CellValue value) {
        return switch (value) {
            case CellValue.Number(double number) -> new NumberEval(number);
            case CellValue.Text(String text) -> new StringEval(text);
            case CellValue.Bool(boolean flag) -> BoolEval.valueOf(flag);
            case CellValue.Error error -> of(error.kind());
            case CellValue.Blank _ -> BlankEval.instance;
            case CellValue.Formula formula -> of(formula.result());
            case CellValue.Spilled spilled -> of(spilled.value());
        };
    }

    static ErrorEval of(ErrorKind kind) {
        return switch (kind) {
            case NULL_VALUE -> ErrorEval.NULL_INTERSECTION;
            case DIVIDE_BY_ZERO -> ErrorEval.DIV_ZERO;
            case VALUE -> ErrorEval.VALUE_INVALID;
            case REF -> ErrorEval.REF_INVALID;
            case NAME -> ErrorEval.NAME_INVALID;
            case NUM -> ErrorEval.NUM_ERROR;
            case N_A -> ErrorEval.NA;
            case ERROR, LOADING -> OTHER_ERROR;
        };
    }

    static ErrorKind kind(ErrorEval error) {
        return error == OTHER_ERROR
                ? ErrorKind.ERROR
                : ErrorKind.of(error.getErrorString()).orElse(ErrorKind.REF);
    }

    /// A single value as a cell has it; an error without its reason.
    static CellValue cell(ValueEval value) {
        return switch (value) {
            case NumberEval number -> new CellValue.Number(number.getNumberValue() + 0.0);
            case StringEval text -> new CellValue.Text(text.getStringValue());
            case BoolEval flag -> new CellValue.Bool(flag.getBooleanValue());
            case ErrorEval error -> new CellValue.Error(kind(error), "");
            case BlankEval _, MissingArgEval _ -> CellValue.BLANK;
            default -> throw new IllegalArgumentException("no single value: " + value);
        };
    }

    static boolean isBlank(ValueEval value) {
        return value == BlankEval.instance || value == MissingArgEval.instance;
    }
}
