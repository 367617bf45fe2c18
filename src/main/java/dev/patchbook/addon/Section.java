package dev.patchbook.addon;

import java.util.List;

/// A part of a card under one header.
///
/// @param header our own words; may be empty
/// @param shown how many of the widgets show before somebody unfolds the section
record Section(String header, List<Widget> widgets, int shown) {
    Section {
        widgets = List.copyOf(widgets);
    }

    static Section of(String header, List<? extends Widget> widgets) {
        return new Section(header, List.copyOf(widgets), widgets.size());
    }

    static Section of(String header, Widget... widgets) {
        return of(header, List.of(widgets));
    }

    /// Folded but for the first widgets.
    Section folded(int visible) {
        return new Section(header, widgets, visible);
    }
}
