package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import java.io.IOException;

/// What the parts of the package are and how they belong together.
final class PackageXml {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Book book;

    PackageXml(Book book) {
        this.book = book;
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
            override(out, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
            if (!Notes.of(book.tabs().get(i - 1)).isEmpty()) {
                override(out, "/xl/comments" + i + ".xml", "comments+xml");
            }
        }
        CarriedXml.writeTypes(out, book);
        override(out, "/xl/styles.xml", "styles+xml");
        override(out, "/xl/sharedStrings.xml", "sharedStrings+xml");
        out.raw("</Types>");
    }

    static void packageRelations(XmlOut out) throws IOException {
        begin(out);
        relation(out, "rId1", "officeDocument", "xl/workbook.xml");
        out.raw("</Relationships>");
    }

    void workbookRelations(XmlOut out) throws IOException {
        begin(out);
        int count = book.tabs().size();
        for (int i = 1; i <= count; i++) {
            relation(out, "rId" + i, "worksheet", "worksheets/sheet" + i + ".xml");
        }
        relation(out, "rId" + (count + 1), "styles", "styles.xml");
        relation(out, "rId" + (count + 2), "sharedStrings", "sharedStrings.xml");
        CarriedXml.writeRelations(out, book.carried());
        out.raw("</Relationships>");
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
        out.raw("<Override")
                .attribute("PartName", part)
                .attribute("ContentType", TYPE + type)
                .raw("/>");
    }
}
