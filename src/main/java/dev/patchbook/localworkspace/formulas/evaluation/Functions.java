package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All functions that formulas may call: POI's, and those of the project, which come before them.
public final class Functions {
    private final Map<String, Definition> own = new HashMap<>();

    public Functions(List<Definition> definitions) {
        for (Definition definition : definitions) {
            own.put(definition.name(), definition);
        }
    }

    Optional<Definition> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Definition definition = own.get(upper);
        return definition != null ? Optional.of(definition) : PoiFunctions.find(upper);
    }
}
