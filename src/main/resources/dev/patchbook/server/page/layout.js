// How a tab lies on the page: its rows and columns with what is hidden, how wide and high they are, and what stays in view.

import { ColumnLines, RowLines } from "./lines.js";

const ROW_HEIGHT = 28;
const NUMBERS = 48;
const LOOKED_AT = 250;

export class Layout {
  /**
   * @param cells of the tab, its first rows loaded
   * @param frozen how many rows and columns are frozen
   * @param lines what is hidden, and the columns with their widths
   * @param heights of the frozen rows
   * @param room tells how much of the page's width is there
   */
  constructor(cells, frozen, { hidden, columns }, heights, room) {
    this.cells = cells;
    this.frozen = frozen;
    this.room = room;
    this.hiddenRows = hidden;
    this.hiddenColumns = new Set(columns.map((line, column) => (line.hiddenByUser ? column : -1)).filter((column) => column >= 0));
    this.heights = heights;
    this.widths = Array.from({ length: cells.columnCount }, (_, column) => this.wideEnough(column, columns[column]?.pixelSize ?? 100));
    this.showHidden = false;
    this.measure();
  }

  /** A number that is cut off would be misread: its column grows instead. */
  wideEnough(column, width) {
    let most = width;
    for (let row = this.frozen.rows; row < Math.min(LOOKED_AT, this.cells.rowCount); row++) {
      const cell = this.cells.cell(row, column);
      if (cell?.kind === "number") {
        most = Math.max(most, cell.text.length * 8 + 18);
      }
    }
    return most;
  }

  measure() {
    this.rows = new RowLines(this.cells.rowCount, this.showHidden ? [] : this.hiddenRows, this.frozen.rows, ROW_HEIGHT);
    const isShown = (column) => this.showHidden || !this.hiddenColumns.has(column);
    this.columns = new ColumnLines(this.widths, isShown, this.frozen.columns, NUMBERS, this.room() * 0.55);
  }

  widen(first, last, width) {
    this.widths.fill(width, first, last + 1);
    this.measure();
  }

  show({ hidden }) {
    this.showHidden = hidden;
    this.measure();
  }

  /** The height of a frozen row by its position. */
  headHeight(position) {
    return Math.max(ROW_HEIGHT, this.heights[this.rows.row(position)] ?? 0);
  }
}
