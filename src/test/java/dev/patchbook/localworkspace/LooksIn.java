package dev.patchbook.localworkspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How cells and conditional formats of a file look, said in full instead of by number.
final class LooksIn {
    private static final Set<String> BY_NUMBER =
            Set.of("fonts", "fills", "borders", "numFmts", "cellXfs", "cellStyleXfs", "dxfs", "cellStyles");

    private final Map<String, List<Element>> lists = new HashMap<>();
    private final List<Element> whole = new ArrayList<>();
    private final Map<String, String> formats = new HashMap<>();

    private LooksIn() {}

    static LooksIn of(List<Element> stylesParts) {
        LooksIn looks = new LooksIn();
        for (Element part : stylesParts) {
            for (Element list : children(part)) {
                looks.lists.put(list.getLocalName(), children(list));
                if (!BY_NUMBER.contains(list.getLocalName())) {
                    looks.whole.add(list);
                }
            }
        }
        looks.list("numFmts")
                .forEach(format ->
                        looks.formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        return looks;
    }

    /// What the part says beside its lists.
    List<Element> whole() {
        return whole;
    }

    String cell(int number) {
        List<Element> all = list("cellXfs");
        return number < all.size() ? look(all.get(number), true) : "";
    }

    String difference(int number) {
        List<Element> all = list("dxfs");
        return number < all.size() ? canonical(all.get(number)).replaceAll("@numFmtId=\\d+", "") : "none";
    }

    private List<Element> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private String look(Element xf, boolean named) {
        String format = xf.getAttribute("numFmtId");
        String inside = children(xf).stream().map(LooksIn::canonical).collect(Collectors.joining());
        String style = named && xf.hasAttribute("xfId") ? style(xf.getAttribute("xfId")) : "";
        return "font " + at("fonts", xf, "fontId") + " fill " + at("fills", xf, "fillId") + " border "
                + at("borders", xf, "borderId") + " format " + formats.getOrDefault(format, format) + " " + inside
                + " prefix " + xf.getAttribute("quotePrefix") + style;
    }

    /// The style that somebody named, such as “Good”.
    private String style(String number) {
        String name = list("cellStyles").stream()
                .filter(style -> style.getAttribute("xfId").equals(number))
                .map(LooksIn::canonical)
                .findFirst()
                .orElse("");
        List<Element> all = list("cellStyleXfs");
        int at = Integer.parseInt(number);
        return " of " + name + (at < all.size() ? look(all.get(at), false) : "");
    }

    private String at(String list, Element xf, String attribute) {
        int number = xf.hasAttribute(attribute) ? Integer.parseInt(xf.getAttribute(attribute)) : 0;
        return number < list(list).size() ? canonical(list(list).get(number)) : "";
    }

    /// An element with its attributes in order, without what only says how it is written.
    static String canonical(Element element) {
        String attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !attribute.getName().startsWith("xmlns"))
                .sorted(Comparator.comparing(Attr::getName))
                .map(attribute -> "@" + attribute.getLocalName() + "=" + attribute.getValue())
                .collect(Collectors.joining());
        List<Element> inside = children(element);
        String content = inside.isEmpty()
                ? element.getTextContent()
                : inside.stream().map(LooksIn::canonical).collect(Collectors.joining());
        return "<" + element.getLocalName() + attributes + ">" + content;
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
