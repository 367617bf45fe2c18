package dev.patchbook.localworkspace.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Elements of a tab's or the workbook's own part that are not understood, such as the set-up of the page or
/// sparklines:
/// kept as they are, but for places and references that follow edits of the grid.
///
/// @param declarations what the part declares about names in them, as attributes
/// @param elements by their names; several of one name stand behind each other
public record KeptXml(String declarations, Map<String, String> elements) {
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

    /// Only the elements for which this holds.
    public KeptXml only(Predicate<String> xml) {
        return map(each -> xml.test(each) ? each : "");
    }
}
