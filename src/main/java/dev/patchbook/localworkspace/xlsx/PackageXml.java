package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What the parts of the package are and how they belong together.
final class PackageXml {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String DRAWING = "application/vnd.openxmlformats-officedocument.";

    private final Book book;
    private final List<Drawing> drawings;
    private final List<TableParts> tables;

    PackageXml(Book book, List<Drawing> drawings, List<TableParts> tables) {
        this.book = book;
        this.drawings = drawings;
        this.tables = tables;
    }

    void contentTypes(XmlOut out) throws IOException {
        out.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        out.raw(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        out.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        out.raw(
                "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        override(out, "/xl/workbook.xml", "sheet.main+xml");
        for (int i = 1; i <= book.tabs().size(); i++) {
            if (CarriedXml.instead(book.tabs().get(i - 1)).isEmpty()) {
                override(out, "/xl/" + sheet(i), drawings.get(i - 1).isSheet() ? "chartsheet+xml" : "worksheet+xml");
            }
            if (!Notes.of(book.tabs().get(i - 1)).isEmpty()) {
                override(out, "/xl/comments" + i + ".xml", "comments+xml");
            }
        }
        CarriedXml.writeTypes(out, book);
        for (int i = 1; i <= drawings.size(); i++) {
            Drawing drawing = drawings.get(i - 1);
            if (drawing.isPart()) {
                override(out, "/xl/drawings/sheetsDrawing" + i + ".xml", DRAWING, "drawing+xml");
            }
            for (int chart = 0; chart < drawing.charts().size(); chart++) {
                int number = drawing.firstChart() + chart;
                override(out, "/xl/charts/sheetsChart" + number + ".xml", DRAWING, "drawingml.chart+xml");
            }
        }
        int tableCount = tables.stream().mapToInt(each -> each.tables().size()).sum();
        for (int i = 1; i <= tableCount; i++) {
            override(out, "/xl/tables/table" + i + ".xml", "table+xml");
        }
        override(out, "/xl/styles.xml", "styles+xml");
        override(out, "/xl/sharedStrings.xml", "sharedStrings+xml");
        out.raw("</Types>");
    }

    void packageRelations(XmlOut out) throws IOException {
        begin(out);
        relation(out, "rId1", "officeDocument", "xl/workbook.xml");
        CarriedXml.writeRelations(out, carried(true));
        out.raw("</Relationships>");
    }

    void workbookRelations(XmlOut out) throws IOException {
        begin(out);
        int count = book.tabs().size();
        for (int i = 1; i <= count; i++) {
            Optional<Carried> instead = CarriedXml.instead(book.tabs().get(i - 1));
            if (instead.isPresent()) {
                CarriedXml.writeRelation(out, "rId" + i, instead.get());
            } else {
                relation(out, "rId" + i, drawings.get(i - 1).isSheet() ? "chartsheet" : "worksheet", sheet(i));
            }
        }
        relation(out, "rId" + (count + 1), "styles", "styles.xml");
        relation(out, "rId" + (count + 2), "sharedStrings", "sharedStrings.xml");
        CarriedXml.writeRelations(out, carried(false));
        out.raw("</Relationships>");
    }

    /// The part of a tab, within the folder of the workbook's.
    private String sheet(int number) {
        return (drawings.get(number - 1).isSheet() ? "chartsheets" : "worksheets") + "/sheet" + number + ".xml";
    }

    private List<Carried> carried(boolean ofPackage) {
        return book.carried().stream()
                .filter(one -> one.element().equals(CarriedIn.PACKAGE) == ofPackage)
                .toList();
    }

    static void begin(XmlOut out) throws IOException {
        out.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    }

    static void relation(XmlOut out, String id, String type, String target) throws IOException {
        out.raw("<Relationship")
                .attribute("Id", id)
                .attribute("Type", OFFICE + type)
                .attribute("Target", target);
        out.raw("/>");
    }

    static void outsideRelation(XmlOut out, String id, String type, String target) throws IOException {
        out.raw("<Relationship")
                .attribute("Id", id)
                .attribute("Type", OFFICE + type)
                .attribute("Target", target);
        out.raw(" TargetMode=\"External\"/>");
    }

    private static void override(XmlOut out, String part, String type) throws IOException {
        override(out, part, TYPE, type);
    }

    private static void override(XmlOut out, String part, String family, String type) throws IOException {
        out.raw("<Override")
                .attribute("PartName", part)
                .attribute("ContentType", family + type)
                .raw("/>");
    }
}
