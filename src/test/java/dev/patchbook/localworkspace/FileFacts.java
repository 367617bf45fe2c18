package dev.patchbook.localworkspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// All that an `.xlsx` says, element by element, each with its place: whatever numbers and names it gives its parts,
/// styles, texts and relations, two files that say the same have the same facts.
final class FileFacts {
    private static final List<String> NAMING =
            List.of("sqref", "ref", "r", "name", "displayName", "colId", "uri", "priority", "guid", "cacheId", "min");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();
    private final LooksIn looks;
    private final List<String> texts = new ArrayList<>();

    private FileFacts(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String workbook = related("", "officeDocument").getFirst();
        for (String part : related(workbook, "sharedStrings")) {
            for (Element text : LooksIn.children(root(part))) {
                texts.add(text(text));
            }
        }
        List<String> styles = related(workbook, "styles");
        looks = LooksIn.of(styles.isEmpty() ? List.of() : List.of(root(styles.getFirst())));
        looks.whole().forEach(element -> walk(element, "styles/" + element.getLocalName(), workbook));
        walk(root(workbook), "workbook", workbook);
        related("", "").forEach(this::part);
        related(workbook, "").forEach(this::part);
    }

    /// By place, what stands there.
    static SortedMap<String, String> of(Path file) throws IOException {
        return new FileFacts(file).facts;
    }

    private List<String> related(String part, String kind) throws IOException {
        List<String> related = new ArrayList<>();
        for (Element relation : relations(part)) {
            boolean outside = relation.getAttribute("TargetMode").equals("External");
            if (!outside && relation.getAttribute("Type").endsWith("/" + kind) || !outside && kind.isEmpty()) {
                related.add(target(part, relation));
            }
        }
        return related;
    }

