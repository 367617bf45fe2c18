package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.CellValue;
import java.util.List;

/// What a formula comes to: plain values row by row, one by one for a single value.
public record Outcome(List<List<CellValue>> rows) {
    static Outcome of(CellValue value) {
        return new Outcome(List.of(List.of(value)));
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return rows.getFirst().size();
    }

    public CellValue first() {
        return rows.getFirst().getFirst();
    }
}
