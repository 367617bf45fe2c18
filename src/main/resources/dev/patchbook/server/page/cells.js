// How cells are drawn: one by one, merged ones as one, with texts that run over blank neighbours.

import { el } from "./dom.js";
import { range } from "./lines.js";
import { dress } from "./look.js";
import { isChecked, isCheckbox, isList, isOdd } from "./rules.js";

export class CellDrawing {
  /** @param view tells which columns are in view */
  constructor(grid, view) {
    this.grid = grid;
    this.view = view;
  }

  /** The cell of a row of some height; undefined where another one, merged with it, is drawn in its place. */
  draw(row, column, height) {
    const area = this.grid.merges.at(row, column);
    return area ? this.merged(row, column, area) : this.cell(row, column, height);
  }

  /** Merged cells as one, drawn where the first of them is seen; what is pinned or frozen of them is drawn apart. */
  merged(row, column, area) {
    const { rows, columns } = this.grid;
    const across = this.part(columns.position(area.left), columns.position(area.right + 1), columns.pinned, columns.position(column));
    const down = this.part(rows.position(area.top), rows.position(area.bottom + 1), rows.frozen, rows.position(row));
    const at = columns.position(column);
    if (rows.position(row) !== down.from || (at !== across.from && at !== this.view.span[0])) {
      return undefined;
    }
    const height = range(down.from, down.to).reduce((sum, position) => sum + (position < rows.frozen ? this.grid.layout.headHeight(position) : rows.height), 0);
    const cell = this.cell(area.top, area.left, height);
    cell.classList.add("merged");
    Object.assign(cell.dataset, area);
    cell.setAttribute("aria-rowspan", down.to - down.from);
    cell.setAttribute("aria-colspan", across.to - across.from);
    Object.assign(cell.style, { left: `${columns.lefts[across.from]}px`, width: `${columns.lefts[across.to] - columns.lefts[across.from]}px`, height: `${height}px` });
    if (!down.isFirst || !across.isFirst) {
      cell.removeAttribute("id");
      cell.replaceChildren();
    }
    return cell;
  }

  /** The positions of merged lines that lie on the same side of an edge as one of them. */
  part(from, to, edge, position) {
    return position < edge ? { from, to: Math.min(to, edge), isFirst: true } : { from: Math.max(from, edge), to, isFirst: from >= edge };
  }

  cell(row, column, height) {
    const { grid } = this;
    const cell = grid.cells.cell(row, column);
    const element = el("div", { class: "cell", role: "gridcell", id: `cell-${row}-${column}`, "aria-colindex": column + 2, "data-row": row, "data-column": column, title: cell?.note, "aria-readonly": grid.protection.closes(row, column) ? "true" : undefined });
    dress(element, cell, cell ? grid.rules(row, column, cell) : []);
    element.classList.toggle("noted", Boolean(cell?.note));
    element.classList.toggle("changed", grid.marks.has(row, column));
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
      element.classList.toggle("odd", isOdd(cell, grid.lists));
    } else if (cell?.kind === "text" && cell.text && !element.classList.contains("wrap")) {
      this.spill(element, text, row, column);
    }
    return element;
  }

  /** A text runs over blank cells to its right, as spreadsheets let it. */
  spill(element, text, row, column) {
    const { cells, columns, merges } = this.grid;
    const needed = cells.cell(row, column).text.length * 7 + 14;
    const at = columns.position(column);
    let end = at + 1;
    while (columns.lefts[end] - columns.lefts[at] < needed && end < columns.shown.length && end !== columns.pinned && !cells.cell(row, columns.shown[end])?.text && !merges.at(row, columns.shown[end])) {
      end++;
    }
    element.classList.toggle("spill", end > at + 1);
    if (end > at + 1) {
      text.style.width = `${columns.lefts[end] - columns.lefts[at] - 14}px`;
    }
  }
}
