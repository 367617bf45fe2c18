package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The looks of a file as it says them itself, which is more than a [Style] knows: named styles, colours of the theme,
/// patterns, indents, cells that are not locked. They stand in the file again as they were, new ones behind them.
///
/// @param declarations what the part declares about names in them, as attributes
/// @param ordinary the font of cells that have none of their own
/// @param lists elements in their order, by the list's name; formats of conditional formats are known by their place
/// @param whole other elements, by their names
/// @param formats the formats of cells, in their order
public record KeptStyles(
        String declarations,
        TextStyle ordinary,
        Map<String, List<String>> lists,
        Map<String, String> whole,
        List<Format> formats) {
    public static final KeptStyles NONE = new KeptStyles("", TextStyle.UNSET, Map.of(), Map.of(), List.of());

    public KeptStyles {
        lists = Map.copyOf(lists);
        whole = Map.copyOf(whole);
        formats = List.copyOf(formats);
    }

    /// A format of cells.
    ///
    /// @param style what of it is understood
    /// @param xml all of it
    /// @param numbers its attributes by name, such as the numbers of its font and of its named style
    /// @param alignment the element that says it, empty where none does
    /// @param rest its other elements
    public record Format(Style style, String xml, Map<String, String> numbers, String alignment, String rest) {
        public Format {
            numbers = Map.copyOf(numbers);
        }

        public String number(String attribute) {
            return numbers.getOrDefault(attribute, "0");
        }
    }

    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    public String whole(String name) {
        return whole.getOrDefault(name, "");
    }

    /// The format that a style names as the one that it came with.
    public Optional<Format> format(Style style) {
        return style.kept() > 0 && style.kept() <= formats.size()
                ? Optional.of(formats.get(style.kept() - 1))
                : Optional.empty();
    }
}
