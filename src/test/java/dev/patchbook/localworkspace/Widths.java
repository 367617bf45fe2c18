package dev.patchbook.localworkspace;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// How wide the columns of a sheet and how high its rows are on the screen, whichever way the file says it.
final class Widths {
    private static final int COLUMNS = 30;

    private Widths() {}

    static void facts(Element sheet, String place, Map<String, String> facts) {
        List<Element> all = LooksIn.children(sheet);
        Element format = all.stream()
                .filter(child -> child.getLocalName().equals("sheetFormatPr"))
                .findFirst()
                .orElse(sheet);
        for (int column = 1; column <= COLUMNS; column++) {
            facts.put(place + "/column " + column + " width", width(format));
        }
        all.stream()
                .filter(child -> child.getLocalName().equals("cols"))
                .flatMap(cols -> LooksIn.children(cols).stream())
                .forEach(col -> column(col, place, facts));
        String height = format.getAttribute("defaultRowHeight");
        facts.put(place + "/rows height", pixels(height.isEmpty() ? "15" : height));
    }

    private static void column(Element col, String place, Map<String, String> facts) {
        int last = Math.min(COLUMNS, Integer.parseInt(col.getAttribute("max")));
        for (int column = Integer.parseInt(col.getAttribute("min")); column <= last; column++) {
            String here = place + "/column " + column;
            if (col.hasAttribute("width")) {
                facts.put(
                        here + " width", Long.toString(Math.round(Double.parseDouble(col.getAttribute("width")) * 7)));
            }
            for (String name : List.of("hidden", "outlineLevel", "collapsed", "phonetic")) {
                if (col.hasAttribute(name) && !col.getAttribute(name).matches("0|false")) {
                    facts.put(here + "@" + name, col.getAttribute(name));
                }
            }
        }
    }

    /// The default width: as it is said, or of so many digits, rounded up to whole eights, which are 8 unless said.
    private static String width(Element format) {
        if (format.hasAttribute("defaultColWidth")) {
            return Long.toString(Math.round(Double.parseDouble(format.getAttribute("defaultColWidth")) * 7));
        }
        int digits = format.hasAttribute("baseColWidth") ? Integer.parseInt(format.getAttribute("baseColWidth")) : 8;
        return Integer.toString((digits * 7 + 5 + 7) / 8 * 8);
    }

    static String pixels(String points) {
        return Long.toString(Math.round(Double.parseDouble(points) / 0.75));
    }
}
