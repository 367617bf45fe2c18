package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A function: its name, how many arguments it takes, and how it takes each.
///
/// `kinds` has a letter for each argument, the last for all that follow: `V` a single value (given an array
/// where arrays
/// are calculated, the function is applied to each of its values), `E` the same where errors are taken as
/// they are, `R` a range or array as it is, `A` the same with everything in it calculated as arrays.
///
/// @param least the least number of arguments
/// @param most the greatest
public record Definition(String name, int least, int most, String kinds, SheetFunction function) {
    static final int ANY = 255;

    char kind(int argument) {
        return kinds.charAt(Math.min(argument, kinds.length() - 1));
    }

    boolean isSingle(int argument) {
        return kind(argument) == 'V' || kind(argument) == 'E';
    }

    /// Applies the function once. An error among its single values is its result.
    ValueEval apply(Arguments arguments) {
        for (int i = 0; i < arguments.count(); i++) {
            if (kind(i) == 'V' && arguments.value(i) instanceof ErrorEval error) {
                return error;
            }
        }
        return function.of(arguments);
    }

    String wrongCount(int given) {
        String expected = least == most
                ? least + " arguments"
                : most >= ANY ? "at least " + least + " arguments" : "between " + least + " and " + most + " arguments";
        return "Wrong number of arguments to %s. Expected %s, but got %d arguments.".formatted(name, expected, given);
    }
}
