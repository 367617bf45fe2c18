// Where rows and columns lie: hidden ones take no room, and positions count only what is shown.

/** Rows of one height. A position counts the rows that are shown, from 0. */
export class RowLines {
  /** @param hidden the numbers of hidden rows, in order */
  constructor(count, hidden, frozen, height) {
    this.hidden = hidden;
    this.height = height;
    this.shown = count - hidden.length;
    this.frozen = Math.min(this.shown, frozen - this.hiddenBefore(frozen));
  }

  hiddenBefore(row) {
    return firstWhere(this.hidden.length, (at) => this.hidden[at] >= row);
  }

  isHidden(row) {
    return this.hidden[this.hiddenBefore(row)] === row;
  }

  /** The position of a row, or of the next one that is shown. */
  position(row) {
    return row - this.hiddenBefore(row);
  }

  row(position) {
    return position + firstWhere(this.hidden.length, (at) => this.hidden[at] - at > position);
  }

  /** The rows from one to another that are shown, as runs without a gap. */
  runs(first, last) {
    const runs = [];
    for (let start = first; start <= last; ) {
      const at = this.hiddenBefore(start);
      const end = Math.min(last + 1, this.hidden[at] ?? Infinity);
      if (start < end) {
        runs.push([start, end - 1]);
      }
      start = end + 1;
    }
    return runs;
  }
}

/** Columns, each of its own width; the first `pinned` of those shown stay in view. */
export class ColumnLines {
  constructor(widths, isShown, frozen, start, room) {
    this.shown = widths.map((_, column) => column).filter(isShown);
    this.start = start;
    this.lefts = [start];
    this.shown.forEach((column, at) => this.lefts.push(this.lefts[at] + widths[column]));
    this.pinned = firstWhere(this.shown.length, (at) => this.shown[at] >= frozen || this.lefts[at + 1] > Math.max(room, start));
  }

  get total() {
    return this.lefts.at(-1);
  }

  position(column) {
    return firstWhere(this.shown.length, (at) => this.shown[at] >= column);
  }

  left(column) {
    return this.lefts[this.position(column)];
  }

  width(column) {
    const at = this.position(column);
    return this.lefts[at + 1] - this.lefts[at];
  }

  /** The positions that are seen at a scroll offset, from the first up to before the last. */
  seen(offset, room) {
    const from = firstWhere(this.shown.length, (at) => this.lefts[at + 1] > offset + this.lefts[this.pinned]);
    const to = firstWhere(this.shown.length, (at) => this.lefts[at] >= offset + room);
    return [Math.max(this.pinned, from - 2), Math.min(this.shown.length, to + 2)];
  }

  /** The position under a distance from the left end of the sheet. */
  under(x) {
    return Math.max(0, Math.min(this.shown.length - 1, firstWhere(this.shown.length, (at) => this.lefts[at + 1] > x)));
  }
}

/** The numbers from one up to before another. */
export function range(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** The first number from 0 on that a test holds for, which holds for all that follow. */
function firstWhere(count, holds) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
