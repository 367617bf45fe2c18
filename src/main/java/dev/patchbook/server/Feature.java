package dev.patchbook.server;

import io.javalin.config.RoutesConfig;

/// Something that answers at paths of its own.
@FunctionalInterface
public interface Feature {

    /// Adds its routes.
    void addTo(RoutesConfig routes);
}
