package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.NumberFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The patterns of numbers by which the formats of cells show them: those of the file by their numbers, and new ones.
final class Patterns {
    private static final int FIRST = 164;

    private final List<String> kept;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private int next = FIRST;

    Patterns(List<String> kept) throws IOException {
        this.kept = kept;
        for (String element : kept) {
            XmlIn xml = XmlIn.again(element);
            int number = xml.integer("numFmtId", 0);
            known.putIfAbsent(xml.attribute("formatCode"), number);
            next = Math.max(next, number + 1);
        }
    }

    String number(Optional<NumberFormat> format) {
        if (format.isEmpty()) {
            return "0";
        }
        String pattern = NumberPatterns.pattern(format.get());
        Integer number = known.get(pattern);
        if (number == null) {
            number = next++;
            known.put(pattern, number);
            added.put(pattern, number);
        }
        return Integer.toString(number);
    }

    void write(XmlOut out) throws IOException {
        if (kept.isEmpty() && added.isEmpty()) {
            return;
        }
        out.raw("<numFmts").attribute("count", kept.size() + added.size()).raw(">");
        for (String element : kept) {
            out.raw(element);
        }
        for (Map.Entry<String, Integer> pattern : added.entrySet()) {
            out.raw("<numFmt").attribute("numFmtId", pattern.getValue());
            out.attribute("formatCode", pattern.getKey()).raw("/>");
        }
        out.raw("</numFmts>");
    }
}
