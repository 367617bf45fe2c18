package dev.patchbook.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A card of the add-on.
///
/// Title and subtitle are our own words: hosts do not say whether they read markup there, so nothing from a cell or a
/// file name goes in. What comes from the plan stands in [Markup].
///
/// @param name what it is about, for the host's navigation
record Card(String name, String title, String subtitle, List<Section> sections) {

    /// A host ignores a section that goes beyond as many widgets, and all sections after it.
    private static final int MOST_WIDGETS = 100;

    private static final int MOST_SECTIONS = 100;

    Card {
        sections = sections.stream()
                .filter(section -> !section.widgets().isEmpty())
                .toList();
        int widgets =
                sections.stream().mapToInt(section -> section.widgets().size()).sum();
        if (widgets > MOST_WIDGETS || sections.size() > MOST_SECTIONS) {
            throw new IllegalArgumentException("The card %s has %d widgets in %d sections: hosts would leave some out"
                    .formatted(name, widgets, sections.size()));
        }
    }

    static Card of(String name, String title, List<Section> sections) {
        return new Card(name, title, "Patchbook", sections);
    }

    static Card of(String name, String title, Section... sections) {
        return of(name, title, List.of(sections));
    }

    /// This card with a section on top.
    Card headedBy(Section section) {
        List<Section> more = new ArrayList<>(
                Stream.concat(Stream.of(section), sections.stream()).toList());
        return new Card(name, title, subtitle, more);
    }
}
