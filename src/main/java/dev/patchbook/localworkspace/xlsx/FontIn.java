package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.TextStyle;
import java.io.IOException;
import java.util.Optional;

/// Reads a font.
final class FontIn {
    private FontIn() {}

    static TextStyle read(XmlIn xml, Palette palette) throws IOException {
        TextStyle font = TextStyle.UNSET;
        for (Optional<String> name = xml.nextIn("font"); name.isPresent(); name = xml.nextIn("font")) {
            font = switch (name.get()) {
                case "b" -> font.withBold(Optional.of(xml.flag("val", true)));
                case "i" -> font.withItalic(Optional.of(xml.flag("val", true)));
                case "strike" -> font.withStrikethrough(Optional.of(xml.flag("val", true)));
                case "u" -> font.withUnderline(Optional.of(!xml.attribute("val").equals("none")));
                case "sz" -> font.withFontSize(Optional.of((int) Math.round(xml.decimal("val", 10))));
                case "color" -> font.withColor(palette.color(xml));
                case "name", "rFont" -> font.withFontFamily(Optional.of(xml.attribute("val")));
                default -> font;
            };
        }
        return font;
    }

    /// What the font says that the default one does not.
    static TextStyle beside(TextStyle font, TextStyle ordinary) {
        return new TextStyle(
                differing(font.color(), ordinary.color()),
                differing(font.fontFamily(), ordinary.fontFamily()),
                differing(font.fontSize(), ordinary.fontSize()),
                differing(font.bold(), ordinary.bold()),
                differing(font.italic(), ordinary.italic()),
                differing(font.strikethrough(), ordinary.strikethrough()),
                differing(font.underline(), ordinary.underline()),
                Optional.empty());
    }

    private static <T> Optional<T> differing(Optional<T> value, Optional<T> ordinary) {
        return value.equals(ordinary) ? Optional.empty() : value;
    }
}
