package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A tab's filter: its range with the header row, the order asked for, and by column which values are hidden or which
/// condition shows.
public record BasicFilter(Area area, List<SortSpec> sortSpecs, SortedMap<Integer, Criteria> criteria) {
    public BasicFilter {
        sortSpecs = List.copyOf(sortSpecs);
        criteria = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    }

    /// What a filter lets through in one column, by the values as shown.
    public record Criteria(Set<String> hiddenValues, Optional<Condition> condition) {
        public Criteria {
            hiddenValues = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(hiddenValues));
        }
    }
}
