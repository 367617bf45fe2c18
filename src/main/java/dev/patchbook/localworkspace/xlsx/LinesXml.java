package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;

/// What a tab's part says of its lines before their cells: how large they are in general, as the file said it where it
/// came from another program, and which columns differ from that.
final class LinesXml {
    private final Tab tab;
    private final Axis columns;

    LinesXml(Tab tab) {
        this.tab = tab;
        this.columns = tab.axis(Dimension.COLUMNS);
    }

    void write(XmlOut out) throws IOException {
        String kept = tab.kept().element("sheetFormatPr");
        out.raw("<sheetFormatPr");
        if (kept.isEmpty()) {
            out.raw(" defaultColWidth=\"").number(Sizes.width(Sizes.DEFAULT_COLUMN));
            out.raw("\" defaultRowHeight=\"")
                    .number(Sizes.height(Sizes.DEFAULT_ROW))
                    .raw("\"");
        } else {
            out.raw(kept);
        }
        out.attribute("outlineLevelRow", deepest(Dimension.ROWS))
                .attribute("outlineLevelCol", deepest(Dimension.COLUMNS));
        out.raw("/>");
        String differing = XmlOut.text(this::writeColumns);
        if (!differing.isEmpty()) {
            out.raw("<cols>").raw(differing).raw("</cols>");
        }
    }

    private int deepest(Dimension dimension) {
        return tab.axis(dimension).groups().stream()
                .mapToInt(Axis.Group::depth)
                .max()
                .orElse(0);
    }

    /// Neighbours that are equal together; those of the file beyond the grid too.
    private void writeColumns(XmlOut out) throws IOException {
        int end = columns.runs().stream().mapToInt(run -> run.span().end()).reduce(tab.columnCount(), Math::max);
        int first = 0;
        for (int i = 1; i <= Math.min(end, ExcelFormulas.LAST_COLUMN + 1); i++) {
            if (i == end || i > ExcelFormulas.LAST_COLUMN || !isAlike(i, first)) {
                if (!isOrdinary(first)) {
                    write(out, first, i);
                }
                first = i;
            }
        }
    }

    private boolean isOrdinary(int column) {
        return columns.line(column).equals(Axis.Line.DEFAULT)
                && columns.depth(column) == 0
                && !GroupEnds.isAfterCollapsed(columns, column);
    }

    private boolean isAlike(int column, int other) {
        return columns.line(column).equals(columns.line(other))
                && columns.depth(column) == columns.depth(other)
                && columns.isCollapsed(column) == columns.isCollapsed(other)
                && GroupEnds.isAfterCollapsed(columns, column) == GroupEnds.isAfterCollapsed(columns, other);
    }

    private void write(XmlOut out, int first, int end) throws IOException {
        Axis.Line line = columns.line(first);
        out.raw("<col").attribute("min", first + 1).attribute("max", end);
        out.raw(" width=\"")
                .number(Sizes.width(columns.pixels(first, Sizes.DEFAULT_COLUMN)))
                .raw("\"");
        out.raw(line.pixelSize() > 0 ? " customWidth=\"1\"" : "");
        out.raw(line.isHidden() || columns.isCollapsed(first) ? " hidden=\"1\"" : "");
        if (columns.depth(first) > 0) {
            out.attribute("outlineLevel", columns.depth(first));
        }
        out.raw(GroupEnds.isAfterCollapsed(columns, first) ? " collapsed=\"1\"/>" : "/>");
    }
}
