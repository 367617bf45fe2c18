package dev.patchbook.localworkspace.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Elements of a tab's or the workbook's own part that are not understood, such as the set-up of the page or
/// sparklines:
/// kept as they are, but for places and references that follow edits of the grid.
///
/// @param declarations what the part declares about names in them, as attributes
/// @param elements by their names; several of one name stand behind each other
public record KeptXml(String declarations, Map<String, String> elements) {
    /// The name under which the tab's number stands.
    public static final String NUMBER = "sheetId";

    public static final KeptXml NONE = new KeptXml("", Map.of());

    public KeptXml {
        elements = Map.copyOf(elements);
    }

    /// What there is of this name, empty if nothing.
    public String element(String name) {
        return elements.getOrDefault(name, "");
    }

    /// The same with other elements; those that come out empty are gone.
    KeptXml map(UnaryOperator<String> change) {
        Map<String, String> after = new LinkedHashMap<>();
        elements.forEach((name, xml) -> after.put(name, change.apply(xml)));
        after.values().removeIf(String::isEmpty);
        return new KeptXml(declarations, after);
    }

    /// The same with the number by which other parts know the tab.
    public KeptXml numbered(String number) {
        Map<String, String> numbered = new LinkedHashMap<>(elements);
        numbered.put(NUMBER, number);
        return new KeptXml(declarations, numbered);
    }

    /// What of it holds for a copy of the tab: nothing that belongs to this one alone.
    public KeptXml copied() {
        Map<String, String> copied = new LinkedHashMap<>(elements);
        copied.keySet().removeAll(Set.of(NUMBER, "extLst"));
        copied.values().removeIf(xml -> xml.contains("=\"carried"));
        return new KeptXml(declarations, copied);
    }
}
