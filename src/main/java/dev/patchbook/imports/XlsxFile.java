package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;

/// Reads an `.xlsx` or `.xlsm` by streaming its parts: of its visible sheets the one whose headings the tab knows best.
///
/// The parts are streamed past small handlers of our own, since POI's hand out formatted text only, and a date or an
/// amount must not depend on how it is shown; nor do they know the strict form of the format.
final class XlsxFile {

    private static final int LOOKED_AT = 40;

    private final ImportFile file;
    private final ImportNotes notes;
    private final Headings headings;

    XlsxFile(ImportFile file, ImportNotes notes, Headings headings) {
        this.file = file;
        this.notes = notes;
        this.headings = headings;
    }

    FileTable read() {
        try (XlsxArchive archive = XlsxArchive.open(file)) {
            return new FileTable(file.name(), rows(archive), Decimal.POINT);
        } catch (SAXException broken) {
            throw unreadable(broken);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw damaged(file, String.valueOf(broken.getMessage()));
        }
    }

    static ImportRefused damaged(ImportFile file, String why) {
        return new ImportRefused(
                file.name(),
                "The workbook is damaged and cannot be read (%s)."
                        .formatted(why.lines().findFirst().orElse("no reason given")),
                "Open it in Excel or Google Sheets, save it again as .xlsx, and import that.");
    }

    private ImportRefused unreadable(SAXException broken) {
        String why = String.valueOf(broken.getMessage());
        if (why.contains("DOCTYPE")) {
            return new ImportRefused(
                    file.name(),
                    "The workbook declares entities, as none that Excel saves does.",
                    "Open it where it came from and export it again; if it was sent to you, ask who made it.");
        }
        return damaged(file, why);
    }

    /// A visible sheet that holds anything.
    ///
    /// @param known the most headings of the tab in one of its first rows
    private record Seen(String name, String part, long known) {}

    private List<FileRow> rows(XlsxArchive archive) throws IOException, SAXException {
        String workbook = XlsxParts.of(archive, "")
                .byType("officeDocument")
                .orElseThrow(() -> new IOException("it does not say where its sheets are"));
        XlsxParts parts = XlsxParts.of(archive, workbook);
        XlsxOutline outline = new XlsxOutline();
        SafeXml.parse(archive.part(workbook), outline);
        if (outline.isPlan()) {
            throw new ImportRefused(
                    file.name(),
                    "The workbook is a plan, not an export: what somebody wrote in it would count as the CRM's.",
                    "Import what your CRM exports. To go on with a copy of a plan, copy its spreadsheet in Drive.");
        }
        tellMacros(parts);
        XlsxStyles styles = new XlsxStyles();
        XlsxStrings strings = new XlsxStrings();
        Optional<String> stylesPart = parts.byType("styles").filter(archive::has);
        if (stylesPart.isPresent()) {
            SafeXml.parse(archive.part(stylesPart.orElseThrow()), styles);
        }
        Optional<String> stringsPart = parts.byType("sharedStrings").filter(archive::has);
        if (stringsPart.isPresent()) {
            SafeXml.parse(archive.part(stringsPart.orElseThrow()), strings);
        }
        List<Seen> sheets = new ArrayList<>();
        for (XlsxOutline.Part sheet : outline.visible()) {
            Optional<String> part = parts.byId(sheet.relation());
            if (part.isPresent()) {
                XlsxValues values = new XlsxValues(strings, styles, outline.dates1904(), new ImportNotes(file.name()));
                see(archive, sheet.name(), part.orElseThrow(), values).ifPresent(sheets::add);
            }
        }
        Seen best = best(sheets);
        XlsxValues values = new XlsxValues(strings, styles, outline.dates1904(), notes);
        XlsxRows rows = new XlsxRows(file.name(), values, Integer.MAX_VALUE, notes);
        SafeXml.parse(archive.part(best.part()), rows);
        return rows.rows();
    }

    private Optional<Seen> see(XlsxArchive archive, String name, String part, XlsxValues values)
            throws IOException, SAXException {
        XlsxRows rows = new XlsxRows(file.name(), values, LOOKED_AT, new ImportNotes(file.name()));
        try {
            SafeXml.parse(archive.part(part), rows);
        } catch (XlsxRows.Enough seen) {
            // The rest is read once it is known to be the sheet.
        }
        return rows.rows().stream()
                .mapToLong(row -> HeaderRow.known(row, headings))
                .boxed()
                .max(Comparator.naturalOrder())
                .map(known -> new Seen(name, part, known));
    }

    private Seen best(List<Seen> sheets) {
        Seen best = sheets.stream()
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
        return best;
    }

    private void tellMacros(XlsxParts parts) {
        if (parts.byType("vbaProject").isPresent()) {
            notes.note(
                    Severity.NOTE,
                    "Macros",
                    "",
                    "The workbook carries macros; none was run, its cells were read as last saved.",
                    "If a macro fills the sheet, run it and save before you import.");
        }
    }
}
