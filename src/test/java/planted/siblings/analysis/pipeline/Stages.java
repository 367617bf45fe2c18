package planted.siblings.analysis.pipeline;

/// The other analysis.
public record Stages(int count) {}
