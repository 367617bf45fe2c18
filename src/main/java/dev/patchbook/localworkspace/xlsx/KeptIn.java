package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.KeptXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects the elements of a part that are kept as they are.
final class KeptIn {
    private static final Pattern PREFIX = Pattern.compile("xmlns:(\\w+)=\"[^\"]*/relationships\"");

    /// Found nowhere.
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final Map<String, String> elements = new HashMap<>();
    private String declarations = "";
    private Pattern relation = relations("");
    private Pattern own = NONE;

    /// Takes what the part's first element declares, which was just begun.
    void begin(XmlIn xml) {
        declarations = xml.declarations();
        own = xml.prefix().isEmpty() ? NONE : Pattern.compile("(</?)" + Pattern.quote(xml.prefix()) + ":");
        relation = relations(PREFIX.matcher(declarations)
                .results()
                .map(found -> "|" + Pattern.quote(found.group(1)))
                .collect(Collectors.joining()));
    }

    private static Pattern relations(String others) {
        return Pattern.compile("(\\b(?:r%s):(?:id|embed|link|pict)=\")([^\"]*)(\")".formatted(others));
    }

    /// Takes the element that was just begun, whole.
    void keep(String name, XmlIn xml) throws IOException {
        add(name, xml.whole());
    }

    /// Takes an element, or what is said of one; several of one name stand behind each other. The file's own elements
    /// need no prefix afterwards.
    void add(String name, String xml) {
        elements.merge(name, own.matcher(xml).replaceAll("$1"), String::concat);
    }

    boolean has(String name) {
        return elements.containsKey(name);
    }

    /// The relations that the elements name.
    Set<String> relations() {
        return relations(elements.values().stream());
    }

    /// The relations that one element names.
    Set<String> relationsOf(String name) {
        return relations(Stream.of(elements.getOrDefault(name, "")));
    }

    private Set<String> relations(Stream<String> xml) {
        return xml.flatMap(each -> relation.matcher(each).results())
                .map(found -> found.group(2))
                .collect(Collectors.toSet());
    }

    /// The elements, their relations named as they are carried; without those that name a relation which is not.
    KeptXml of(List<Carried> carried) {
        Set<String> known = carried.stream().map(Carried::relation).collect(Collectors.toSet());
        Map<String, String> whole = new HashMap<>();
        elements.forEach((name, xml) -> {
            Set<String> named = new HashSet<>();
            String renamed = relation.matcher(xml).replaceAll(found -> {
                String id = CarriedIn.relation(found.group(2));
                named.add(id);
                return Matcher.quoteReplacement(found.group(1) + id + found.group(3));
            });
            if (known.containsAll(named)) {
                whole.put(name, renamed);
            }
        });
        return new KeptXml(declarations, whole);
    }
}
