// What is in view of a tab, and where its cells lie there.

/** The height of the line with the letters of the columns. */
export const LETTERS = 24;

export class Port {
  /** @param view the table that is scrolled, and its head */
  constructor(grid, { table, head }) {
    this.grid = grid;
    this.table = table;
    this.head = head;
  }

  /** The first and last position in view below the frozen rows. */
  rowsInView() {
    const { rows } = this.grid;
    const top = Math.floor(this.table.scrollTop / rows.height);
    const count = Math.ceil((this.table.clientHeight - this.head.offsetHeight) / rows.height);
    return [rows.frozen + top, rows.frozen + top + Math.max(count, 1)];
  }

  isFrozen(row) {
    return this.grid.rows.position(row) < this.grid.rows.frozen;
  }

  isPinned(column) {
    return this.grid.columns.position(column) < this.grid.columns.pinned;
  }

  /** The corner of a cell within the layer that lies above it. */
  corner(row, column) {
    const { rows, columns } = this.grid;
    const position = rows.position(row);
    return { left: columns.left(column), top: this.isFrozen(row) ? this.above(position) : (position - rows.frozen) * rows.height };
  }

  /** The height of what is above a frozen row, by its position. */
  above(position) {
    let sum = LETTERS;
    for (let at = 0; at < position; at++) {
      sum += this.grid.layout.headHeight(at);
    }
    return sum;
  }

  /** Where a cell lies within the place of the table, also where it is scrolled away. */
  rect(row, column) {
    const { rows, columns, merges } = this.grid;
    const position = rows.position(row);
    const frozen = this.isFrozen(row);
    const above = this.above(frozen ? position : rows.frozen);
    const { bottom, right } = merges.at(row, column) ?? { bottom: row, right: column };
    const lines = Math.max(1, rows.position(bottom + 1) - position);
    return {
      left: columns.left(column) - (this.isPinned(column) ? 0 : this.table.scrollLeft),
      top: frozen ? above : above + (position - rows.frozen) * rows.height - this.table.scrollTop,
      width: columns.lefts[columns.position(right + 1)] - columns.left(column) || columns.width(column),
      height: frozen ? this.above(position + lines) - above : lines * rows.height,
    };
  }

  /** Scrolls just so far that a cell is seen. */
  reveal(row, column, { middle = false } = {}) {
    const { rows, columns } = this.grid;
    const { table } = this;
    const position = rows.position(row) - rows.frozen;
    const room = table.clientHeight - this.head.offsetHeight;
    if (position >= 0) {
      const top = position * rows.height;
      const away = top < table.scrollTop || top + rows.height > table.scrollTop + room;
      if (away && middle) {
        table.scrollTop = top - room / 2;
      } else if (away) {
        table.scrollTop = top < table.scrollTop ? top : top + rows.height - room;
      }
    }
    if (columns.position(column) >= columns.pinned) {
      const start = columns.left(column) - columns.lefts[columns.pinned];
      const width = table.clientWidth - columns.lefts[columns.pinned];
      if (start < table.scrollLeft) {
        table.scrollLeft = start;
      } else if (start + columns.width(column) > table.scrollLeft + width) {
        table.scrollLeft = Math.min(start, start + columns.width(column) - width);
      }
    }
  }
}
