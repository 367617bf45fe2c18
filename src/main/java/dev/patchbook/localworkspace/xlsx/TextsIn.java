package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the shared texts; runs of different looks become one text.
final class TextsIn {
    private TextsIn() {}

    static List<String> read(ZipParts parts, Optional<String> part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part.isPresent() && parts.has(part.get())) {
            try (InputStream in = parts.open(part.get())) {
                XmlIn xml = new XmlIn(in);
                for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
                    if (name.get().equals("si")) {
                        texts.add(text(xml, "si"));
                    }
                }
            }
        }
        return texts;
    }

    /// The text inside the element that was just begun, without phonetic hints.
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
