package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads texts of cells. Runs of different looks become one text; how the file says such a text is kept beside it.
final class TextsIn {
    private static final Set<String> MORE = Set.of("r", "rPh", "phoneticPr");

    /// Before the names of elements, where the file does not say its own as the ordinary ones.
    private static final Pattern PREFIX = Pattern.compile("(</?)\\w+:");

    private final List<String> shared = new ArrayList<>();
    private final Map<Integer, String> kept = new HashMap<>();
    private String said = "";

    private TextsIn() {}

    static TextsIn read(ZipParts parts, Optional<String> part) throws IOException {
        TextsIn texts = new TextsIn();
        if (part.isPresent() && parts.has(part.get())) {
            try (InputStream in = parts.open(part.get())) {
                XmlIn xml = new XmlIn(in);
                for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
                    if (name.get().equals("si")) {
                        texts.shared.add(texts.of(xml, "si"));
                        if (!texts.said.isEmpty()) {
                            texts.kept.put(texts.shared.size() - 1, texts.said);
                        }
                    }
                }
            }
        }
        return texts;
    }

    /// The shared text of the number that is spelt.
    String shared(Chars spelt) throws IOException {
        long number = spelt.whole(0, spelt.length());
        if (number < 0 || number >= shared.size()) {
            throw new IOException("there is no shared text number “" + spelt + "”");
        }
        said = kept.isEmpty() ? "" : kept.getOrDefault((int) number, "");
        return shared.get((int) number);
    }

    /// What the file says in the place of the text that was read last, where that is more than the text.
    String said() {
        return said;
    }

    /// The text of the element that was just begun.
    String of(XmlIn xml, String element) throws IOException {
        StringBuilder more = new StringBuilder();
        String text = "";
        String before = "";
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            if (name.get().equals("t")) {
                text = Escapes.decoded(xml.text());
                before = text;
            } else if (MORE.contains(name.get())) {
                String whole = PREFIX.matcher(xml.whole()).replaceAll("$1");
                more.append(whole);
                text = name.get().equals("r") ? text.concat(text(XmlIn.again(whole), "r")) : text;
            }
        }
        said = more.isEmpty() || before.isEmpty() ? more.toString() : plain(before) + more;
        return text;
    }

    private static String plain(String text) throws IOException {
        return XmlOut.text(
                out -> out.raw("<t xml:space=\"preserve\">").text(text).raw("</t>"));
    }

    /// The text of an element that was taken whole and holds nothing else.
    static String only(String whole) throws IOException {
        return Escapes.decoded(XmlIn.again(whole).text());
    }

    /// All texts inside the element that was just begun, without phonetic hints.
    static String text(XmlIn xml, String element) throws IOException {
        String text = "";
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            if (name.get().equals("t")) {
                String run = Escapes.decoded(xml.text());
                text = text.isEmpty() ? run : text.concat(run);
            } else if (name.get().equals("rPh")) {
                xml.skip("rPh");
            }
        }
        return text;
    }
}
