package dev.patchbook.localworkspace.sheets;

import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.MaskedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/// Writes `GridData`: the cells of a range row by row, and what its rows and columns have of their own.
final class GridDataJson {
    private static final int ROW_PIXELS = 21;
    private static final int COLUMN_PIXELS = 100;

    private final Book book;
    private final Tab tab;
    private final boolean values;
    private final CellJson cells;

    GridDataJson(Book book, Tab tab, Mask data) {
        this.book = book;
        this.tab = tab;
        this.values = data.part("rowData").wants("values");
        this.cells = new CellJson(book, data.part("rowData").part("values"));
    }

    void write(MaskedJson out, Area area) {
        if (area.rows().start() != 0) {
            out.number("startRow", area.rows().start());
        }
        if (area.columns().start() != 0) {
            out.number("startColumn", area.columns().start());
        }
        if (out.wants("rowData")) {
            rows(out, area);
        }
        metadata(out, "rowMetadata", Dimension.ROWS, area.rows(), ROW_PIXELS);
        metadata(out, "columnMetadata", Dimension.COLUMNS, area.columns(), COLUMN_PIXELS);
    }

    private void rows(MaskedJson out, Area area) {
        RowCursor cursor = tab.cells().cursor();
        int last = area.rows().end();
        while (last > area.rows().start()
                && end(cursor.row(last - 1), area) == area.columns().start()) {
            last--;
        }
        if (last == area.rows().start()) {
            return;
        }
        int end = last;
        out.list("rowData", json -> {
            try {
                for (int row = area.rows().start(); row < end; row++) {
                    json.beginObject();
                    row(json, cursor.row(row), area);
                    json.endObject();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void row(JsonWriter out, RowCursor cursor, Area area) throws IOException {
        int end = end(cursor, area);
        if (end == area.columns().start() || !values) {
            return;
        }
        out.name("values").beginArray();
        for (int column = area.columns().start(); column < end; column++) {
            out.beginObject();
            cells.write(out, cursor, column);
            out.endObject();
        }
        out.endArray();
    }

    private static int end(RowCursor cursor, Area area) {
        int end = Math.min(area.columns().end(), cursor.columnsUsed());
        while (end > area.columns().start() && CellJson.isEmpty(cursor, end - 1)) {
            end--;
        }
        return Math.max(end, area.columns().start());
    }

    private void metadata(MaskedJson out, String field, Dimension dimension, Span span, int pixels) {
        if (!out.wants(field)) {
            return;
        }
        Axis axis = tab.axis(dimension);
        List<DeveloperMetadata> known = book.developerMetadata().stream()
                .filter(metadata -> metadata.location() instanceof DeveloperMetadata.Location.OfDimension place
                        && place.sheetId() == tab.sheetId()
                        && place.dimension() == dimension)
                .toList();
        Iterable<Integer> lines = IntStream.range(span.start(), span.end())::iterator;
        out.array(field, lines, index -> {
            Axis.Line line = axis.line(index);
            if (line.hiddenByFilter()) {
                out.flag("hiddenByFilter", true);
            }
            if (line.hiddenByUser()) {
                out.flag("hiddenByUser", true);
            }
            out.number("pixelSize", axis.pixels(index, pixels));
            if (!known.isEmpty() && out.wants("developerMetadata")) {
                List<DeveloperMetadata> here = known.stream()
                        .filter(metadata -> MetadataJson.isOn(metadata, tab.sheetId(), dimension, index))
                        .toList();
                if (!here.isEmpty()) {
                    out.array("developerMetadata", here, metadata -> out.fields(MetadataJson.json(metadata)));
                }
            }
        });
    }
}
