package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The texts of all cells, each once, by number; one that came with more than its letters has that again.
final class SharedTexts {
    private final Map<String, String> kept;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private long uses;

    SharedTexts(Map<String, String> kept) {
        this.kept = kept;
    }

    int number(String text) {
        uses++;
        Integer known = numbers.get(text);
        if (known == null) {
            known = numbers.size();
            numbers.put(text, known);
        }
        return known;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.attribute("count", Long.toString(uses))
                .attribute("uniqueCount", numbers.size())
                .raw(">");
        for (String text : numbers.keySet()) {
            String more = kept.getOrDefault(text, "");
            if (more.isEmpty()) {
                out.raw("<si><t xml:space=\"preserve\">").text(text).raw("</t></si>");
            } else {
                out.raw("<si>").raw(more).raw("</si>");
            }
        }
        out.raw("</sst>");
    }
}
