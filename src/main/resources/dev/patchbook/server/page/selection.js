// Which cells are selected: one active cell, and a range from it to where it was extended.

export class Selection {
  /** @param moved is told after each change, with whether the view is to follow */
  constructor(grid, moved) {
    this.grid = grid;
    this.moved = moved;
    this.anchor = { row: 0, column: 0 };
    this.end = this.anchor;
  }

  /** The rows and columns that are selected, the last ones included; what is merged is selected whole. */
  area() {
    const { anchor, end } = this;
    return this.grid.merges.around({
      top: Math.min(anchor.row, end.row), bottom: Math.max(anchor.row, end.row),
      left: Math.min(anchor.column, end.column), right: Math.max(anchor.column, end.column),
    });
  }

  isSingle() {
    return this.anchor.row === this.end.row && this.anchor.column === this.end.column;
  }

  to(anchor, end = anchor, { follow = true } = {}) {
    const { cells: { rowCount, columnCount }, merges } = this.grid;
    const inside = ({ row, column }) => merges.first({ row: clamp(row, rowCount), column: clamp(column, columnCount) });
    this.anchor = inside(anchor);
    this.end = inside(end);
    this.moved(follow);
  }

  extend(end, how) {
    this.to(this.anchor, end, how);
  }

  columns(first, last) {
    this.to({ row: 0, column: first }, { row: this.grid.cells.rowCount - 1, column: last }, { follow: false });
  }

  rows(first, last) {
    this.to({ row: first, column: 0 }, { row: last, column: this.grid.cells.columnCount - 1 }, { follow: false });
  }

  all() {
    this.columns(0, this.grid.cells.columnCount - 1);
  }

  /** Steps over what is shown; a step past the edge stays there. */
  step(down, across, extending) {
    const { rows, columns } = this.grid;
    const from = this.edge(extending ? this.end : this.anchor, down, across);
    const row = down === 0 ? from.row : rows.row(clamp(rows.position(from.row) + down, rows.shown));
    const column = across === 0 ? from.column : columns.shown[clamp(columns.position(from.column) + across, columns.shown.length)];
    this.go({ row, column }, extending);
  }

  /** The cell from which a step leaves what is merged with another. */
  edge({ row, column }, down, across) {
    const merged = this.grid.merges.at(row, column);
    return merged ? { row: down > 0 ? merged.bottom : row, column: across > 0 ? merged.right : column } : { row, column };
  }

  /** Steps on from an edit; after Tabs, Enter goes back below the cell where they began. */
  stepOn(at, down, across) {
    const isAfterTab = this.tabbed?.row === at.row && this.tabbed.to === at.column;
    const begun = isAfterTab ? this.tabbed.from : at.column;
    this.to({ row: at.row, column: down > 0 ? begun : at.column });
    this.step(down, across);
    this.tabbed = across === 0 ? undefined : { row: at.row, from: begun, to: this.anchor.column };
  }

  /** Goes to the last row and the last column that hold anything. */
  async toEnd(extending) {
    const { cells } = this.grid;
    const texts = await cells.allTexts();
    const last = { row: Math.max(0, texts.length - 1), column: texts.reduce((most, line) => Math.max(most, line.length - 1), 0) };
    cells.forgetTexts();
    this.go(last, extending);
  }

  go(place, extending) {
    extending ? this.extend(place) : this.to(place);
  }

  /** Jumps to the edge of what is filled, or over the gap to where it goes on. */
  async jump(down, across, extending) {
    const { rows, columns, cells } = this.grid;
    const from = extending ? this.end : this.anchor;
    if (down !== 0) {
      const texts = await cells.allTexts(from.column);
      const filled = (at) => Boolean(texts[rows.row(at)]?.[0]);
      this.go({ row: rows.row(edgeOf(filled, rows.position(from.row), down, rows.shown)), column: from.column }, extending);
    } else {
      const filled = (at) => Boolean(cells.cell(from.row, columns.shown[at])?.text);
      this.go({ row: from.row, column: columns.shown[edgeOf(filled, columns.position(from.column), across, columns.shown.length)] }, extending);
    }
  }
}

function edgeOf(filled, from, step, count) {
  const last = step > 0 ? count - 1 : 0;
  if (from === last) {
    return last;
  }
  const running = filled(from) && filled(from + step);
  for (let at = from + step; at !== last; at += step) {
    if (running ? !filled(at + step) : filled(at)) {
      return at;
    }
  }
  return last;
}

function clamp(number, count) {
  return Math.max(0, Math.min(count - 1, number));
}
