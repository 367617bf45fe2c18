package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A list of elements that others name by their place in it: those that the file had keep theirs, new ones follow, and
/// one that is there already is not written twice.
final class NumberedXml {
    private final String name;
    private final List<String> elements = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param first what stands in it where the file had nothing
    NumberedXml(String name, List<String> kept, String... first) {
        this.name = name;
        elements.addAll(kept.isEmpty() ? List.of(first) : kept);
        for (int i = 0; i < elements.size(); i++) {
            numbers.putIfAbsent(elements.get(i), i);
        }
    }

    int number(String element) {
        Integer known = numbers.putIfAbsent(element, elements.size());
        if (known == null) {
            elements.add(element);
            return elements.size() - 1;
        }
        return known;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<").raw(name).attribute("count", elements.size()).raw(">");
        for (String element : elements) {
            out.raw(element);
        }
        out.raw("</").raw(name).raw(">");
    }
}
