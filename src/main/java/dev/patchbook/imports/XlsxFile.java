package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads an `.xlsx` by streaming its parts: of its visible sheets the one whose headings the tab knows best.
///
/// POI opens the package and the shared strings; sheets and styles are streamed past small handlers of our own, since
/// POI's own handler hands out formatted text only, and a date or an amount must not depend on how it is shown.
final class XlsxFile {

    private final ImportFile file;
    private final ImportNotes notes;
    private final Headings headings;

    XlsxFile(ImportFile file, ImportNotes notes, ImportTarget target) {
        this.file = file;
        this.notes = notes;
        this.headings = Headings.of(target);
    }

    FileTable read() {
        ArchiveLimits.check(file);
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file.bytes()))) {
            return best(sheets(archive));
        } catch (ImportRefused refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()));
        } catch (RuntimeException broken) {
            // POI answers a damaged file with whatever exception it happens to run into.
            throw damaged(file, String.valueOf(broken.getMessage()));
        }
    }

    static ImportRefused damaged(ImportFile file, String why) {
        if (why.contains("Strict OOXML")) {
            return new ImportRefused(
                    file.name(),
                    "The workbook is saved as “Strict Open XML”, which cannot be read.",
                    "Save it as “Excel Workbook (.xlsx)”.");
        }
        if (why.contains("Zip bomb")) {
            return new ImportRefused(
                    file.name(),
                    "The workbook unpacks to more than a hundred times its size, as no table does.",
                    "Open it where it came from and export it again.");
        }
        return new ImportRefused(
                file.name(),
                "The workbook is damaged and cannot be read (%s)."
                        .formatted(why.lines().findFirst().orElse("no reason given")),
                "Open it in Excel or Google Sheets, save it again as .xlsx, and import that.");
    }

    private record SheetRows(String name, List<FileRow> rows, long known) {}

    private List<SheetRows> sheets(OPCPackage archive)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(archive);
        XlsxOutline outline = new XlsxOutline();
        parse(reader.getWorkbookData(), outline);
        XlsxStyles styles = new XlsxStyles();
        try (InputStream data = reader.getStylesData()) {
            if (data != null) {
                parse(data, styles);
            }
        }
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive, false);
        List<SheetRows> sheets = new ArrayList<>();
        for (XlsxOutline.Part part : outline.visible()) {
            XlsxRows rows = new XlsxRows(file.name(), strings, styles, outline.dates1904(), notes);
            parse(reader.getSheet(part.relation()), rows);
            if (!rows.rows().isEmpty()) {
                sheets.add(new SheetRows(part.name(), rows.rows(), known(rows.rows())));
            }
        }
        return sheets;
    }

    private FileTable best(List<SheetRows> sheets) {
        SheetRows best = sheets.stream()
                .reduce((one, other) -> other.known() > one.known() ? other : one)
                .orElseThrow(() -> new ImportRefused(
                        file.name(), "No visible sheet of the workbook holds any rows.", "Choose another file."));
        if (sheets.size() > 1) {
            notes.note(
                    Severity.NOTE,
                    "Sheet",
                    "",
                    "Of the workbook's %d sheets, “%s” was imported.".formatted(sheets.size(), best.name()),
                    "To import another, save it as a file of its own.");
        }
        return new FileTable(file.name(), best.rows(), Decimal.POINT);
    }

    private long known(List<FileRow> rows) {
        return rows.stream()
                .limit(40)
                .mapToLong(row -> row.cells().stream()
                        .filter(cell -> cell instanceof Value.Text(String text) && headings.knows(text))
                        .count())
                .max()
                .orElse(0);
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.setEntityResolver((_, _) -> new InputSource(InputStream.nullInputStream()));
            reader.parse(new InputSource(part));
        }
    }
}
