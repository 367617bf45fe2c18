package planted.wiring.refresh;

import com.google.inject.Injector;

/// Asks Guice for its parts.
record Refresh(Injector injector) {}
