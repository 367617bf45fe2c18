package dev.patchbook.workbook.read;

import dev.patchbook.plan.Problem;
import java.util.ArrayList;
import java.util.List;

/// The problems met so far while a workbook is read.
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> all() {
        return problems;
    }
}
