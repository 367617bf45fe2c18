package dev.patchbook.plan.identity;

import dev.patchbook.configuration.PackagedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A packaged file of words under `[section]`s: a line is a word, or words behind a language as in `de: ag | kg`.
final class WordLists {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordLists(List<String> lines) {
        String section = "";
        for (String line : lines.stream().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> words = sections.computeIfAbsent(section, _ -> new ArrayList<>());
                Stream.of(line.replaceFirst("^[a-z]{2}: ", "").split("\\|", -1))
                        .map(String::strip)
                        .forEach(words::add);
            }
        }
    }

    static WordLists in(String resource) {
        return new WordLists(PackagedText.lines(WordLists.class, resource));
    }

    List<String> of(String section) {
        return sections.getOrDefault(section, List.of());
    }
}
