package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// How text is drawn; what is empty was never set and follows the spreadsheet's default.
public record TextStyle(
        Optional<Color> color,
        Optional<String> fontFamily,
        Optional<Integer> fontSize,
        Optional<Boolean> bold,
        Optional<Boolean> italic,
        Optional<Boolean> strikethrough,
        Optional<Boolean> underline,
        Optional<String> link) {
    public static final TextStyle UNSET = new TextStyle(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public TextStyle withColor(Optional<Color> changed) {
        return new TextStyle(changed, fontFamily, fontSize, bold, italic, strikethrough, underline, link);
    }

    public TextStyle withFontFamily(Optional<String> changed) {
        return new TextStyle(color, changed, fontSize, bold, italic, strikethrough, underline, link);
    }

    public TextStyle withFontSize(Optional<Integer> changed) {
        return new TextStyle(color, fontFamily, changed, bold, italic, strikethrough, underline, link);
    }

    public TextStyle withBold(Optional<Boolean> changed) {
        return new TextStyle(color, fontFamily, fontSize, changed, italic, strikethrough, underline, link);
    }

    public TextStyle withItalic(Optional<Boolean> changed) {
        return new TextStyle(color, fontFamily, fontSize, bold, changed, strikethrough, underline, link);
    }

    public TextStyle withStrikethrough(Optional<Boolean> changed) {
        return new TextStyle(color, fontFamily, fontSize, bold, italic, changed, underline, link);
    }

    public TextStyle withUnderline(Optional<Boolean> changed) {
        return new TextStyle(color, fontFamily, fontSize, bold, italic, strikethrough, changed, link);
    }

    public TextStyle withLink(Optional<String> changed) {
        return new TextStyle(color, fontFamily, fontSize, bold, italic, strikethrough, underline, changed);
    }

    /// With what the other says where this one says nothing; a link is never taken over.
    public TextStyle over(TextStyle other) {
        return new TextStyle(
                color.or(other::color),
                fontFamily.or(other::fontFamily),
                fontSize.or(other::fontSize),
                bold.or(other::bold),
                italic.or(other::italic),
                strikethrough.or(other::strikethrough),
                underline.or(other::underline),
                link);
    }
}
