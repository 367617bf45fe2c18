package planted.siblings.analysis.goals;

import planted.siblings.analysis.measures.Rate;
import planted.siblings.analysis.pipeline.Stages;

/// Names the shared measures, which it may, and another analysis, which it may not.
record Pace(Rate rate, Stages stages) {}
