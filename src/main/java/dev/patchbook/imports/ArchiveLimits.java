package dev.patchbook.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Looks through an archive before anything in it is understood: what is no `.xlsx`, and what would unpack to more
/// than memory should hold, goes no further.
final class ArchiveLimits {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 512L << 20;

    private ArchiveLimits() {}

    static void check(ImportFile file) {
        Set<String> names = new HashSet<>();
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    throw XlsxFile.damaged(file, "it holds the same part twice, or too many of them");
                }
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    total += read;
                    if (total > MOST_BYTES) {
                        throw new ImportRefused(
                                file.name(),
                                "The workbook unpacks to more than %d MB.".formatted(MOST_BYTES >> 20),
                                "Export only the rows and columns that you need, or a .csv.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw XlsxFile.damaged(file, String.valueOf(broken.getMessage()));
        }
        refuseOtherKinds(file, names);
    }

    private static void refuseOtherKinds(ImportFile file, Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new ImportRefused(
                    file.name(), "The workbook carries macros (.xlsm).", "Save it as .xlsx, without macros.");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new ImportRefused(file.name(), "The workbook is a binary one (.xlsb).", "Save it as .xlsx.");
        }
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new ImportRefused(
                    file.name(),
                    "The file is an archive, but no Excel workbook.",
                    "Unpack it, or save the table in it as .xlsx or .csv.");
        }
    }
}
