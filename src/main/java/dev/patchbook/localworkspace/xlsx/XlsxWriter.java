package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a book as an `.xlsx`, tab by tab, cell by cell. What the format has no place for is left out; what
/// the file carried that is not understood is written as it was.
public final class XlsxWriter {
    private final Book book;
    private final ZipOutputStream zip;
    private final StyleTable styles;
    private final SharedTexts texts;
    private final List<Drawing> drawings;
    private final List<TableParts> tables;

    private XlsxWriter(Book book, ZipOutputStream zip) throws IOException {
        this.book = book;
        this.zip = zip;
        this.styles = new StyleTable(book);
        this.texts = new SharedTexts();
        this.drawings = Drawing.of(book);
        this.tables = TableParts.of(book);
    }

    /// Writes the whole file; the stream stays open.
    public static void write(Book book, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        new XlsxWriter(book, zip).writeParts();
        zip.finish();
        out.flush();
    }

    private void writeParts() throws IOException {
        PackageXml parts = new PackageXml(book, drawings, tables);
        part("[Content_Types].xml", parts::contentTypes);
        part("_rels/.rels", parts::packageRelations);
        part("xl/workbook.xml", out -> WorkbookXml.write(out, book));
        part("xl/_rels/workbook.xml.rels", parts::workbookRelations);
        for (int i = 0; i < book.tabs().size(); i++) {
            boolean carried = CarriedXml.instead(book.tabs().get(i)).isPresent();
            if (!carried && drawings.get(i).isSheet()) {
                writeChartSheet(book.tabs().get(i), i);
            } else if (!carried) {
                writeTab(book.tabs().get(i), i);
            }
        }
        SortedMap<String, byte[]> carried = new TreeMap<>();
        CarriedXml.parts(book).forEach((name, part) -> carried.put(name, part.content()));
        carried.putAll(SharedDrawing.parts(book, drawings));
        for (Map.Entry<String, Notes> shaped : CarriedXml.shapes(book).entrySet()) {
            byte[] shapes = carried.getOrDefault(shaped.getKey(), new byte[0]);
            carried.put(shaped.getKey(), shaped.getValue().beside(shapes));
        }
        for (Map.Entry<String, byte[]> part : carried.entrySet()) {
            begin(part.getKey());
            zip.write(part.getValue());
            zip.closeEntry();
        }
        part("xl/styles.xml", styles::write);
        part("xl/sharedStrings.xml", texts::write);
    }

    private void writeChartSheet(Tab tab, int index) throws IOException {
        int number = index + 1;
        Drawing drawing = drawings.get(index);
        boolean active = index == WorkbookXml.active(book, 0);
        part("xl/chartsheets/sheet" + number + ".xml", out -> new ViewXml(tab).writeChartSheet(out, active));
        part("xl/chartsheets/_rels/sheet" + number + ".xml.rels", out -> {
            PackageXml.begin(out);
            drawing.writeRelation(out, number);
            out.raw("</Relationships>");
        });
        writeDrawing(drawing, number);
    }

    private void writeTab(Tab tab, int index) throws IOException {
        int number = index + 1;
        Notes notes = Notes.of(tab);
        Links links = Links.of(book, tab);
        SheetXml.Beside beside = new SheetXml.Beside(notes, links, drawings.get(index), tables.get(index));
        part(
                "xl/worksheets/sheet" + number + ".xml",
                out -> new SheetXml(book, tab, styles, texts, beside).write(out, index));
        if (!beside.isEmpty() || !tab.carried().isEmpty()) {
            part("xl/worksheets/_rels/sheet" + number + ".xml.rels", out -> {
                PackageXml.begin(out);
                beside.writeRelations(out, number);
                CarriedXml.writeTabRelations(out, tab);
                out.raw("</Relationships>");
            });
        }
        if (!notes.isEmpty()) {
            part("xl/comments" + number + ".xml", notes::writeComments);
        }
        if (notes.areDrawn()) {
            part("xl/drawings/sheetsNotes" + number + ".vml", notes::writeShapes);
        }
        writeDrawing(beside.drawing(), number);
        for (int i = 0; i < beside.tables().tables().size(); i++) {
            int table = i;
            part(
                    "xl/tables/table" + (beside.tables().first() + i) + ".xml",
                    out -> beside.tables().write(out, table));
            List<Carried> led = CarriedXml.ofTable(tab, beside.tables().tables().get(i));
            if (!led.isEmpty()) {
                part("xl/tables/_rels/table" + (beside.tables().first() + i) + ".xml.rels", out -> {
                    PackageXml.begin(out);
                    CarriedXml.writeRelations(out, led);
                    out.raw("</Relationships>");
                });
            }
        }
    }

    private void writeDrawing(Drawing drawing, int number) throws IOException {
        if (drawing.isPart()) {
            part("xl/drawings/sheetsDrawing" + number + ".xml", drawing::write);
            part("xl/drawings/_rels/sheetsDrawing" + number + ".xml.rels", drawing::writeRelations);
        }
        for (int i = 0; i < drawing.charts().size(); i++) {
            Drawing.Drawn drawn = drawing.charts().get(i);
            SeriesXml series = new SeriesXml(book, drawn.plot().header());
            ChartXml chart = new ChartXml(drawn.chart().spec(), drawn.plot(), series);
            part("xl/charts/sheetsChart" + (drawing.firstChart() + i) + ".xml", chart::write);
        }
    }

    private void part(String name, XmlOut.Elements part) throws IOException {
        begin(name);
        XmlOut out = new XmlOut(zip);
        part.write(out);
        out.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }
}
