// What is seen of a tab: only the rows and columns in view are in the page, with the frozen ones always beside them.

import { el } from "./dom.js";
import { dress } from "./look.js";
import { letters } from "./places.js";
import { isChecked, isCheckbox, isList, isOdd } from "./rules.js";

const LETTERS = 24;
const BEYOND = 6;
const SETTLED_MILLIS = 80;

export class GridView {
  /** @param grid the tab: its cells, lines, marks and rules @param seen is told the first and last row in view, once the view has come to rest */
  constructor(grid, seen) {
    this.grid = grid;
    this.seen = seen;
    this.head = el("div", { class: "head", role: "rowgroup" });
    this.body = el("div", { class: "body", role: "rowgroup" });
    this.table = el("div", {
      class: "table", role: "grid", tabindex: 0, "aria-label": `Cells of ${grid.cells.title}`, "aria-multiselectable": "true",
      "aria-rowcount": grid.cells.rowCount + 1, "aria-colcount": grid.cells.columnCount + 1,
      "aria-description": "Arrow keys move, typing edits, Escape and then Tab leave the cells.",
    }, this.head, this.body);
    this.drawn = new Map();
    this.layers = { head: new Map(), body: new Map() };
    this.table.addEventListener("scroll", () => this.soon());
    this.watch = new ResizeObserver(() => this.soon());
    this.watch.observe(this.table);
  }

