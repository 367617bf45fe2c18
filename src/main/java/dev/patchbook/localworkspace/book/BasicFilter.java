package dev.patchbook.localworkspace.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A tab's filter: its range with the header row, the order asked for, and by column which values are hidden or which
/// condition shows.
///
/// @param xml the filter as the file that it came from says it, with criteria that are not understood; empty where it
/// came from none
public record BasicFilter(Area area, List<SortSpec> sortSpecs, SortedMap<Integer, Criteria> criteria, String xml) {
    public BasicFilter {
        xml = Objects.requireNonNullElse(xml, ""); // as where it was written down before there was any
        sortSpecs = List.copyOf(sortSpecs);
        criteria = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
    }

    /// A filter that was made here.
    public BasicFilter(Area area, List<SortSpec> sortSpecs, SortedMap<Integer, Criteria> criteria) {
        this(area, sortSpecs, criteria, "");
    }

    /// What a filter lets through in one column, by the values as shown.
    public record Criteria(Set<String> hiddenValues, Optional<Condition> condition) {
        public Criteria {
            hiddenValues = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(hiddenValues));
        }
    }
}
