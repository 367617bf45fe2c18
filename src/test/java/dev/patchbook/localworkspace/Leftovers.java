package dev.patchbook.localworkspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What a killed process left in its folder.
final class Leftovers {
    private static final Path HALF_WRITTEN = Path.of(".workspace", "tmp");

    private final Path folder;

    /// When each workbook was last written that is known to be whole.
    private final Map<Path, FileTime> whole = new HashMap<>();

    Leftovers(Path folder) {
        this.folder = folder;
    }

    /// Whether something was being written to the folder.
    boolean ofSave() throws IOException {
        Path halfWritten = folder.resolve(HALF_WRITTEN);
        if (!Files.exists(halfWritten)) {
            return false;
        }
        try (Stream<Path> files = Files.list(halfWritten)) {
            return files.findAny().isPresent();
        }
    }

    /// The workbooks of the folder, and of the trash, that another program's reader cannot open.
    List<String> unreadable() throws IOException {
        List<Path> workbooks;
        try (Stream<Path> files = Files.walk(folder)) {
            workbooks = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.startsWith(folder.resolve(HALF_WRITTEN)))
                    .toList();
        }
        List<String> unreadable = new ArrayList<>();
        for (Path file : workbooks) {
            try {
                FileTime written = Files.getLastModifiedTime(file);
                if (!written.equals(whole.get(file))) {
                    open(file);
                    whole.put(file, written);
                }
            } catch (IOException | RuntimeException e) {
                unreadable.add(file + ": " + e.getMessage());
            }
        }
        return unreadable;
    }

    private static void open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getSheetAt(0);
        }
    }
}
