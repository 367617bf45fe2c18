package dev.patchbook.configuration;

import java.util.List;

/// The settings from outside cannot be used; says everything that is wrong with them at once.
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConfigurationException(List<String> errors) {
        super(String.join("\n", errors));
    }
}
