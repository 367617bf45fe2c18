package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Tab;
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
        new ViewXml(tab).write(out, index == WorkbookXml.active(book, 0));
        new LinesXml(tab).write(out);
        new CellsXml(book, tab, texts).write(out);
        out.raw(kept.element("sheetCalcPr"));
        boolean closed = tab.protectedRanges().stream()
                .anyMatch(range -> !range.warningOnly() && range.area().equals(Area.ALL));
        if (closed) {
            String closing = kept.element("sheetProtection");
            out.raw(closing.isEmpty() ? "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\"/>" : closing);
        }
        KeptXmlOut.writeGuards(out, kept);
        if (tab.basicFilter().isPresent()) {
            FilterXml.write(out, tab, tab.basicFilter().get());
        }
        KeptXmlOut.writeViews(out, kept);
        writeMerges(out);
        out.raw(kept.element("phoneticPr"));
        Priorities priorities = Priorities.of(tab);
        new ConditionalFormatsXml(styles, DateSystem.of(book)).write(out, tab, priorities);
        new ValidationsXml(book, tab).write(out);
        beside.links().write(out);
        KeptXmlOut.writePage(out, kept);
        CarriedXml.writeDrawing(out, tab.carried());
        out.raw(!beside.drawing().isPart() ? "" : "<drawing r:id=\"rIdDrawing\"/>");
        out.raw(beside.notes().areDrawn() ? "<legacyDrawing r:id=\"rIdShapes\"/>" : kept.element("legacyDrawing"));
        KeptXmlOut.writeObjects(out, kept);
        beside.tables().writeReferences(out);
        out.raw(priorities.in(kept.element("extLst")));
        out.raw("</worksheet>");
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
