package dev.patchbook.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A kind of plan that can be made.
///
/// @param name its name in requests, as in `comprehensive`
/// @param title its name for people, as in `Full plan`
/// @param tabs from left to right
/// @param own a company's own workbook, used in place of building one
public record Template(
        String name, String title, String version, String description, List<Tab> tabs, Optional<Path> own) {
    public Template {
        tabs = List.copyOf(tabs);
    }

    /// What a tab is for, which gives it its colour.
    enum Group {
        READ,
        DECIDE,
        DATA,
        CARE
    }

    /// One tab of a template.
    record Tab(Group group, String title, boolean shown) {}

    /// The titles of the tabs that a new plan shows.
    public List<String> visibleTabs() {
        return tabs.stream().filter(Tab::shown).map(Tab::title).toList();
    }

    /// Reads a plain-text definition.
    ///
    /// @throws IllegalArgumentException naming the line that cannot be read
    static Template parse(String name, String definition) {
        String title = "";
        String version = "";
        String description = "";
        List<Tab> tabs = new ArrayList<>();
        List<String> lines = definition.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String[] parts = line.split(":", 2);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (parts.length < 2) {
                throw unreadable(name, i, line);
            }
            String value = parts[1].strip();
            switch (parts[0]) {
                case "title" -> title = value;
                case "version" -> version = value;
                case "description" -> description = value;
                case "tab" -> tabs.add(tab(name, i, value));
                default -> throw unreadable(name, i, line);
            }
        }
        return new Template(name, title, version, description, tabs, Optional.empty());
    }

    private static Tab tab(String name, int index, String text) {
        String[] parts = text.split("\\|");
        if (parts.length != 3) {
            throw unreadable(name, index, text);
        }
        return new Tab(
                Group.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)),
                parts[1].strip(),
                parts[2].strip().equals("shown"));
    }

    private static IllegalArgumentException unreadable(String name, int index, String line) {
        return new IllegalArgumentException("Template %s, line %d cannot be read: %s".formatted(name, index + 1, line));
    }
}
