package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The texts of all cells, each once, by number.
final class SharedTexts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private long uses;

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
            out.raw("<si><t xml:space=\"preserve\">").text(text).raw("</t></si>");
        }
        out.raw("</sst>");
    }
}
