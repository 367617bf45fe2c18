package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Which sheets a workbook has, whether it is a plan itself, and from which day it counts its dates.
final class XlsxOutline extends DefaultHandler {

    private final List<Part> visible = new ArrayList<>();
    private boolean dates1904;
    private boolean plan;

    /// A sheet that people see.
    ///
    /// @param relation the name of its part in the package
    record Part(String name, String relation) {}

    List<Part> visible() {
        return visible;
    }

    boolean dates1904() {
        return dates1904;
    }

    /// Whether it is a plan that took imports: no other workbook has the tab on which it keeps them.
    boolean isPlan() {
        return plan;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String set = attributes.getValue("date1904");
            // Extensions have an element of the same name, which says nothing of dates.
            dates1904 |= set != null && (set.equals("1") || set.equals("true"));
        } else if (localName.equals("sheet")) {
            sheet(attributes);
        }
    }

    private void sheet(Attributes attributes) {
        String name = String.valueOf(attributes.getValue("name"));
        String state = attributes.getValue("state");
        plan |= name.equals(LogTab.SCHEMA.title());
        if (state == null || state.equals("visible")) {
            visible.add(new Part(name, relation(attributes)));
        }
    }

    /// The relation's id, whichever of the two namespaces of Office the file is written in.
    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith("relationships")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
