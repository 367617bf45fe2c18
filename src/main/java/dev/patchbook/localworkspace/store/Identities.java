package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Ids of tabs in a book that was read from a file, which knows none: those known by title, and for the rest free ones.
final class Identities {
    private Identities() {}

    /// Gives the tabs these ids; names and charts that refer to a tab refer to it still.
    static void give(Book book, Map<String, Integer> idsByTitle) {
        Set<Integer> used = new HashSet<>(idsByTitle.values());
        Map<Integer, Integer> changed = new HashMap<>();
        for (Tab tab : book.tabs()) {
            int id = idsByTitle.getOrDefault(tab.title(), tab.sheetId());
            while (!idsByTitle.containsKey(tab.title()) && !used.add(id)) {
                id++;
            }
            changed.put(tab.sheetId(), id);
            tab.setProperties(tab.properties().withSheetId(id));
        }
        book.tabs().forEach(tab -> tab.setOverlays(tab.overlays().drawnFromInstead(changed)));
        book.setNamedRanges(book.namedRanges().stream()
                .map(named -> new NamedRange(named.id(), named.name(), moved(named.range(), changed)))
                .toList());
    }

    private static GridRange moved(GridRange range, Map<Integer, Integer> changed) {
        return new GridRange(changed.getOrDefault(range.sheetId(), range.sheetId()), range.area());
    }
}
