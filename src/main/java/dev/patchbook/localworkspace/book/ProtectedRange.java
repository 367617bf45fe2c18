package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Optional;

/// A range that only its editors may change, or (`warningOnly`) that asks before it is changed.
public record ProtectedRange(
        int id,
        Area area,
        Optional<String> namedRangeId,
        Optional<String> description,
        boolean warningOnly,
        Optional<Editors> editors,
        List<Area> unprotected) {
    public ProtectedRange {
        unprotected = List.copyOf(unprotected);
    }

    public record Editors(List<String> users, List<String> groups, boolean domainUsersCanEdit) {
        public Editors {
            users = List.copyOf(users);
            groups = List.copyOf(groups);
        }
    }

    public ProtectedRange withArea(Area changed, List<Area> changedUnprotected) {
        return new ProtectedRange(id, changed, namedRangeId, description, warningOnly, editors, changedUnprotected);
    }
}
