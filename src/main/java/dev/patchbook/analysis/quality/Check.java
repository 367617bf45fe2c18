package dev.patchbook.analysis.quality;

import dev.patchbook.plan.Problem;
import java.util.stream.Stream;

/// One thing to look for in a plan's data.
interface Check {

    Stream<Problem> of(Known known);
}
