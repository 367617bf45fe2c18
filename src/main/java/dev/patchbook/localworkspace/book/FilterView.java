package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// A filter with a name that everybody may look through without changing what others see.
public record FilterView(int id, String title, BasicFilter filter, Optional<String> namedRangeId) {
    Optional<FilterView> after(GridEdit edit) {
        return Filters.after(filter, edit).map(moved -> new FilterView(id, title, moved, namedRangeId));
    }
}
