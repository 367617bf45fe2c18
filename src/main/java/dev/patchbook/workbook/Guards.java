package dev.patchbook.workbook;

import java.util.List;
import java.util.stream.IntStream;

/// Tells from the answer to a write whether somebody edited between the read and the write.
public final class Guards {

    private Guards() {}

    /// The guards whose range does not hold what it should.
    ///
    /// @param answers the values of the guards' ranges after the write, in the order of the guards
    public static List<Changes.Guard> broken(List<Changes.Guard> guards, List<Grid> answers) {
        return IntStream.range(0, guards.size())
                .filter(i -> !isAsExpected(guards.get(i), answers.get(i)))
                .mapToObj(guards::get)
                .toList();
    }

    static boolean isAsExpected(Changes.Guard guard, Grid answer) {
        for (int row = 0; row < guard.range().height(); row++) {
            for (int column = 0;
                    column < guard.range().endColumn() - guard.range().startColumn();
                    column++) {
                if (!CellValues.canonical(guard.expected().at(row, column))
                        .equals(CellValues.canonical(answer.at(row, column)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
