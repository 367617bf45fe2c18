package dev.patchbook.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Turns the bytes of a file into rows, or refuses what is no table and says what to do instead.
final class FileReading {

    private static final String SAVE_AS = "Open it where it came from and save or export it as .xlsx or .csv.";

    private FileReading() {}

    /// The rows of a file, known by what it holds rather than by its name.
    static FileTable read(ImportFile file, ImportNotes notes, ImportTarget target) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            throw new ImportRefused(file.name(), "The file is empty.", "Export it again.");
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return new XlsxFile(file, notes, target).read();
        }
        refuseWhatIsNoTable(file, bytes);
        return CsvFile.read(file.name(), CsvText.of(file.name(), bytes, notes), notes);
    }

    private static void refuseWhatIsNoTable(ImportFile file, byte[] bytes) {
        if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw new ImportRefused(
                    file.name(),
                    "The file is an old Excel workbook (.xls), or one that is locked with a password.",
                    "Open it in Excel, remove the password if it has one, and save it as .xlsx.");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            throw new ImportRefused(file.name(), "The file is a PDF, not a table.", SAVE_AS);
        }
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<table")) {
            throw new ImportRefused(
                    file.name(),
                    "The file is a web page, whatever its name says.",
                    "Open it in Excel and save it as .xlsx.");
        }
        if (start.startsWith("<?xml")) {
            throw new ImportRefused(file.name(), "The file is XML, not a table of rows.", SAVE_AS);
        }
        if (start.startsWith("{") || start.startsWith("[{")) {
            throw new ImportRefused(file.name(), "The file is JSON, not a table of rows.", SAVE_AS);
        }
        if (start.startsWith("\u0089png") || start.startsWith("gif8") || startsWith(bytes, "\u00FF\u00D8\u00FF")) {
            throw new ImportRefused(file.name(), "The file is a picture, not a table.", SAVE_AS);
        }
    }

    private static boolean startsWith(byte[] bytes, String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
