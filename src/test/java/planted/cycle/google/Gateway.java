package planted.cycle.google;

import planted.cycle.google.quota.Quota;

/// One half of a cycle.
public record Gateway(Quota quota) {}
