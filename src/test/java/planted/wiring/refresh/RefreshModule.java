package planted.wiring.refresh;

import com.google.inject.Injector;

/// May know Guice, being a module.
record RefreshModule(Injector injector) {}
