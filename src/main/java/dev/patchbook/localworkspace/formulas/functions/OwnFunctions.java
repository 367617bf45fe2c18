package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import java.util.List;
import java.util.stream.Stream;

/// All functions that are the project's own.
public final class OwnFunctions {
    static final int ANY = 255;

    private OwnFunctions() {}

    public static List<Definition> all() {
        return Stream.of(
                        Dates.all(),
                        Workdays.all(),
                        Statistics.all(),
                        Distributions.all(),
                        Mathematics.all(),
                        Texts.all(),
                        Joins.all(),
                        Patterns.all(),
                        Kinds.all(),
                        Arrays.all(),
                        Sorting.all(),
                        Filtering.all(),
                        Querying.all(),
                        Matching.all(),
                        Conditional.all(),
                        Finance.all())
                .flatMap(List::stream)
                .toList();
    }
}
