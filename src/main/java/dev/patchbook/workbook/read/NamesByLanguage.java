package dev.patchbook.workbook.read;

import dev.patchbook.configuration.PackagedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A file of names: `[section]`, in it perhaps things on lines of their own, and of each its names as in
/// `fr: nom | autre nom`. Names directly below a section are those of the section itself.
public final class NamesByLanguage {

    private final Map<String, Map<String, Map<String, List<String>>>> sections = new LinkedHashMap<>();
    private String section = "";
    private String thing = "";

    private NamesByLanguage(List<String> lines) {
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::take);
    }

    /// The names in a resource beside a class.
    public static NamesByLanguage in(Class<?> owner, String resource) {
        return new NamesByLanguage(PackagedText.lines(owner, resource));
    }

    /// By thing, by language, the names in their order.
    public Map<String, Map<String, List<String>>> of(String wanted) {
        return sections.getOrDefault(wanted, Map.of());
    }

    private void take(String line) {
        int colon = line.indexOf(": ");
        if (line.startsWith("[")) {
            section = line.substring(1, line.length() - 1);
            thing = section;
        } else if (colon < 0) {
            thing = line;
        } else {
            List<String> names = Stream.of(line.substring(colon + 1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            List<String> before = sections.computeIfAbsent(section, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(thing, _ -> new LinkedHashMap<>())
                    .put(line.substring(0, colon), names);
            if (before != null) {
                throw new IllegalStateException("[%s] %s names %s twice".formatted(section, thing, line));
            }
        }
    }
}
