package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.util.Optional;

/// What a tab's part says first: the tab's colour, and how one looks at it. What the file said of it stands there again
/// as long as colour and frozen lines are the same.
final class ViewXml {
    /// The name of the views of other windows.
    static final String OTHERS = "sheetViews";

    private final Tab tab;
    private final TabProperties properties;
    private final KeptXml kept;

    ViewXml(Tab tab) {
        this.tab = tab;
        this.properties = tab.properties();
        this.kept = tab.kept();
    }

    /// The name under which the element is kept by which a tab has this colour.
    static String tabColor(Optional<Color> color) {
        return "tabColor " + color.map(it -> it.rgb().value()).orElse(-1);
    }

    /// The name under which is kept what stands in the view of a tab with these frozen lines.
    static String inside(TabProperties properties) {
        return "view " + properties.frozenRows() + " " + properties.frozenColumns();
    }

    void write(XmlOut out, boolean active) throws IOException {
        writeProperties(out);
        out.raw("<sheetViews><sheetView").raw(properties.hideGridlines() ? " showGridLines=\"0\"" : "");
        out.raw(properties.rightToLeft() ? " rightToLeft=\"1\"" : "").raw(active ? " tabSelected=\"1\"" : "");
        out.raw(kept.element("sheetView")).raw(" workbookViewId=\"0\">");
        String inside = kept.element(inside(properties));
        if (inside.isEmpty()) {
            writeFrozen(out);
        } else {
            out.raw(inside);
        }
        out.raw("</sheetView>").raw(kept.element(OTHERS)).raw("</sheetViews>");
    }

    /// The whole part of a tab that shows a chart alone.
    void writeChartSheet(XmlOut out, boolean active) throws IOException {
        out.raw("<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr>");
        writeColour(out);
        out.raw("</sheetPr><sheetViews><sheetView").raw(active ? " tabSelected=\"1\"" : "");
        out.raw(" zoomToFit=\"1\" workbookViewId=\"0\"/></sheetViews><pageMargins left=\"0.7\" right=\"0.7\"");
        out.raw(" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><drawing r:id=\"rIdDrawing\"/>");
        out.raw("</chartsheet>");
    }

    private void writeProperties(XmlOut out) throws IOException {
        boolean filters = tab.basicFilter()
                .filter(filter -> filter.xml().contains("filterColumn"))
                .isPresent();
        out.raw("<sheetPr").raw(kept.element("sheetPr")).raw(filters ? " filterMode=\"1\">" : ">");
        writeColour(out);
        String outline = kept.element("outlinePr");
        out.raw(outline.isEmpty() ? "<outlinePr summaryBelow=\"1\" summaryRight=\"1\"/>" : outline);
        out.raw(kept.element("pageSetUpPr")).raw("</sheetPr>");
    }

    private void writeColour(XmlOut out) throws IOException {
        String colour = kept.element(tabColor(properties.tabColor()));
        if (colour.isEmpty() && properties.tabColor().isPresent()) {
            out.raw("<tabColor");
            StyleXml.color(out, properties.tabColor().get());
            out.raw("/>");
        }
        out.raw(colour);
    }

    private void writeFrozen(XmlOut out) throws IOException {
        int rows = properties.frozenRows();
        int columns = properties.frozenColumns();
        if (rows > 0 || columns > 0) {
            String pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
            out.raw("<pane");
            if (columns > 0) {
                out.attribute("xSplit", columns);
            }
            if (rows > 0) {
                out.attribute("ySplit", rows);
            }
            out.attribute("topLeftCell", A1.cell(rows, columns)).attribute("activePane", pane);
            out.raw(" state=\"frozen\"/><selection").attribute("pane", pane).raw("/>");
        }
    }
}
