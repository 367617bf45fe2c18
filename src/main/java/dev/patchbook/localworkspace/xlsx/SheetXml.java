package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.util.List;

/// One tab's part, in the order that the format asks for.
final class SheetXml {
    private final Book book;
    private final Tab tab;
    private final StyleTable styles;
    private final SharedTexts texts;
    private final Beside beside;
    private final KeptXml kept;

    SheetXml(Book book, Tab tab, StyleTable styles, SharedTexts texts, Beside beside) {
        this.book = book;
        this.tab = tab;
        this.styles = styles;
        this.texts = texts;
        this.beside = beside;
        this.kept = tab.kept();
    }

    /// What belongs to a tab and stands in parts of its own.
    record Beside(Notes notes, Links links, Drawing drawing, TableParts tables) {
        boolean isEmpty() {
            return notes.isEmpty() && links.isEmpty() && drawing.isEmpty() && tables.isEmpty();
        }

        void writeRelations(XmlOut out, int number) throws IOException {
            notes.writeRelations(out, number);
            links.writeRelations(out);
            drawing.writeRelation(out, number);
            tables.writeRelations(out);
        }
    }

    void write(XmlOut out, int index) throws IOException {
        out.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"");
        out.raw(kept.declarations()).raw(">");
        writeProperties(out);
        writeView(out, index);
        new LinesXml(tab).write(out);
        new CellsXml(tab, texts).write(out);
        boolean closed = tab.protectedRanges().stream()
                .anyMatch(range -> !range.warningOnly() && range.area().equals(Area.ALL));
        if (closed) {
            String closing = kept.element("sheetProtection");
            out.raw(closing.isEmpty() ? "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>" : closing);
        }
        out.raw(kept.element("protectedRanges"));
        if (tab.basicFilter().isPresent()) {
            FilterXml.write(out, tab, tab.basicFilter().get());
        }
        writeMerges(out);
        out.raw(kept.element("phoneticPr"));
        Priorities priorities = Priorities.of(tab);
        ConditionalFormatsXml.write(out, tab, styles, priorities);
        out.raw(priorities.in(kept.element("conditionalFormatting")));
        ValidationsXml.write(out, book, tab);
        beside.links().write(out);
        KeptXmlOut.writePage(out, kept);
        CarriedXml.writeDrawing(out, tab.carried());
        out.raw(!beside.drawing().isPart() ? "" : "<drawing r:id=\"rIdDrawing\"/>");
        String shapes = beside.notes().isEmpty() ? "" : "<legacyDrawing r:id=\"rIdShapes\"/>";
        out.raw(kept.element("legacyDrawing").isEmpty() ? shapes : kept.element("legacyDrawing"));
        KeptXmlOut.writeObjects(out, kept);
        beside.tables().writeReferences(out);
        out.raw(priorities.in(kept.element("extLst")));
        out.raw("</worksheet>");
    }

    private void writeProperties(XmlOut out) throws IOException {
        out.raw("<sheetPr>");
        if (tab.properties().tabColor().isPresent()) {
            out.raw("<tabColor");
            StyleXml.color(out, tab.properties().tabColor().get());
            out.raw("/>");
        }
        out.raw("<outlinePr summaryBelow=\"1\" summaryRight=\"1\"/>");
        out.raw(kept.element("pageSetUpPr")).raw("</sheetPr>");
    }

    private void writeView(XmlOut out, int index) throws IOException {
        TabProperties properties = tab.properties();
        out.raw("<sheetViews><sheetView").raw(properties.hideGridlines() ? " showGridLines=\"0\"" : "");
        out.raw(properties.rightToLeft() ? " rightToLeft=\"1\"" : "").raw(index == 0 ? " tabSelected=\"1\"" : "");
        out.raw(kept.element("sheetView")).raw(" workbookViewId=\"0\">");
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
        out.raw("</sheetView></sheetViews>");
    }

    private void writeMerges(XmlOut out) throws IOException {
        List<Area> merges = tab.merges();
        if (!merges.isEmpty()) {
            out.raw("<mergeCells").attribute("count", merges.size()).raw(">");
            for (Area merge : merges) {
                out.raw("<mergeCell").attribute("ref", Ranges.text(merge, tab)).raw("/>");
            }
            out.raw("</mergeCells>");
        }
    }
}
