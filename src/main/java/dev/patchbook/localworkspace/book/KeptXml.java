package dev.patchbook.localworkspace.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Elements of a tab's or the workbook's own part that are not understood, such as the set-up of the page or
/// sparklines:
/// kept as they are, but for places and references that follow edits of the grid.
///
/// @param declarations what the part declares about names in them, and by which its program knows it, as attributes
/// @param elements by their names; several of one name stand behind each other
public record KeptXml(String declarations, Map<String, String> elements) {
    /// The name under which the tab's number stands.
    public static final String NUMBER = "sheetId";

    /// The name under which stands how the tab is hidden.
    public static final String STATE = "state";

    /// There, with the number of a window, where that shows the tab.
    public static final String ACTIVE = "active ";

    /// There, with the number of a window, where the titles that it shows begin with the tab's.
    public static final String FIRST = "first ";

    private static final Pattern UID = Pattern.compile(" \\w+:uid=\"[^\"]*\"");

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

    /// The same with one more, or another in its place.
    public KeptXml with(String name, String xml) {
        Map<String, String> more = new LinkedHashMap<>(elements);
        more.put(name, xml);
        return new KeptXml(declarations, more);
    }

    /// What of it holds for a copy of the tab: nothing that belongs to this one alone.
    public KeptXml copied() {
        Map<String, String> copied = new LinkedHashMap<>(elements);
        copied.keySet().removeAll(Set.of(NUMBER, STATE, "extLst", "sheetPr", "customSheetViews"));
        copied.keySet().removeIf(name -> name.startsWith(ACTIVE) || name.startsWith(FIRST));
        copied.values().removeIf(xml -> xml.contains("=\"carried"));
        return new KeptXml(UID.matcher(declarations).replaceAll(""), copied);
    }

    /// What of it holds for a copy in another workbook: nothing that names a look by the number that it has in this
    /// one.
    public KeptXml copiedElsewhere() {
        return copied().map(xml -> xml.contains("dxfId=\"") ? "" : xml);
    }
}