  close() {
    this.watch.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pause);
  }

  /** Draws before the next frame, once for all that asked. */
  soon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  /** Draws everything again. */
  redraw() {
    const { rows, columns } = this.grid;
    this.span = undefined;
    this.body.style.height = `${(rows.shown - rows.frozen) * rows.height}px`;
    this.body.style.width = this.head.style.width = `${columns.total}px`;
    this.draw();
  }

  draw() {
    const { rows, columns } = this.grid;
    const span = columns.seen(this.table.scrollLeft, this.table.clientWidth);
    if (String(span) !== String(this.span)) {
      this.span = span;
      this.drawn.clear();
      this.body.replaceChildren(...this.layers.body.values());
      this.drawHead();
    }
    const [first, last] = this.rowsInView();
    const from = Math.max(rows.frozen, first - BEYOND);
    const to = Math.min(rows.shown - 1, last + BEYOND);
    const wanted = new Set();
    for (let position = from; position <= to; position++) {
      const row = rows.row(position);
      wanted.add(row);
      if (!this.drawn.has(row)) {
        const line = this.row(row, rows.height);
        line.style.top = `${(position - rows.frozen) * rows.height}px`;
        this.drawn.set(row, line);
        this.body.append(line);
      }
    }
    for (const [row, line] of this.drawn) {
      if (!wanted.has(row)) {
        line.remove();
        this.drawn.delete(row);
      }
    }
    this.mark();
    clearTimeout(this.pause);
    if (from <= to) {
      this.pause = setTimeout(() => this.seen(rows.row(from), rows.row(to)), SETTLED_MILLIS);
    }
  }

  /** The first and last position in view below the frozen rows. */
  rowsInView() {
    const { rows } = this.grid;
    const top = Math.floor(this.table.scrollTop / rows.height);
    const count = Math.ceil((this.table.clientHeight - this.head.offsetHeight) / rows.height);
    return [rows.frozen + top, rows.frozen + top + Math.max(count, 1)];
  }

  drawHead() {
    const { rows } = this.grid;
    const corner = el("div", { class: "corner", role: "columnheader", "aria-colindex": 1 }, el("span", { class: "unseen" }, "Row"));
    const line = this.line(-1, LETTERS, corner, (column) => this.letter(column));
    line.classList.add("letters");
    const frozen = Array.from({ length: rows.frozen }, (_, position) => this.row(rows.row(position), this.grid.headHeight(position)));
    this.head.replaceChildren(line, ...frozen, ...this.layers.head.values());
  }

  letter(column) {
    const filtered = this.grid.isFiltered(column);
    const name = letters(column);
    return el("div", { class: `letter${filtered ? " filtered" : ""}`, role: "columnheader", "aria-colindex": column + 2, "data-column": column }, name,
      el("button", { type: "button", class: "open-menu", tabindex: -1, "aria-haspopup": "menu", "aria-label": `Menu of column ${name}${filtered ? ", filtered" : ""}` }),
      el("span", { class: "edge", "data-edge": column }));
  }

  row(row, height) {
    const number = el("div", { class: "number-of-row", role: "rowheader", "aria-colindex": 1, "data-row": row }, String(row + 1));
    return this.line(row, height, number, (column) => this.cell(row, column, height));
  }

  /** A row whose first cells stay in view when the others are scrolled. */
  line(row, height, first, cellOf) {
    const { columns } = this.grid;
    const place = (at) => {
      const cell = cellOf(columns.shown[at]);
      cell.style.left = `${columns.lefts[at]}px`;
      cell.style.width = `${columns.lefts[at + 1] - columns.lefts[at]}px`;
      return cell;
    };
    first.style.width = `${columns.start}px`;
    const pinned = el("div", { class: "pinned", role: "presentation" }, first, range(0, columns.pinned).map(place));
    pinned.style.width = `${columns.lefts[columns.pinned]}px`;
    const line = el("div", { class: "gridrow", role: "row", "aria-rowindex": row + 2 }, pinned, range(...this.span).map(place));
    line.style.height = `${height}px`;
    line.style.width = `${columns.total}px`;
    return line;
  }

  cell(row, column, height) {
    const { grid } = this;
    const cell = grid.cells.cell(row, column);
    const element = el("div", { class: "cell", role: "gridcell", id: `cell-${row}-${column}`, "aria-colindex": column + 2, "data-row": row, "data-column": column, title: cell?.note, "aria-readonly": grid.protection.closes(row, column) ? "true" : undefined });
    dress(element, cell, cell ? grid.rules(row, column, cell) : []);
    element.classList.toggle("noted", Boolean(cell?.note));
    element.classList.toggle("changed", grid.changed.has(`${row}:${column}`));
    element.classList.toggle("waiting", !grid.cells.isLoaded(row));
    element.classList.toggle("typed", cell?.typed !== undefined);
    element.classList.toggle("tall", height > grid.rows.height);
    if (isCheckbox(cell)) {
      element.append(el("span", { class: `box${isChecked(cell) ? " on" : ""}`, role: "img", "aria-label": isChecked(cell) ? "Ticked" : "Not ticked" }));
      return element;
    }
    const text = el("span", { class: "text" }, cell?.text ?? "");
    element.append(text);
    if (isList(cell)) {
      element.classList.add("listed");
      element.classList.toggle("odd", isOdd(cell));
    } else if (cell?.kind === "text" && cell.text && !element.classList.contains("wrap")) {
      this.spill(element, text, row, column);
    }
    return element;
  }

  /** A text runs over blank cells to its right, as spreadsheets let it. */
  spill(element, text, row, column) {
    const { cells, columns } = this.grid;
    const needed = cells.cell(row, column).text.length * 7 + 14;
    const at = columns.position(column);
    let end = at + 1;
    while (columns.lefts[end] - columns.lefts[at] < needed && end < columns.shown.length && end !== columns.pinned && !cells.cell(row, columns.shown[end])?.text) {
      end++;
    }
    element.classList.toggle("spill", end > at + 1);
    if (end > at + 1) {
      text.style.width = `${columns.lefts[end] - columns.lefts[at] - 14}px`;
    }
  }

  /** Shows what is selected. */
  mark() {
    const { selection } = this.grid;
    const { top, left, bottom, right } = selection.area();
    const active = selection.anchor;
    for (const cell of this.table.querySelectorAll(".cell")) {
      const row = Number(cell.dataset.row);
      const column = Number(cell.dataset.column);
      const inside = row >= top && row <= bottom && column >= left && column <= right;
      cell.classList.toggle("selected", inside);
      cell.classList.toggle("active", row === active.row && column === active.column);
      cell.classList.toggle("from-top", inside && row === top);
      cell.classList.toggle("to-bottom", inside && row === bottom);
      cell.classList.toggle("from-left", inside && column === left);
      cell.classList.toggle("to-right", inside && column === right);
      cell.setAttribute("aria-selected", String(inside));
    }
    this.table.querySelectorAll(".letter").forEach((letter) => {
      letter.classList.toggle("on", letter.dataset.column >= left && letter.dataset.column <= right);
      letter.classList.toggle("anchor", letter.dataset.column === String(active.column));
    });
    this.table.querySelectorAll(".number-of-row").forEach((number) => number.classList.toggle("on", number.dataset.row >= top && number.dataset.row <= bottom));
    const drawn = this.element(active.row, active.column);
    drawn ? this.table.setAttribute("aria-activedescendant", drawn.id) : this.table.removeAttribute("aria-activedescendant");
  }

  element(row, column) {
    return this.table.querySelector(`#cell-${row}-${column}`) ?? undefined;
  }

  /** Where a cell lies within the place of the table, also where it is scrolled away. */
  rect(row, column) {
    const { rows, columns } = this.grid;
    const position = rows.position(row);
    const frozen = this.isFrozen(row);
    const above = this.above(frozen ? position : rows.frozen);
    return {
      left: columns.left(column) - (this.isPinned(column) ? 0 : this.table.scrollLeft),
      top: frozen ? above : above + (position - rows.frozen) * rows.height - this.table.scrollTop,
      width: columns.width(column),
      height: frozen ? this.grid.headHeight(position) : rows.height,
    };
  }

  /** Where things lie above the cells from one on: in the frozen rows and the pinned columns they stay with those. */
  layer(row, column, name) {
    const part = this.isFrozen(row) ? "head" : "body";
    const pinned = this.isPinned(column);
    if (!this.layers[part].has(pinned)) {
      const cell = el("div", { role: "gridcell" });
      const layer = el("div", { class: pinned ? "layer stays" : "layer", role: "row", "aria-label": name }, cell);
      this.layers[part].set(pinned, layer);
      this[part].append(layer);
    }
    return this.layers[part].get(pinned).firstChild;
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
    return range(0, position).reduce((sum, at) => sum + this.grid.headHeight(at), LETTERS);
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

  /** The row and column of an element within the table. */
  placeOf(element) {
    const cell = element?.closest?.(".cell, .number-of-row, .letter, .corner");
    if (!cell || !this.table.contains(cell)) {
      return undefined;
    }
    const number = (text) => (text === undefined ? undefined : Number(text));
    return { row: number(cell.dataset.row), column: number(cell.dataset.column) };
  }
}

function range(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
