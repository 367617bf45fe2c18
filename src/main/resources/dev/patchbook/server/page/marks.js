// Cells that read differently from an earlier look at the same tab: marked until the next click.

/** So many rows tell whether a tab was blank. */
const ROWS_LOOKED_AT = 50;

export class Marks {
  constructor(grid) {
    this.grid = grid;
    this.cells = new Set();
  }

  /** Marks what is different now; a tab that was blank before is simply filled. */
  compare(before) {
    const { cells, firstRow } = this.grid;
    if (!hasText(before, firstRow, cells)) {
      return;
    }
    for (let row = 0; row < cells.rowCount; row++) {
      if (before.isLoaded(row) && cells.isLoaded(row)) {
        for (let column = 0; column < cells.columnCount; column++) {
          if ((cells.cell(row, column)?.text ?? "") !== (before.cell(row, column)?.text ?? "")) {
            this.cells.add(key(row, column));
          }
        }
      }
    }
  }

  has(row, column) {
    return this.cells.has(key(row, column));
  }

  clear() {
    if (this.cells.size > 0) {
      this.cells.clear();
      this.grid.place.querySelectorAll(".changed").forEach((element) => element.classList.remove("changed"));
    }
  }
}

function hasText(before, firstRow, { rowCount, columnCount }) {
  for (let row = firstRow; row < Math.min(rowCount, firstRow + ROWS_LOOKED_AT); row++) {
    for (let column = 0; column < columnCount; column++) {
      if (before.cell(row, column)?.text) {
        return true;
      }
    }
  }
  return false;
}

function key(row, column) {
  return `${row}:${column}`;
}
