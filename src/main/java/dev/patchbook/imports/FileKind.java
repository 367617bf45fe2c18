package dev.patchbook.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
final class FileKind {

    private static final String SAVE_AS = "Open it where it came from and save or export it as .xlsx or .csv.";

    /// What files that are no table begin with, and what they are.
    private static final List<Sign> SIGNS = List.of(
            new Sign("%pdf", "a PDF"),
            new Sign("\u0089png", "a picture"),
            new Sign("gif8", "a picture"),
            new Sign("\u00FF\u00D8\u00FF", "a picture"),
            new Sign("{\\rtf", "a text document (.rtf)"),
            new Sign("<?xml", "XML"),
            new Sign("\u001F\u008B", "compressed (.gz)"),
            new Sign("rar!", "an archive (.rar)"),
            new Sign("7z\u00BC\u00AF", "an archive (.7z)"));

    private FileKind() {}

    private record Sign(String start, String what) {}

    static boolean isArchive(ImportFile file) {
        return start(file).startsWith("PK\u0003\u0004");
    }

    static boolean isJson(String text) {
        String start = text.substring(0, Math.min(text.length(), 512)).strip();
        return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[") && start.contains("{");
    }

    static void refuseWhatIsNoTable(ImportFile file) {
        String start = start(file);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw isEncrypted(file) ? encrypted(file) : oldWorkbook(file);
        }
        if (start.startsWith("\u0009\u0008\u0010\u0000") || start.startsWith("\u0009\u0004\u0006\u0000")) {
            throw oldWorkbook(file);
        }
        String text = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<table")) {
            throw new ImportRefused(
                    file.name(),
                    "The file is a web page, whatever its name says.",
                    "Open it in Excel and save it as .xlsx.");
        }
        for (Sign sign : SIGNS) {
            if (text.startsWith(sign.start().toLowerCase(Locale.ROOT))) {
                throw new ImportRefused(file.name(), "The file is %s, not a table.".formatted(sign.what()), SAVE_AS);
            }
        }
    }

    private static ImportRefused encrypted(ImportFile file) {
        return new ImportRefused(
                file.name(),
                "The workbook is locked with a password.",
                "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), save it "
                        + "and import it again.");
    }

    private static ImportRefused oldWorkbook(ImportFile file) {
        return new ImportRefused(
                file.name(), "The file is an old Excel workbook (.xls).", "Open it in Excel and save it as .xlsx.");
    }

    /// Office keeps a locked workbook in an old container, under a name that stands there in UTF-16.
    private static boolean isEncrypted(ImportFile file) {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = file.bytes();
        for (int at = 0; at + name.length <= bytes.length; at++) {
            if (bytes[at] == name[0] && Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static String start(ImportFile file) {
        return new String(file.bytes(), 0, Math.min(file.bytes().length, 512), StandardCharsets.ISO_8859_1);
    }
}
