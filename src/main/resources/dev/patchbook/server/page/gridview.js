// What is seen of a tab: only the rows and columns in view are in the page, with the frozen ones always beside them.

import { CellDrawing } from "./cells.js";
import { el } from "./dom.js";
import { range } from "./lines.js";
import { letters } from "./places.js";
import { LETTERS, Port } from "./port.js";

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
    this.cells = new CellDrawing(grid, this);
    this.port = new Port(grid, this);
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
    const [first, last] = this.port.rowsInView();
    const from = Math.max(rows.frozen, first - BEYOND);
    const to = Math.min(rows.shown - 1, last + BEYOND);
    const wanted = new Set();
    for (const position of [...this.reachingInto(from), ...range(from, to + 1)]) {
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

  /** The positions above one where cells begin that are merged into it: they are drawn with it. */
  reachingInto(position) {
    const { rows, merges } = this.grid;
    return position < rows.shown ? merges.into(rows.row(position)).map((area) => Math.max(rows.frozen, rows.position(area.top))).filter((at) => at < position) : [];
  }

  drawHead() {
    const { rows } = this.grid;
    const corner = el("div", { class: "corner", role: "columnheader", "aria-colindex": 1 }, el("span", { class: "unseen" }, "Row"));
    const line = this.line(-1, LETTERS, corner, (column) => this.letter(column));
    line.classList.add("letters");
    const frozen = Array.from({ length: rows.frozen }, (_, position) => this.row(rows.row(position), this.grid.layout.headHeight(position)));
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
    return this.line(row, height, number, (column) => this.cells.draw(row, column, height));
  }

  /** A row whose first cells stay in view when the others are scrolled; a column may have no cell of its own. */
  line(row, height, first, cellOf) {
    const { columns } = this.grid;
    const place = (at) => {
      const cell = cellOf(columns.shown[at]);
      if (cell && !cell.style.width) {
        cell.style.left = `${columns.lefts[at]}px`;
        cell.style.width = `${columns.lefts[at + 1] - columns.lefts[at]}px`;
      }
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
      cell.classList.toggle("to-bottom", inside && Number(cell.dataset.bottom ?? row) === bottom);
      cell.classList.toggle("from-left", inside && column === left);
      cell.classList.toggle("to-right", inside && Number(cell.dataset.right ?? column) === right);
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

  /** Where things lie above the cells from one on: in the frozen rows and the pinned columns they stay with those. */
  layer(row, column, name) {
    const part = this.port.isFrozen(row) ? "head" : "body";
    const pinned = this.port.isPinned(column);
    if (!this.layers[part].has(pinned)) {
      const cell = el("div", { role: "gridcell" });
      const layer = el("div", { class: pinned ? "layer stays" : "layer", role: "row", "aria-label": name }, cell);
      this.layers[part].set(pinned, layer);
      this[part].append(layer);
    }
    return this.layers[part].get(pinned).firstChild;
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
