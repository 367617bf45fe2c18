package dev.patchbook.workbook.read;

import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import java.util.List;

/// What reading a workbook gave: a plan, and everything in it that could not be read or does not count.
public record Reading(Plan plan, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }
}
