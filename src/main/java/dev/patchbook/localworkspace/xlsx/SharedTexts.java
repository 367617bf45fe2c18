package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The texts of all cells, each once, by number; one that came with more than its letters has that again,
/// apart from the same letters without.
final class SharedTexts {
    private static final byte[] TEXT = XmlOut.encoded("<si><t xml:space=\"preserve\">");
    private static final byte[] END_OF_TEXT = XmlOut.encoded("</t></si>");

    private final TextNumbers plain = new TextNumbers();
    private final TextNumbers rich = new TextNumbers();
    private final List<String> all = new ArrayList<>();
    private final BitSet richOnes = new BitSet();
    private long uses;

    int number(String text) {
        return number(text, plain, false);
    }

    /// The number of a text that is said by these elements.
    int numberOf(String elements) {
        return number(elements, rich, true);
    }

    private int number(String text, TextNumbers numbers, boolean isRich) {
        uses++;
        int number = numbers.number(text, all.size());
        if (number == all.size()) {
            all.add(text);
            richOnes.set(number, isRich);
        }
        return number;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.attribute("count", Long.toString(uses))
                .attribute("uniqueCount", all.size())
                .raw(">");
        for (int i = 0; i < all.size(); i++) {
            if (richOnes.get(i)) {
                out.raw("<si>").raw(all.get(i)).raw("</si>");
            } else {
                out.raw(TEXT).text(all.get(i)).raw(END_OF_TEXT);
            }
        }
        out.raw("</sst>");
    }
}
