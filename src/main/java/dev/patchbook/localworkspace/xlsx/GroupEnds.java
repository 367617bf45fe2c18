package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Axis;

/// Where the button of a folded group stands: the line after it.
final class GroupEnds {
    private GroupEnds() {}

    static boolean isAfterCollapsed(Axis axis, int index) {
        return axis.groups().stream()
                .anyMatch(group -> group.collapsed() && group.span().end() == index);
    }
}
