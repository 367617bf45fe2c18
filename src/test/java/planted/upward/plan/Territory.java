package planted.upward.plan;

import planted.upward.store.Shelf;

/// Uses a package that stands above it.
record Territory(Shelf shelf) {}
