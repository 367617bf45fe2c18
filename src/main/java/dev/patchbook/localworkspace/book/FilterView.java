package dev.patchbook.localworkspace.book;

import java.util.Objects;
import java.util.Optional;

/// A filter with a name that everybody may look through without changing what others see.
///
/// @param tableId the table that it covers, wherever that reaches; while it is there the filter's own area says nothing
public record FilterView(
        int id, String title, BasicFilter filter, Optional<String> namedRangeId, Optional<String> tableId) {
    public FilterView {
        tableId = Objects.requireNonNullElse(tableId, Optional.empty()); // as where it was written down before
    }

    Optional<FilterView> after(GridEdit edit) {
        return Filters.after(filter, edit).map(moved -> new FilterView(id, title, moved, namedRangeId, tableId));
    }
}
