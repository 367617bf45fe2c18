// Cells that are merged: which area a cell belongs to, and how a selection grows so that it cuts none.

export class Merges {
  constructor(ranges = []) {
    this.areas = ranges.map(({ startRowIndex: top = 0, endRowIndex, startColumnIndex: left = 0, endColumnIndex }) => ({ top, left, bottom: endRowIndex - 1, right: endColumnIndex - 1 }));
    this.byRow = new Map();
    for (const area of this.areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        this.byRow.set(row, [...(this.byRow.get(row) ?? []), area]);
      }
    }
  }

  /** The area that a cell belongs to; undefined where it stands alone. */
  at(row, column) {
    return this.byRow.get(row)?.find((area) => column >= area.left && column <= area.right);
  }

  /** The areas that reach from above into a row. */
  into(row) {
    return (this.byRow.get(row) ?? []).filter((area) => area.top < row);
  }

  /** The cell that stands for an area: its first. */
  first({ row, column }) {
    const area = this.at(row, column);
    return area ? { row: area.top, column: area.left } : { row, column };
  }

  /** The smallest area around another that cuts none of these. */
  around(area) {
    const cut = this.areas.find((each) => overlaps(each, area) && !holds(area, each));
    return cut ? this.around({ top: Math.min(cut.top, area.top), left: Math.min(cut.left, area.left), bottom: Math.max(cut.bottom, area.bottom), right: Math.max(cut.right, area.right) }) : area;
  }
}

function overlaps(one, other) {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

function holds(outer, inner) {
  return outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;
}
