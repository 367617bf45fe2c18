package planted.siblings.analysis.measures;

/// A shared measure.
public record Rate(double value) {}
