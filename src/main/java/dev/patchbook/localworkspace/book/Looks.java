package dev.patchbook.localworkspace.book;

/// Gives blank new lines the styles and validation rules of a line beside them.
final class Looks {
    private Looks() {}

    static void spread(Cells cells, Dimension dimension, int model, Span lines) {
        boolean rows = dimension == Dimension.ROWS;
        int across = rows ? cells.columnsUsed() : cells.rowCount();
        for (int i = 0; i < across; i++) {
            int style = rows ? cells.style(model, i) : cells.style(i, model);
            int rule = rows ? cells.rule(model, i) : cells.rule(i, model);
            if (style == 0 && rule == 0) {
                continue;
            }
            for (int line = lines.start(); line < lines.end(); line++) {
                cells.setStyle(rows ? line : i, rows ? i : line, style);
                cells.setRule(rows ? line : i, rows ? i : line, rule);
            }
        }
    }
}