    private List<Element> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        return parts.containsKey(list) ? LooksIn.children(root(list)) : List.of();
    }

    private static String target(String part, Element relation) {
        String target = relation.getAttribute("Target");
        String folder = "/" + part.substring(0, part.lastIndexOf('/') + 1);
        return Path.of(folder).resolve(target).normalize().toString().substring(1);
    }

    /// Parts that are kept whole, with all that they lead to.
    private void part(String name) {
        boolean apart = name.matches(
                "xl/(workbook|styles|sharedStrings|calcChain)[^/]*|.*worksheets/[^/]*|xl/tables/[^/]*|.*comments[^/]*|.*sheetsNotes.*");
        byte[] content = parts.get(name);
        String place = "part " + name.replaceAll(".*/", "");
        if (apart && name.startsWith("xl/tables/")) {
            ledTo(name);
        } else if (!apart && content != null && facts.put(place, hash(content)) == null) {
            ledTo(name);
        }
    }

    private void ledTo(String name) {
        try {
            related(name, "").forEach(this::part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        return content.length + " bytes, " + new String(content, StandardCharsets.ISO_8859_1).hashCode();
    }

    private void walk(Element element, String place, String part) {
        if (element.getLocalName().equals("sheetData")) {
            LooksIn.children(element).forEach(row -> row(row, place));
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attribute((Attr) element.getAttributes().item(i), place, part);
        }
        Map<String, Integer> counts = new HashMap<>();
        List<Element> children = LooksIn.children(element);
        for (Element child : children) {
            String name = child.getLocalName();
            String mark = NAMING.stream()
                    .filter(child::hasAttribute)
                    .findFirst()
                    .map(child::getAttribute)
                    .orElse("");
            String step = name + (mark.isEmpty() ? "" : "[" + mark + "]");
            boolean joined = name.equals("conditionalFormatting"); // one for each rule says the same
            int count = joined ? 1 : counts.merge(step, 1, Integer::sum);
            walk(child, place + "/" + step + (count == 1 ? "" : "#" + count), part);
        }
        if (children.isEmpty()) {
            facts.put(place, element.getTextContent().strip());
        }
    }

    private void attribute(Attr attribute, String place, String part) {
        String name = attribute.getName();
        if (name.startsWith("xmlns") || name.equals("mc:Ignorable") || name.equals("count")) {
            return;
        }
        String space = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
        String value = attribute.getValue();
        if (space.endsWith("/relationships")) {
            value = led(part, value, place);
        } else if (name.equals("dxfId") || name.endsWith("DxfId")) {
            value = looks.difference(Integer.parseInt(value));
        }
        facts.put(place + "@" + attribute.getLocalName(), value);
    }

    /// Where a relation leads; a sheet's part is looked through on the way.
    private String led(String part, String id, String place) {
        try {
            for (Element relation : relations(part)) {
                String kind = relation.getAttribute("Type").replaceAll(".*/", "");
                String target = target(part, relation);
                if (!relation.getAttribute("Id").equals(id)) {
                    continue;
                } else if (relation.getAttribute("TargetMode").equals("External")) {
                    return relation.getAttribute("Target");
                } else if (kind.matches("worksheet|table|comments")) {
                    if (parts.containsKey(target)) {
                        walk(root(target), kind + place.replaceAll(".*/[^\\[]*", ""), target);
                        sheet(target, kind + place.replaceAll(".*/[^\\[]*", ""));
                    }
                    return kind;
                }
                part(target);
                return kind;
            }
            return "nowhere";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(String part, String place) throws IOException {
        for (String comments : related(part, "comments")) {
            walk(root(comments), place + "/comments", comments);
        }
        for (String carried : related(part, "")) {
            part(carried);
        }
        Widths.facts(root(part), place, facts);
        facts.keySet().removeIf(key -> key.startsWith(place + "/cols"));
    }

    private void row(Element row, String place) {
        String here = place + "/row " + row.getAttribute("r");
        for (String name : List.of("hidden", "outlineLevel", "collapsed", "ph", "thickTop", "thickBot")) {
            if (row.hasAttribute(name) && !row.getAttribute(name).matches("0|false")) {
                facts.put(here + "@" + name, row.getAttribute(name));
            }
        }
        if (row.hasAttribute("ht") && row.getAttribute("customHeight").matches("1|true")) {
            facts.put(here + "@ht", Widths.pixels(row.getAttribute("ht")));
        }
        if (row.getAttribute("customFormat").matches("1|true")) {
            facts.put(here + "@style", looks.cell(Integer.parseInt(row.getAttribute("s"))));
        }
        for (Element cell : LooksIn.children(row)) {
            cell(cell, place + "/cell " + cell.getAttribute("r"));
        }
    }

    private void cell(Element cell, String place) {
        for (String name : List.of("cm", "vm", "ph")) {
            if (cell.hasAttribute(name)) {
                facts.put(place + "@" + name, cell.getAttribute(name));
            }
        }
        int style = cell.hasAttribute("s") ? Integer.parseInt(cell.getAttribute("s")) : 0;
        if (style != 0) {
            facts.put(place + " looks", looks.cell(style));
        }
        for (Element child : LooksIn.children(cell)) {
            String said = child.getTextContent();
            String type = cell.getAttribute("t");
            switch (child.getLocalName()) {
                case "v" ->
                    facts.put(place + " value", type.equals("s") ? texts.get(Integer.parseInt(said)) : number(said));
                case "is" -> facts.put(place + " value", text(child));
                case "f" -> facts.put(place + " formula", formula(child));
                default -> facts.put(place + "/" + child.getLocalName(), said);
            }
        }
    }

    private static String formula(Element formula) {
        boolean tries = formula.getAttribute("t").equals("dataTable");
        String said = tries ? LooksIn.canonical(formula) : formula.getTextContent();
        return said.isEmpty() ? "shared" : said;
    }

    private static String number(String value) {
        try {
            return Double.toString(Double.parseDouble(value));
        } catch (NumberFormatException _) {
            return value;
        }
    }

    /// A text, with the looks of its runs and its readings where it has any.
    private static String text(Element text) {
        boolean plain = LooksIn.children(text).stream()
                .allMatch(child -> child.getLocalName().equals("t"));
        return plain
                ? text.getTextContent()
                : LooksIn.canonical(text).replace("@space=preserve", "").replaceFirst("^<is", "<si");
    }

    private Element root(String part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            byte[] content = parts.getOrDefault(part, new byte[0]);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(content))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(part + ": " + e.getMessage(), e);
        }
    }
}
