package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The names that files get in the folder: the title made safe for any system, with a number where two would be the
/// same.
final class Leaves {
    private static final int LONGEST = 120;
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private Leaves() {}

    /// Whether a file that is called so on disk may stay so.
    static boolean fits(FileEntry entry, String leaf) {
        String stem = stem(entry);
        String extension = extension(entry);
        return leaf.equals(stem + extension)
                || leaf.startsWith(stem + " (")
                        && leaf.substring(stem.length()).matches(" \\([0-9]+\\)" + Pattern.quote(extension));
    }

    /// A place in this folder that nothing else has.
    static Place free(Catalogue catalogue, FileEntry entry, String folder, Path path) {
        String stem = stem(entry);
        String extension = extension(entry);
        Place place = new Place(folder, stem + extension);
        for (int i = 2; isTaken(catalogue, entry, place, path.resolve(place.leaf())); i++) {
            place = new Place(folder, stem + " (" + i + ")" + extension);
        }
        return place;
    }

    /// What a file found on disk is called.
    static String title(String leaf) {
        return leaf.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? leaf.substring(0, leaf.length() - 5) : leaf;
    }

    private static boolean isTaken(Catalogue catalogue, FileEntry entry, Place place, Path path) {
        return Files.exists(path)
                || catalogue.entries().stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .anyMatch(other -> isSame(place, other.place()) || isSame(place, other.next()));
    }

    private static boolean isSame(Place place, java.util.Optional<Place> other) {
        return other.filter(o -> o.folder().equals(place.folder()) && o.leaf().equalsIgnoreCase(place.leaf()))
                .isPresent();
    }

    private static String extension(FileEntry entry) {
        if (entry.isSpreadsheet()) {
            return ".xlsx";
        }
        int dot = entry.name().lastIndexOf('.');
        return entry.isFolder() || dot <= 0 ? "" : safe(entry.name().substring(dot));
    }

    private static String stem(FileEntry entry) {
        int dot = entry.name().lastIndexOf('.');
        boolean whole = entry.isSpreadsheet() || entry.isFolder() || dot <= 0;
        String stem = safe(whole ? entry.name() : entry.name().substring(0, dot));
        String shortened = stem.substring(0, Math.min(stem.length(), LONGEST)).strip();
        boolean hidden = shortened.isEmpty() || shortened.startsWith(".") || shortened.startsWith("~$");
        return hidden || RESERVED.matcher(shortened).matches() ? "_" + shortened : shortened;
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll("_");
    }
}
