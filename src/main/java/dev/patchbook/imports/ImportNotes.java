package dev.patchbook.imports;

import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.workbook.CellAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The problems met so far while a file is imported; of one kind in one column the first few, then their number.
final class ImportNotes {

    private static final int MOST_OF_A_KIND = 20;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    ImportNotes(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /// Something about the file or a column as a whole.
    void note(Severity severity, String kind, String column, String message, String fix) {
        problems.add(
                new Problem(severity, kind, new Place(file, "", column, ""), message, fix, OptionalDouble.empty()));
    }

    /// Something about a row as a whole.
    void row(Severity severity, String kind, int line, String message, String fix) {
        Place place = new Place(file, "", "", "line " + line);
        add(new Problem(severity, kind, place, message, fix, OptionalDouble.empty()));
    }

    /// Something about a cell.
    void cell(Severity severity, String kind, String header, int line, int column, String message, String fix) {
        Place place = new Place(file, "", header, new CellAddress(line - 1, column).a1());
        add(new Problem(severity, kind, place, message, fix, OptionalDouble.empty()));
    }

    /// All of them; where a kind went on and on, one more that says how often.
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        counts.forEach((kind, count) -> {
            if (count > MOST_OF_A_KIND) {
                String message = "The same %d more times: %s%s."
                        .formatted(
                                count - MOST_OF_A_KIND,
                                kind.kind().toLowerCase(Locale.ROOT),
                                kind.column().isEmpty() ? "" : " in " + kind.column());
                all.add(new Problem(
                        kind.severity(),
                        kind.kind(),
                        new Place(file, "", kind.column(), ""),
                        message,
                        "As above.",
                        OptionalDouble.empty()));
            }
        });
        return all;
    }

    private void add(Problem problem) {
        Kind kind = new Kind(problem.severity(), problem.kind(), problem.place().column());
        if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            problems.add(problem);
        }
    }

    private record Kind(Severity severity, String kind, String column) {}
}
