package dev.patchbook.localworkspace.book;

import com.google.gson.JsonObject;
import java.util.Optional;

/// A chart over the cells of a tab: what it shows, in Google's words, and where it lies. The JSON is never changed.
///
/// @param border the border in Google's words; empty for none
/// @param isForeign whether another program made it: then its own part of the file stands for it, and it is not changed
public record Chart(int id, JsonObject spec, Optional<JsonObject> border, Place place, boolean isForeign) {
    /// One that is made here.
    public static Chart own(int id, JsonObject spec, Optional<JsonObject> border, Place place) {
        return new Chart(id, spec, border, place, false);
    }

    /// The cell that a chart's corner lies in, how far from that cell's corner, and its size, in pixels.
    public record Place(int row, int column, int offsetX, int offsetY, int width, int height) {
        /// Where its cell is after an edit: at a cell that is gone it stays where that was.
        Place after(GridEdit edit) {
            return edit.dimension() == Dimension.ROWS
                    ? new Place(moved(edit, row), column, offsetX, offsetY, width, height)
                    : new Place(row, moved(edit, column), offsetX, offsetY, width, height);
        }

        private static int moved(GridEdit edit, int index) {
            int gone = edit instanceof GridEdit.Delete(Dimension _, int from, int _) ? from : index;
            return edit.position(index).orElse(gone);
        }
    }

    public Chart withSpec(JsonObject changed) {
        return new Chart(id, changed, border, place, isForeign);
    }

    public Chart withBorder(Optional<JsonObject> changed) {
        return new Chart(id, spec, changed, place, isForeign);
    }

    public Chart at(Place changed) {
        return new Chart(id, spec, border, changed, isForeign);
    }
}
