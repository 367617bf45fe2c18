package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// Alternating colours over a range, by rows or by columns; an empty colour leaves the cells' own.
public record Banding(int id, Area area, Optional<Bands> rows, Optional<Bands> columns) {
    public record Bands(
            Optional<Color> header, Optional<Color> first, Optional<Color> second, Optional<Color> footer) {}

    public Banding withArea(Area changed) {
        return new Banding(id, changed, rows, columns);
    }
}
