package dev.patchbook.localworkspace.book;

/// Goes through the formulas of a tab; columns and blocks without one are passed over.
final class FormulaCells {
    private FormulaCells() {}

    static void rewrite(Tab tab, Rewriting rewriting) {
        Cells cells = tab.cells();
        for (int i = 0; i < cells.blockCount(); i++) {
            for (int column = 0; column < cells.block(i).columnsUsed(); column++) {
                if (cells.block(i).column(column).hasFormulas()) {
                    rewrite(tab, rewriting, i, column);
                }
            }
        }
    }

    private static void rewrite(Tab tab, Rewriting rewriting, int block, int column) {
        Cells cells = tab.cells();
        int start = cells.blockStart(block);
        for (int row = start; row < start + cells.block(block).rows; row++) {
            if (cells.value(row, column) instanceof CellValue.Formula formula) {
                String rewritten = rewriting.rewrite(formula.text(), tab.title());
                if (!rewritten.equals(formula.text())) {
                    cells.setValue(row, column, formula.withText(rewritten));
                }
            }
        }
    }
}
