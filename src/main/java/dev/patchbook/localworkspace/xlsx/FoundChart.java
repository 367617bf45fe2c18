package dev.patchbook.localworkspace.xlsx;

import java.util.List;
import java.util.Map;

/// What the part of a chart says, in its own words but for kinds and positions, which are Google's.
///
/// @param hole of a doughnut, as a part of its width; 0 for other charts
/// @param sideOfAxis by the axis's id
/// @param axisTitles by the axis's position
record FoundChart(
        String title,
        String stacking,
        String legend,
        double hole,
        boolean showsHidden,
        List<Series> series,
        Map<String, String> sideOfAxis,
        Map<String, String> axisTitles) {

    /// One series.
    ///
    /// @param axis the id of its axis, empty where it has none
    /// @param references formulas of its ranges by the elements that hold them
    record Series(String kind, String axis, Map<String, String> references) {

        String values() {
            return reference("val", "yVal");
        }

        String domain() {
            return reference("cat", "xVal");
        }

        String name() {
            return references.getOrDefault("tx", "");
        }

        private String reference(String one, String other) {
            return references.getOrDefault(one, references.getOrDefault(other, ""));
        }
    }
}
