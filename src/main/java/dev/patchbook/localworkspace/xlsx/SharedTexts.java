package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts of all cells, each once, by number; one that came with more than its letters has that again,
/// apart from the same letters without.
final class SharedTexts {
    private final Map<String, Integer> plain = new HashMap<>();
    private final Map<String, Integer> rich = new HashMap<>();
    private final List<Shared> all = new ArrayList<>();
    private long uses;

    private record Shared(String text, boolean isRich) {}

    int number(String text) {
        return number(text, plain, false);
    }

    /// The number of a text that is said by these elements.
    int numberOf(String elements) {
        return number(elements, rich, true);
    }

    private int number(String text, Map<String, Integer> numbers, boolean isRich) {
        uses++;
        Integer known = numbers.get(text);
        if (known == null) {
            known = all.size();
            numbers.put(text, known);
            all.add(new Shared(text, isRich));
        }
        return known;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.attribute("count", Long.toString(uses))
                .attribute("uniqueCount", all.size())
                .raw(">");
        for (Shared shared : all) {
            if (shared.isRich()) {
                out.raw("<si>").raw(shared.text()).raw("</si>");
            } else {
                out.raw("<si><t xml:space=\"preserve\">").text(shared.text()).raw("</t></si>");
            }
        }
        out.raw("</sst>");
    }
}
