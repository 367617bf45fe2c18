package planted.cycle.google.quota;

import planted.cycle.google.Gateway;

/// The other half.
public record Quota(Gateway gateway) {}
